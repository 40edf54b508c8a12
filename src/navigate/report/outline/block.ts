/** What a report is made of, before it becomes HTML, a text document or slides: every form draws the same blocks. */
import type { Figure } from "../../contract.ts";
import type { PrintedTable } from "../table.ts";

/** One sentence, and the figure whose numbers it says. */
export interface Sentence {
  readonly text: string;
  readonly figure?: string | undefined;
}

/** `reading`: said by rule of the figure beside it; `note`: small print; `caveat`: to be minded when reading the numbers. */
export type SentenceStyle = "plain" | "intro" | "reading" | "caveat" | "note";

/** A name and its value under a figure; `file` is a path in the bundle. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly file?: string | undefined;
}

export interface Heading {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3;
  readonly id: string;
  readonly text: string;
}

export interface AnalystNote {
  readonly kind: "analyst";
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Who wrote it, and whether the numbers are still those it was written on. */
  readonly foot: string;
  readonly stale: boolean;
}

export type Block =
  | Heading
  | { readonly kind: "sentences"; readonly style: SentenceStyle; readonly sentences: readonly Sentence[] }
  | { readonly kind: "items"; readonly items: readonly Sentence[] }
  | { readonly kind: "chart"; readonly figure: Figure; readonly number: number; readonly caption: string; readonly note: string }
  | {
      readonly kind: "table";
      readonly table: PrintedTable;
      readonly caption: string;
      /** Numbered tables belong to figures; others stand in the appendices. */
      readonly number?: number | undefined;
      /** A further piece of the table of this number, which is too wide for a page. */
      readonly continues?: number | undefined;
      readonly notes: readonly string[];
    }
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  | { readonly kind: "figure"; readonly figure: Figure; readonly blocks: readonly Block[] }
  | AnalystNote;

export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The numbers under which a figure's picture and table stand in the report. */
export interface FigureNumbers {
  /** What names a figure that has neither picture nor table. */
  readonly title?: string | undefined;
  readonly chart?: number | undefined;
  readonly table?: number | undefined;
}

export interface Outline {
  readonly title: string;
  readonly chapters: readonly Chapter[];
  readonly numbers: ReadonlyMap<string, FigureNumbers>;
  /** Captions in order, for the lists of figures and tables. */
  readonly charts: readonly { readonly figure: string; readonly number: number; readonly caption: string }[];
  readonly tables: readonly { readonly figure: string; readonly number: number; readonly caption: string }[];
}
