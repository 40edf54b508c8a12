import { parseRoot, type XmlFormat } from "../xml/index.ts";
import { readTree } from "./ops/response.ts";
import "./messages.ts";

/** DOCDB exchange documents, alone or in bulk, register files, and every answer of the web service that holds them. */
export const xmlFormat: XmlFormat = {
  module: import.meta.url,
  roots: ["world-patent-data", "exchange-document", "register-document", "fulltext-document", "patent-family"],
  read: (document) => readTree(parseRoot(document)),
};
