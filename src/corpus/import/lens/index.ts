import { AppError } from "#base";
import type { ByteFile, Importer, ReadEffects } from "../importer.ts";
import type { Imported } from "../../record.ts";
import { readObjects } from "../json/reading.ts";
import type { JsonObject } from "../json/values.ts";
import { headText } from "../json/head-text.ts";
import { flatKeys, readFlat } from "./flat.ts";
import { fullKeys, readFull } from "./full.ts";
import "./messages.ts";

/** Patents of the Lens as JSON: lines or an array, as the pages export them and as the API answers. */
export const lensImporter: Importer = {
  format: "lens",
  version: 2,
  // Works look alike; they are taken here, so that they are refused by their name.
  detect: (file) => (/^\s*[[{]/.test(headText(file)) && /"(?:lens_id|lensId)"\s*:/.test(headText(file)) ? 0.95 : 0),
  read,
};

async function* read(file: ByteFile, effects: ReadEffects): AsyncGenerator<readonly Imported[]> {
  let patents = 0;
  let works = 0;
  const one = (object: JsonObject, line: number): Imported => {
    if (isWork(object)) {
      works++;
      // A file of works is refused as a whole, at its first one.
      if (patents === 0 && works === 1) throw new AppError("corpus.lens.scholarly", { file: file.name });
      return { rejected: { at: line, code: "corpus.lens.scholarly_line", values: { line }, severity: "reject" } };
    }
    if ("publicationKey" in object || "lensId" in object) return counted(readFlat(object, line));
    if ("lens_id" in object || "doc_number" in object) return counted(readFull(object, line));
    return { rejected: { at: line, code: "corpus.json.other", values: { line, format: "Lens" }, severity: "reject" } };
  };
  const counted = (imported: Imported): Imported => {
    patents++;
    return imported;
  };
  yield* readObjects(file, effects, { ...flatKeys, ...fullKeys }, one);
}

/** What works have and patents do not. */
function isWork(object: JsonObject): boolean {
  if ("doc_number" in object || "publicationKey" in object || "biblio" in object) return false;
  return (
    ["authors", "external_ids", "source", "scholarly_citations_count", "fields_of_study"].filter((key) => key in object).length >=
    2
  );
}
