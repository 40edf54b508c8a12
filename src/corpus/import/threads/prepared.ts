import type { Day } from "#base";
import type { Imported, Issue, PublicationRecord } from "../../record.ts";
import { findBadField, inOwnSeries, withSoundCodes } from "../../store/check-record.ts";
import { IssueList } from "../../store/issue-list.ts";

/**
 * Records checked and written as the store wants them, so that it has next to nothing left to do: what costs time in storing a
 * record can be done on the thread that read it.
 */
export interface PreparedBatch {
  /** A line of JSON for each record, in UTF-8, with blanks for its number in the batch and its place in the source. */
  readonly lines: Uint8Array<ArrayBuffer>;
  /** Where in them each line begins. */
  readonly starts: readonly number[];
  /** The place of each record in the source (`PublicationRecord.at`). */
  readonly ats: readonly number[];
  readonly read: number;
  readonly synthetic: number;
  /** The latest day that any of the records tells of, up to the day of import. */
  readonly asOf: Day | null;
  /** The first ones, as many as a file keeps; all of them by code. */
  readonly issues: readonly Issue[];
  readonly issuesByCode: Readonly<Record<string, number>>;
}

/** Takes prepared batches, in the order of the source. */
export interface PreparedSink {
  /** A later day is a slip of the source (or an expected expiry) and says nothing of how far the file reaches. */
  readonly today: Day;
  /**
   * The mark of the last batch that an earlier reading of the same bytes had handed over and that is stored: this reading begins
   * behind it. What is not handed over but yielded is yielded again.
   */
  readonly from?: unknown;
  /** @param mark where the importer is with this batch: small, and the same after a round trip through JSON */
  take(batch: PreparedBatch, mark: unknown): Promise<void>;
}

const blanks = " ".repeat(12);
const head = `{"seq":${blanks},"at":${blanks}`;
const seqPlace = head.indexOf(blanks);
const atPlace = head.lastIndexOf(blanks);

/** Checks and counts what an importer gives, and writes what the model allows as lines. */
export function prepare(imported: readonly Imported[], today: Day): PreparedBatch {
  const lines = new Lines();
  const issues = new IssueList();
  const ats: number[] = [];
  let [read, synthetic] = [0, 0];
  let asOf: Day | null = null;
  for (const item of imported) {
    if ("note" in item) {
      issues.add(item.note);
      continue;
    }
    read++;
    if ("rejected" in item) {
      issues.add(item.rejected);
      continue;
    }
    item.issues?.forEach((issue) => issues.add(issue));
    const bad = findBadField(item.record);
    if (bad) {
      issues.add({ at: item.record.at, code: "corpus.bad_field", values: bad, severity: "reject" });
      continue;
    }
    const { record, bad: codes } = withSoundCodes(inOwnSeries(item.record));
    for (const code of codes) issues.add({ at: record.at, code: "corpus.bad_credit_code", values: { code }, severity: "field" });
    if (record.raw?.["synthetic"] !== undefined) synthetic++;
    for (const day of daysOf(record)) if (day !== undefined && day <= today && (asOf === null || day > asOf)) asOf = day;
    ats.push(record.at);
    lines.add(record);
  }
  return {
    lines: lines.bytes(),
    starts: lines.starts,
    ats,
    read,
    synthetic,
    asOf,
    issues: issues.kept,
    issuesByCode: issues.countByCode,
  };
}

/** Fills the blanks of the lines, with numbers from `seq` on. */
export function fillBlanks({ lines, starts, ats }: PreparedBatch, seq: number): void {
  const bytes = Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength);
  for (const [index, start] of starts.entries()) {
    bytes.write(String(seq + index), start + seqPlace, "latin1");
    bytes.write(String(ats[index] ?? 0), start + atPlace, "latin1");
  }
}

function* daysOf(record: PublicationRecord): Generator<Day | undefined> {
  yield record.publishedOn;
  yield record.grantedOn;
  yield record.filedOn;
  for (const event of record.events ?? []) yield event.on;
}

/** Lines of JSON in memory of their own, which a thread can hand over. */
class Lines {
  readonly starts: number[] = [];
  // Unpooled, as it is handed over; every byte that is told of was written before.
  #buffer = Buffer.allocUnsafeSlow(16 * 1024);
  #length = 0;

  add({ at: _at, ...record }: PublicationRecord): void {
    const text = json(record);
    const most = text.length < 1024 * 1024 ? text.length * 3 : Buffer.byteLength(text);
    this.#ensure(this.#length + head.length + most + 1);
    this.starts.push(this.#length);
    this.#length += this.#buffer.write(head, this.#length, "latin1");
    const open = this.#length;
    this.#length += this.#buffer.write(text, open);
    // The record's own opening brace becomes the comma behind what was put before it.
    this.#buffer[open] = 0x2c;
    this.#buffer[this.#length++] = 0x0a;
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return this.#buffer.subarray(0, this.#length) as Uint8Array<ArrayBuffer>;
  }

  #ensure(bytes: number): void {
    if (bytes <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(bytes, this.#buffer.length * 2));
    larger.set(this.#buffer.subarray(0, this.#length));
    this.#buffer = larger;
  }
}

/** A lone half of a surrogate pair is no text to any reader after us; JSON writes it as an escape, so a quick look finds it. */
function json(record: Omit<PublicationRecord, "at">): string {
  const text = JSON.stringify(record);
  return /\\ud[89a-f]/.test(text) ? JSON.stringify(record, wellFormed) : text;
}

function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === "string" ? value.toWellFormed() : value;
}
