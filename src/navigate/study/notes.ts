/** The analyst's notes in the text of a study: one is put in, changed or taken out, and everything else stays as it is. */
import { AppError } from "#base";
import { isSeq } from "yaml";
import type { StudyNote } from "./note-shape.ts";
import { parseStudy } from "./parse.ts";
import "../messages.ts";

/** What is seen of a note by who edits it; undefined where there is none. */
function nthNote(notes: readonly StudyNote[] | undefined, on: string, nth: number): StudyNote | undefined {
  return notes?.filter((note) => note.on === on)[nth];
}

export interface NoteEdit {
  readonly on: string;
  /** Which of several notes on one thing, from 0. */
  readonly nth: number;
  /** What the editor saw there; null where there was no note. Another text now is somebody else's. */
  readonly was: StudyNote["text"] | null;
  /** The new note; null takes the old one out. */
  readonly note: StudyNote | null;
}

/**
 * The study's text with one note changed.
 *
 * errors  `navigate.note_changed_meanwhile` when the note is no longer what was seen
 */
export function withNote(yaml: string, { on, nth, was, note }: NoteEdit): string {
  const { study, document } = parseStudy(yaml);
  const found = nthNote(study.notes, on, nth);
  if (!sameText(found?.text, was ?? undefined)) throw new AppError("navigate.note_changed_meanwhile", { on });
  const at = found ? (study.notes ?? []).indexOf(found) : -1;
  if (note === null) {
    if (at < 0) return yaml;
    document.deleteIn(["notes", at]);
    const left = document.get("notes");
    if (isSeq(left) && left.items.length === 0) document.delete("notes");
  } else if (at >= 0) document.setIn(["notes", at], document.createNode(note));
  else if (isSeq(document.get("notes"))) document.addIn(["notes"], document.createNode(note));
  else document.set("notes", document.createNode([note]));
  return document.toString({ lineWidth: 0 });
}

function sameText(one: StudyNote["text"] | undefined, other: StudyNote["text"] | undefined): boolean {
  return one?.zh === other?.zh && one?.en === other?.en;
}
