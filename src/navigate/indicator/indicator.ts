import type { Sql } from "#engine";
import type { Unit } from "#search/contract";
import type { Figure, FigureColumn, Study } from "../contract.ts";
import type { FactTable } from "../facts/tables.ts";
import type { Place } from "../facts/places.ts";
import type { GapField } from "../gap/gap-shape.ts";
import type { StudyNode } from "../study/nodes.ts";
import type { Windows } from "./windows.ts";

export type Text = { readonly zh?: string | undefined; readonly en?: string | undefined };
export type Both = { readonly zh: string; readonly en: string };
export type Cell = number | string | boolean | null;
export type FigureRow = Record<string, Cell>;

/** What every indicator may know beside the facts: the study, its places and nodes, and what is complete. */
export interface Scope {
  readonly study: Study;
  readonly unit: Unit;
  readonly nodes: readonly StudyNode[];
  readonly places: readonly Place[];
  readonly home: Place;
  readonly period: readonly [number, number];
  readonly cutOff: string | null;
  /** Last year of the period whose documents can all have been published; null when none is complete. */
  readonly completeTo: number | null;
  /** Null when the period has too few complete years to compare two windows. */
  readonly windows: Windows | null;
  /** What a key is called, in both languages. */
  label(
    kind: "node" | "region" | "organisation" | "tag" | "text" | "effect" | "technology" | "cluster",
    key: Cell | undefined,
  ): Both;
}

/** Of the figures computed before, those that a derived one states in `from`, by id. */
export type Before = ReadonlyMap<string, readonly FigureRow[]>;

/** One question to the facts, and how its answer is shown. One file each. */
export interface Indicator {
  readonly id: string;
  readonly part: Figure["part"];
  /** The sub-analysis it belongs to, as practice names them: A1–A4 direction, B1–B5 position, C1–C5 path. */
  readonly analysis: Figure["analysis"];
  /** For which studies it is computed; all where absent. */
  readonly applies?: (study: Study) => boolean;
  /** For which studies, in words, where not for all. */
  readonly when?: Both;
  readonly title: Both;
  /** How it is computed and what it does not say. */
  definition(scope: Scope): Both;
  /** What the numbers are; the counted unit where absent. */
  readonly unit?: Both;
  /** The set whose distribution or total a number is held against: `field × filing year of the corpus`, `the chain in the period`. */
  readonly cohort?: Both;
  /** What is done with years that are incomplete, and with citations or status not yet in. */
  readonly truncation?: Both;
  /** Where the method is from, and what was changed. */
  readonly source?: Both;
  /** Fact tables that it reads. */
  readonly reads: readonly FactTable[];
  /** Fields that it rests on beside those that its tables and lists show (`gap/rests.ts`); `itself`: it tells what is known. */
  readonly rests?: readonly GapField[] | "itself";
  /** Figures and rules that it rests on, for derived ones. */
  readonly from?: readonly string[];
  columns(scope: Scope): readonly FigureColumn[];
  readonly chart?: NonNullable<Figure["chart"]>;
  readonly pivot?: NonNullable<Figure["pivot"]>;
  sql(scope: Scope, before: Before): Sql;
  /** The last step over the small answer, where SQL would hide a rule. */
  finish?(rows: readonly FigureRow[], scope: Scope, before: Before): FigureRow[];
  reading?(rows: readonly FigureRow[], scope: Scope): readonly Both[];
  caveats?(rows: readonly FigureRow[], scope: Scope): readonly Both[];
}
