/** The analyst's own words in a study: kept over reruns, and apart from what rules say. */
import { z } from "zod";
import { textShape } from "./project-shape.ts";

export const noteShape = z.strictObject({
  /** What it is about: `summary`, a part (`direction`), a sub-analysis (`A1`), or a figure's id. */
  on: z.string().min(1).max(80),
  text: textShape,
  by: z.string().min(1).optional(),
  /** Of the numbers it was written on, as the page puts it in; other numbers now, and every form says so. */
  numbers: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
});
export type StudyNote = z.output<typeof noteShape>;

/** A note beside the numbers of the latest run: `changed` when they are others than those it was written on. */
export const noteNowShape = noteShape.extend({ state: z.enum(["current", "changed", "unchecked"]) });
export type NoteNow = z.output<typeof noteNowShape>;

/** `was`: the text that the editor saw, null where there was none. No `text` takes the note out. */
export const noteInput = z.strictObject({
  study: z.string(),
  on: noteShape.shape.on,
  nth: z.int().nonnegative().default(0),
  was: textShape.nullable().default(null),
  text: textShape.nullable().default(null),
  by: noteShape.shape.by,
});
export const noteAnswer = z.object({ notes: z.array(noteNowShape) });
