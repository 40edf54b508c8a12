/**
 * Judgements of precision samples: a text file beside the study, `judgements.yaml`, a list with one line each. Lines are only ever
 * appended, so that two who judge at once lose nothing and a judgement that was taken back can still be read.
 */
import { appendFile, mkdir, readFile, truncate } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AppError } from "#base";
import { parse } from "yaml";
import { z } from "zod";
import { studyFile, unlessAbsent } from "./store.ts";
import "../messages.ts";

/** A sample as it was drawn: whose, from what, and which publications, each for the unit it belongs to. */
const drawShape = z.strictObject({
  draw: z.string(),
  at: z.string(),
  by: z.string(),
  snapshot: z.string(),
  /** Fingerprint of unit, period and query. */
  asked: z.string(),
  /** Members of the node then. */
  population: z.int().nonnegative(),
  publications: z.array(z.string()),
});
export type Draw = z.output<typeof drawShape>;

const judgementShape = z.strictObject({
  judge: z.string(),
  publication: z.string(),
  /** Null takes an earlier judgement back. */
  relevant: z.boolean().nullable(),
  at: z.string(),
  by: z.string(),
});
export type Judgement = z.output<typeof judgementShape>;

export interface Judgements {
  /** The latest sample of each node. */
  readonly draws: ReadonlyMap<string, Draw>;
  /** Node → publication → what was judged last; what was taken back is not there. */
  readonly judged: ReadonlyMap<string, ReadonlyMap<string, Judgement>>;
}

const head = `# Judgements of precision samples, one line each; the last line on a publication holds.
# 查准率抽检的判读记录，每行一条；同一文献以最后一行为准。
`;

function judgementsFile(dataDir: string, study: string): string {
  return join(dirname(studyFile(dataDir, study)), "judgements.yaml");
}

/** The file as it stands; empty where nothing was judged. */
export function readJudgementsText(dataDir: string, study: string): Promise<string> {
  return readFile(judgementsFile(dataDir, study), "utf8").catch(unlessAbsent(""));
}

/**
 * Reads the lines in order.
 *
 * errors  `navigate.bad_judgement` with the line; a last line without its end was being written when the machine stopped: nobody was
 *         told that it is kept, so it is passed over
 */
export function parseJudgements(text: string): Judgements {
  const draws = new Map<string, Draw>();
  const judged = new Map<string, Map<string, Judgement>>();
  const rows = text.split("\n");
  for (const [index, row] of rows.entries()) {
    if (row.trim() === "" || row.startsWith("#")) continue;
    const read = readLine(row);
    if (read === undefined) {
      if (index === rows.length - 1) continue;
      throw new AppError("navigate.bad_judgement", { line: index + 1 });
    }
    if ("draw" in read) draws.set(read.draw, read);
    else {
      const own = judged.get(read.judge) ?? new Map<string, Judgement>();
      judged.set(read.judge, own);
      if (read.relevant === null) own.delete(read.publication);
      else own.set(read.publication, read);
    }
  }
  return { draws, judged };
}

const lineShape = z.union([judgementShape, drawShape]);

function readLine(row: string): Judgement | Draw | undefined {
  if (!row.startsWith("- ")) return undefined;
  const body = row.slice(2);
  try {
    return lineShape.safeParse(fromJson(body) ?? parse(body)).data;
  } catch {
    return undefined;
  }
}

/** Lines are written as JSON, which is YAML too and read much faster; a person may have written otherwise. */
function fromJson(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

export async function appendJudgement(dataDir: string, study: string, entry: Judgement | Draw): Promise<void> {
  const file = judgementsFile(dataDir, study);
  await mkdir(dirname(file), { recursive: true });
  const before = await readJudgementsText(dataDir, study);
  // A line cut by a crash was acknowledged to nobody; it must not swallow the next one.
  const last = before.slice(before.lastIndexOf("\n") + 1);
  if (last !== "" && readLine(last) === undefined) await truncate(file, Buffer.byteLength(before) - Buffer.byteLength(last));
  const start = before === "" ? head : last === "" || readLine(last) === undefined ? "" : "\n";
  await appendFile(file, `${start}- ${JSON.stringify(entry)}\n`, { flush: true });
}
