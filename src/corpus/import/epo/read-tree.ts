import { parseRoot, type XmlFormat } from "../xml/index.ts";
import { readTree } from "./ops/response.ts";
import "./messages.ts";

/** Parts of bulk documents that the record leaves out: states, the parts of a reference that stands in one piece beside them. */
const passed = new Set(["designation-of-states", "article", "online", "book", "dates-of-public-availability"]);

/** DOCDB exchange documents, alone or in bulk, register files, and every answer of the web service that holds them. */
export const xmlFormat: XmlFormat = {
  module: import.meta.url,
  roots: ["world-patent-data", "exchange-document", "register-document", "fulltext-document", "patent-family"],
  envelopes: {
    roots: ["world-patent-data", "patent-family"],
    documents: [
      "exchange-document",
      "register-document",
      "fulltext-document",
      "family-member",
      "inquiry-result",
      "publication-reference",
    ],
  },
  read: (document) => readTree(parseRoot(document, document.root === "exchange-document" ? passed : undefined)),
};
