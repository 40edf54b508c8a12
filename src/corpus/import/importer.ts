import type { Engine } from "#engine";
import type { Imported } from "../record.ts";
import type { PreparedSink } from "./threads/prepared.ts";

/** One file to read: plain, or an entry of an archive (`name` is then `archive.zip!entry.xml`). */
export interface ByteFile {
  readonly name: string;
  /** Size of the unpacked bytes, where known beforehand. */
  readonly bytes?: number;
  /** The first 64 KiB, for detection. */
  readonly head: Uint8Array;
  /** The bytes from the start; may be called again. Unpacking is limited (`limits.archive…`) and throws past it. */
  open(): AsyncIterable<Uint8Array>;
  /** The path, when it is a plain unpacked file of this machine. */
  readonly path?: string;
}

/** What an importer found out about the file as a whole. Filled while reading; complete when the iteration ends. */
export interface SourceFacts {
  /** More exact than the importer's own name, where one importer reads several tools' files: `table/patsnap`. */
  format?: string;
  encoding?: string;
  delimiter?: string;
  /** Header → field it was read as (null: not understood), with the number of rows that fill it. */
  columns?: { header: string; field: string | null; filled: number }[];
  /** Where the header of each sheet that was read stands: its name (empty in text files) and its row. */
  headers?: { sheet: string; row: number }[];
}

export interface ReadEffects {
  readonly signal: AbortSignal;
  /** Called with the bytes consumed so far. */
  consumed(bytes: number): void;
  readonly facts: SourceFacts;
  /**
   * Where given, an importer that reads on threads hands what it has read there, ready to be stored, instead of yielding it. Who
   * reads another importer's records to change them passes none on.
   */
  readonly prepared?: PreparedSink | undefined;
}

/** One format. Importers do no normalising of their own beyond `corpus/normalise`, and write nothing. */
export interface Importer {
  /** `table/patsnap`, `uspto/grant` … as shown to people and accepted by `--format`. */
  readonly format: string;
  /** Raised whenever the same bytes would give other records; a file is then read again. */
  readonly version: number;
  /** What else decides what it makes of a file, as a hash: mappings of the data directory. */
  readonly revision?: string;
  /** How sure it is that it reads this, 0 (no) to 1. Looks at the content; a name's ending is a hint at most. */
  detect(file: ByteFile): number;
  /** Batches of a few hundred, so that a caller can bound memory. A broken file throws an AppError after what could be read. */
  read(file: ByteFile, effects: ReadEffects): AsyncIterable<readonly Imported[]>;
}

/** One file of a set, and which of the set's tables its content shows it to be. */
export interface SetMember {
  readonly table: string;
  readonly file: ByteFile;
}

export interface SetEffects extends ReadEffects {
  readonly engine: Engine;
  /** An empty folder for what must lie on disk between reading and joining; removed afterwards. */
  readonly folder: string;
}

/**
 * A format whose files mean something only together: tables that refer to each other by numbers. The members that lie in one folder
 * (in archives there too) are gathered and read as one source; a file that is one of the tables is offered to no other importer.
 */
export interface SetImporter {
  /** As `Importer.format`; `--format` insists on it. */
  readonly format: string;
  readonly version: number;
  /** True where every file is a source of its own, and needs the engine alone. */
  readonly alone?: boolean;
  /** Which of its tables a file is, told by its content; undefined when it is none of them. */
  tableOf(file: ByteFile): string | undefined;
  /** As `Importer.read`. Members come in the order of their names. What cannot be read without a table that is missing throws and names it. */
  read(members: readonly SetMember[], effects: SetEffects): AsyncIterable<readonly Imported[]>;
}
