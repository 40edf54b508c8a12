/** The analyst's own words in a study: kept over reruns, and apart from what rules say. */
import { z } from "zod";
import { textShape } from "./project-shape.ts";

export const noteShape = z.strictObject({
  /** What it is about: `summary`, a part (`direction`), a sub-analysis (`A1`), or a figure's id. */
  on: z.string().min(1).max(80),
  text: textShape,
  by: z.string().min(1).optional(),
  /** Of the numbers it was written on, as the page and `navigate note` put it in; other numbers now, and every form says so. */
  numbers: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
});
export type StudyNote = z.output<typeof noteShape>;
