import { AppError, limits } from "#base";
import type { ByteFile, ReadEffects } from "../importer.ts";
import type { Imported, Issue } from "../../record.ts";
import { headerAt } from "../table/header.ts";
import { cnipa } from "../table/mappings/cnipa.ts";
import { gazette } from "../table/mappings/gazette.ts";
import { PlanEvidence } from "../table/plan.ts";
import { RowCells } from "../table/row-cells.ts";
import { rowRecord } from "../table/row-record.ts";
import { textLines } from "../tagged/lines.ts";
import "./messages.ts";

/**
 * Records as the office's databases print them, one tag a line (`<REC>`, `<申请号>=CN200410012345.6`, `<法律状态公告日>=2006.05.31`): bibliographic
 * data and legal status alike. Tags are the headers of the office's tables; a value goes on until the next tag.
 */
const tagLine = /^<([^<>=\r\n]{1,40})>=(.*)$/;
const recordLine = /^<REC>\s*$/;

/** Whether the head of a file is such text: its marks are ASCII in every encoding but UTF-16. */
export function isRecordsText(head: Uint8Array): boolean {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 8192)).toString("latin1");
  return /^(?:\u00ef\u00bb\u00bf)?\s*<REC>\s*[\r\n]/.test(text) && /^<[^<>=\r\n]{1,80}>=/m.test(text);
}

interface Read {
  readonly line: number;
  readonly values: ReadonlyMap<string, string>;
}

/** Records with many tags that come first in one that is far behind are rare; those of the first are enough to know the columns. */
const sampleRecords = 2000;

export async function* readRecordsText(file: ByteFile, effects: ReadEffects): AsyncGenerator<readonly Imported[]> {
  const tags = new Set<string>();
  const sample: Read[] = [];
  for await (const batch of records(file, { ...effects, facts: {}, consumed: () => undefined }, () => undefined)) {
    for (const each of batch) {
      for (const tag of each.values.keys()) if (tags.size < limits.columnsMax) tags.add(tag);
      sample.push(each);
    }
    if (sample.length >= sampleRecords) break;
  }
  if (sample.length === 0) throw new AppError("corpus.cnipa.no_records", { file: file.name });
  const columns = [...tags];
  const header = headerAt(0, columns, tags.has("法律状态公告日") ? gazette : cnipa);
  const evidence = new PlanEvidence(header);
  const cellsOf = ({ values }: Read): string[] => columns.map((tag) => values.get(tag) ?? "");
  for (const each of sample) evidence.weigh({ row: each.line, cells: cellsOf(each) });
  const plan = evidence.plan();
  const cells = new RowCells(plan);
  yield plan.notes.map((note) => ({ note }));
  const notes: Imported[] = [];
  for await (const batch of records(file, effects, (note) => notes.push({ note }))) {
    if (notes.length > 0) yield notes.splice(0);
    yield batch.map((each) => {
      cells.take({ row: each.line, cells: cellsOf(each) });
      return rowRecord(cells, plan, undefined);
    });
    effects.facts.columns = columns.map((tag, index) => ({
      header: tag,
      field: header.fields[index] ?? null,
      filled: cells.filled[index] ?? 0,
    }));
  }
}

async function* records(file: ByteFile, effects: ReadEffects, note: (issue: Issue) => void): AsyncGenerator<readonly Read[]> {
  let open: { line: number; values: Map<string, string> } | undefined;
  let last = "";
  for await (const { line: first, lines } of textLines(file, effects, note)) {
    const done: Read[] = [];
    for (const [index, text] of lines.entries()) {
      if (recordLine.test(text)) {
        if (open && open.values.size > 0) done.push(open);
        open = { line: first + index, values: new Map() };
        continue;
      }
      const [, tag, value = ""] = tagLine.exec(text) ?? [];
      if (tag !== undefined) {
        last = tag.trim();
        open?.values.set(last, value.trim());
      } else if (open && text.trim() !== "") {
        const longer = `${open.values.get(last) ?? ""}\n${text.trim()}`;
        if (last !== "" && longer.length <= limits.cellBytes) open.values.set(last, longer.trim());
      }
    }
    if (done.length > 0) yield done;
  }
  if (open && open.values.size > 0) yield [open];
}
