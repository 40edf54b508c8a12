import type { Lang } from "#base";
import type { ReportContent } from "../../bundle/content.ts";
import type { StudyNote } from "../../contract.ts";
import { figuresOfNote, numbersHash } from "../../figure/numbers-hash.ts";
import { textOf } from "../cell-text.ts";
import { words } from "../words.ts";
import type { AnalystNote } from "./block.ts";

/** What the analyst wrote on something, set apart from what rules say, with a mark where the numbers have changed since. */
export function analystNotes(
  { study, figures }: Pick<ReportContent, "study" | "figures">,
  on: string,
  lang: Lang,
): AnalystNote[] {
  return (study.notes ?? []).filter((note) => note.on === on).map((note) => analystNote(note, figures, lang));
}

function analystNote(note: StudyNote, figures: ReportContent["figures"], lang: Lang): AnalystNote {
  const word = words(lang);
  const about = figuresOfNote(note.on, figures);
  const stale = note.numbers !== undefined && (about === undefined || numbersHash(about) !== note.numbers);
  const checked = note.numbers === undefined ? word.noteUnchecked : stale ? word.noteStale : word.noteCurrent;
  return {
    kind: "analyst",
    title: word.analyst,
    paragraphs: textOf(note.text, lang)
      .split(/\n+/)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== ""),
    foot: [...(note.by === undefined ? [] : [`${word.noteBy}${word.colon}${note.by}`]), checked].join(
      lang === "zh" ? "；" : "; ",
    ),
    stale,
  };
}

/** Notes on what this run does not have: a figure that is no longer computed, a misspelt name. They are not dropped. */
export function strayNotes({ study, figures }: Pick<ReportContent, "study" | "figures">, lang: Lang): AnalystNote[] {
  const stray = (study.notes ?? []).filter(({ on }) => (figuresOfNote(on, figures) ?? []).length === 0 && on !== "summary");
  return stray.map((note) => ({
    ...analystNote(note, figures, lang),
    title: `${words(lang).analyst}${lang === "zh" ? "：" : ": "}${note.on}`,
  }));
}
