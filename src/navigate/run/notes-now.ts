import type { Figure, NoteNow, StudyNote } from "../contract.ts";
import { figuresOfNote, numbersHash } from "../figure/numbers-hash.ts";

/** Each note of a study's file with whether it was written on the numbers that a run shows. */
export function notesNow(notes: readonly StudyNote[] | undefined, figures: readonly Figure[]): NoteNow[] {
  return (notes ?? []).map((note) => {
    const about = figuresOfNote(note.on, figures);
    const now = about && about.length > 0 ? numbersHash(about) : undefined;
    const state = note.numbers === undefined ? "unchecked" : note.numbers === now ? "current" : "changed";
    return { ...note, state };
  });
}
