import type { ByteFile, SourceFacts } from "../import/importer.ts";
import type { Issue } from "../record.ts";
import type { SideKind, SideRow } from "./kinds.ts";
import type { SideAsked } from "./layouts/index.ts";

/** What reading a side table needs of the world, and where it puts what it reads. */
export interface SideEffects {
  readonly signal: AbortSignal;
  readonly consumed: (bytes: number) => void;
  readonly facts: SourceFacts;
  readonly sink: SideSink;
}

export interface SideSink {
  /** The rows that one record of the file gave. */
  accept(rows: readonly SideRow[]): Promise<void>;
  reject(issue: Issue): void;
  note(issue: Issue): void;
  /** A day that tells how far the file reaches; the latest counts. */
  dated(day: string | undefined): void;
}

/** A file recognised as a side table, ready to be read. */
export interface SideTable {
  readonly kind: SideKind;
  /** Which layout: `concordance/wipo35`. */
  readonly layout: string;
  /** Tells one table from another of its kind: a classification, a concordance. */
  readonly scope: string | null;
  read(effects: SideEffects): Promise<void>;
}

/** Looks at a file: is it a side table, and of which kind. Undefined when it is none that it knows. */
export type SideRecogniser = (file: ByteFile, asked: SideAsked, signal: AbortSignal) => Promise<SideTable | undefined>;
