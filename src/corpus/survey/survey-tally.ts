import { AppError } from "#base";
import type { SourceFacts } from "../import/importer.ts";
import type { Imported } from "../record.ts";
import { findBadField } from "../store/check-record.ts";
import { countFilled } from "./filled-fields.ts";
import type { SurveyRow } from "./survey-row.ts";

export interface SurveyEffects {
  readonly signal: AbortSignal;
  /** A clock in milliseconds for the speed. */
  readonly nowMs: () => number;
  readonly consumed?: (bytes: number) => void;
}

type Counts = Record<string, number>;

const count = (counts: Counts, code: string): void => {
  counts[code] = (counts[code] ?? 0) + 1;
};

/** Counts what reading one source comes to. */
export class Tally {
  readonly facts: SourceFacts = {};
  format: string | null = null;
  imported = 0;
  #read = 0;
  #bytes = 0;
  #failed = false;
  #seconds = 0;
  readonly #rejectedByCode: Counts = {};
  readonly #issuesByCode: Counts = {};
  readonly #filled: Counts = {};
  readonly #name: string;
  readonly #effects: SurveyEffects;

  constructor(name: string, effects: SurveyEffects) {
    this.#name = name;
    this.#effects = effects;
  }

  readonly consumed = (bytes: number): void => {
    this.#bytes = bytes;
    this.#effects.consumed?.(bytes);
  };

  /** Nothing of it could be read. */
  get isRefused(): boolean {
    return this.#failed && this.#read === 0;
  }

  async read(
    batches: (facts: SourceFacts, consumed: (bytes: number) => void) => AsyncIterable<readonly Imported[]>,
  ): Promise<void> {
    const started = this.#effects.nowMs();
    try {
      for await (const batch of batches(this.facts, this.consumed)) {
        this.#effects.signal.throwIfAborted();
        for (const item of batch) this.add(item);
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.#failed = true;
      count(this.#rejectedByCode, error.code);
    }
    this.#seconds = Math.max(this.#effects.nowMs() - started, 0.01) / 1000;
  }

  add(item: Imported): void {
    if ("note" in item) return count(this.#issuesByCode, item.note.code);
    if ("rejected" in item) {
      this.#read++;
      return count(this.#rejectedByCode, item.rejected.code);
    }
    item.issues?.forEach((issue) => count(this.#issuesByCode, issue.code));
    if (findBadField(item.record)) {
      this.#read++;
      return count(this.#rejectedByCode, "corpus.bad_field");
    }
    this.take();
    countFilled(this.#filled, item.record);
  }

  /** One more record that an import would take. */
  take(): void {
    this.#read++;
    this.imported++;
  }

  row(knownBytes: number | undefined): SurveyRow {
    const bytes = knownBytes ?? this.#bytes;
    return {
      file: this.#name,
      bytes,
      format: this.isRefused ? null : (this.facts.format ?? this.format),
      outcome: this.isRefused ? "refused" : this.#failed ? "cut_short" : "read",
      counted: null,
      counter: null,
      read: this.#read,
      imported: this.imported,
      rejected: this.#read - this.imported,
      rejectedByCode: this.#rejectedByCode,
      issuesByCode: this.#issuesByCode,
      filled: this.#filled,
      seconds: Math.round(this.#seconds * 1000) / 1000,
      megabytesPerSecond: Math.round(bytes / 1e4 / this.#seconds) / 100,
    };
  }
}
