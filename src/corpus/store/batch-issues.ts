import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Issue } from "../record.ts";
import type { CorpusLayout } from "./layout.ts";
import { issuesFile } from "./sources.ts";
import type { Batch } from "./state.ts";

/** The issues a batch keeps: at most `limits.issuesPerFileMax`. */
export async function readBatchIssues(layout: CorpusLayout, batch: Batch): Promise<Issue[]> {
  const text = await readFile(join(layout.batches, batch.id, issuesFile), "utf8");
  return text.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as Issue]));
}
