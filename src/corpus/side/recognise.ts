import { AppError } from "#base";
import type { SideRecogniser, SideTable } from "./side-reading.ts";
import { recogniseJson } from "./side-json.ts";
import { recogniseSheets } from "./side-sheets.ts";
import { recogniseXml } from "./side-xml.ts";

/** What side table a file is, by its content; undefined when it is none. */
export const recogniseSide: SideRecogniser = async (file, asked, signal): Promise<SideTable | undefined> => {
  const known = (await recogniseXml(file, asked)) ?? (await recogniseJson(file, asked));
  if (known) return known;
  try {
    return await recogniseSheets(file, asked, signal);
  } catch (error) {
    // What cannot be opened as a table is none; of what is said to be one the reason counts.
    if (error instanceof AppError && asked.kind === undefined) return undefined;
    throw error;
  }
};
