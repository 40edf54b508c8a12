import type { SideRecogniser, SideTable } from "./side-reading.ts";
import { recogniseJson } from "./side-json.ts";
import { recogniseSheets } from "./side-sheets.ts";
import { recogniseXml } from "./side-xml.ts";

/** What side table a file is, by its content; undefined when it is none. */
export const recogniseSide: SideRecogniser = async (file, asked, signal): Promise<SideTable | undefined> =>
  (await recogniseXml(file, asked)) ?? (await recogniseJson(file, asked)) ?? recogniseSheets(file, asked, signal);
