import type { MessageKey } from "#base";
import type { SideKind, SideRow } from "../kinds.ts";
import type { SideCells } from "./side-cells.ts";

/** What the person who imports says of a file; everything may be left to be found out. */
export interface SideAsked {
  readonly kind?: SideKind | undefined;
  /** Classification of titles, or name of a concordance. */
  readonly scheme?: string | undefined;
  readonly titleLang?: string | undefined;
}

/** Why a row gives nothing. */
export interface Unread {
  readonly problem: MessageKey & `corpus.side.${string}`;
  readonly value: string;
}

/** What a row is read against besides its cells. */
export interface Reading {
  readonly asked: SideAsked;
  /** Tells of days in the rows; the latest stands for the file. */
  readonly dated: (day: string | undefined) => void;
}

/** A kind of table with a header: which headers, and what a row says. */
export interface Layout {
  readonly kind: SideKind;
  readonly name: string;
  /** Field → headers in any language, in any case, with or without a unit in brackets behind. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** A header row of this layout has all of these; of a list at least one. */
  readonly required: readonly (string | readonly string[])[];
  /** False where the headers are there but the values are another thing's. Looks at the first rows. */
  fits?(rows: readonly SideCells[], asked: SideAsked): boolean;
  read(cells: SideCells, reading: Reading): readonly SideRow[] | Unread;
}

export function unread(problem: Unread["problem"], value: string): Unread {
  return { problem, value: value.slice(0, 120) };
}
