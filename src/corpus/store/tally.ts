import { z } from "zod";
import type { PreparedBatch } from "../import/threads/prepared.ts";
import { IssueList } from "./issue-list.ts";

export const tallyShape = z.object({
  read: z.number(),
  accepted: z.number(),
  synthetic: z.number(),
  asOf: z.string().nullable(),
  issues: z.array(
    z.object({
      at: z.number().optional(),
      code: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
      severity: z.enum(["reject", "field", "note"]),
    }),
  ),
  issuesByCode: z.record(z.string(), z.number()),
});

/** What the batches of a file come to together. */
export class Tally {
  read = 0;
  accepted = 0;
  synthetic = 0;
  asOf: string | null = null;
  readonly issues = new IssueList();

  add(batch: PreparedBatch): void {
    this.#count({ ...batch, accepted: batch.starts.length });
  }

  /** What was counted before an import was stopped. */
  goOnFrom(counted: z.output<typeof tallyShape>): void {
    this.#count(counted);
  }

  counted(): z.output<typeof tallyShape> {
    const { read, accepted, synthetic, asOf, issues } = this;
    return { read, accepted, synthetic, asOf, issues: [...issues.kept], issuesByCode: { ...issues.countByCode } };
  }

  #count(more: Omit<PreparedBatch, "lines" | "starts" | "ats"> & { readonly accepted: number }): void {
    this.read += more.read;
    this.accepted += more.accepted;
    this.synthetic += more.synthetic;
    if (more.asOf !== null && (this.asOf === null || more.asOf > this.asOf)) this.asOf = more.asOf;
    this.issues.join({ kept: more.issues, countByCode: more.issuesByCode });
  }
}
