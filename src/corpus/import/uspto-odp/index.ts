import type { Imported } from "../../record.ts";
import type { Importer } from "../importer.ts";
import { headText } from "../json/head-text.ts";
import { readObjects } from "../json/reading.ts";
import type { JsonObject } from "../json/values.ts";
import { readWrapper, wrapperKeys } from "./read-wrapper.ts";

const sign = /"patentFileWrapperDataBag"\s*:|^\s*\{[^{}]*"applicationNumberText"\s*:/;

/** File wrappers of the USPTO's Open Data Portal as JSON: answers of its API, its bulk files, or one a line. */
export const usptoOdpImporter: Importer = {
  format: "uspto/odp",
  version: 1,
  detect(file) {
    const head = headText(file);
    return /^\s*[[{]/.test(head) &&
      (sign.test(head) || (head.includes('"applicationMetaData"') && head.includes('"eventDataBag"')))
      ? 0.95
      : 0;
  },
  read: (file, effects) => readObjects(file, effects, wrapperKeys, one),
};

function one(object: JsonObject, line: number): Imported {
  if (!("applicationNumberText" in object)) {
    return { rejected: { at: line, code: "corpus.json.other", values: { line, format: "USPTO ODP" }, severity: "reject" } };
  }
  return readWrapper(object, line);
}
