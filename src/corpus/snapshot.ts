import type { Context } from "#base";
import type { Engine, EngineOptions } from "#engine";

/** `manifest.json` of a snapshot. Holds nothing that would differ between two publishes of the same corpus (no times, no paths). */
export interface Manifest {
  readonly format: 1;
  /** First 16 hex digits of the SHA-256 of everything below, but of `files` only the tables (`.parquet`). */
  readonly id: string;
  readonly counts: Readonly<Record<string, number>>;
  /** File in the folder → SHA-256 and size. */
  readonly files: Readonly<Record<string, { readonly sha256: string; readonly bytes: number }>>;
  readonly sources: readonly {
    readonly file: string;
    readonly sha256: string;
    readonly format: string;
    readonly importerVersion: number;
  }[];
  /** Side tables (regions, class titles, concordances …) that stand in the snapshot. Absent in older ones. */
  readonly sides?: readonly {
    /** Of bytes and reader: equal ids have equal rows. */
    readonly id: string;
    readonly kind: string;
    readonly scope: string | null;
    readonly file: string;
    readonly sha256: string;
    readonly asOf: string | null;
    readonly source: string | null;
  }[];
  /** Rule name → version: families, merging, status, organisation names, segmentation. */
  readonly rules: Readonly<Record<string, number>>;
  /** Latest day seen in any source. */
  readonly cutOff: string | null;
  /** True when every source is the synthetic example. */
  readonly synthetic: boolean;
}

/** An immutable, published corpus. */
export interface Snapshot {
  readonly id: string;
  readonly folder: string;
  readonly manifest: Manifest;
  /** An engine of its own with a view for every table of `tables.ts`. The caller closes it; a process keeps one per use, not per question. */
  engine(options?: Pick<EngineOptions, "threads">): Promise<Engine>;
}

/** The snapshot before, where every publication of it is in the new one, under the same `doc`. Its tables are views named `before_<table>`. */
export interface SnapshotBefore {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Publications that are new or whose content is not the same, ascending. Their family may have another key without that. */
  readonly changed: Int32Array;
  /**
   * The only publications of which anything in the tables of patents may be other than before, but for the numbers of applications,
   * families, organisations and persons, and who holds and invented; undefined where that may be all.
   */
  readonly touched: Int32Array | undefined;
}

/** Something that other parts keep in every snapshot (the search index): built after the tables, before the snapshot becomes visible. */
export interface SnapshotPart {
  readonly name: string;
  readonly version: number;
  /**
   * Writes its files into `folder`, named `<name>…`. `engine` has the views of the tables (`family_quality` is written meanwhile: it is not
   * there yet); other tables are written with it at the same time, so none of a part's is temporary. What it answers must follow from the
   * tables alone; its bytes may differ with `before`, from which it may take over what is still true.
   */
  build(folder: string, engine: Engine, context: Context, before?: SnapshotBefore): Promise<void>;
}

const parts: SnapshotPart[] = [];

/** Called once by `#product` for each part. */
export function addSnapshotPart(part: SnapshotPart): void {
  if (!parts.some((known) => known.name === part.name)) parts.push(part);
}

export function snapshotParts(): readonly SnapshotPart[] {
  return parts;
}
