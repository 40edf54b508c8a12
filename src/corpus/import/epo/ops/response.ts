import { type DocumentRead, MalformedXml, NoNumber, Reading } from "../../xml/index.ts";
import { readExchangeDocument, readFamilyId, readPublication } from "../exchange/exchange-document.ts";
import { readRegisterDocument } from "../register/register-document.ts";
import type { Tree } from "../tree.ts";
import { readEquivalents, readFamily } from "./family.ts";
import { readFullText } from "./full-text.ts";

/** The records of one answer of the web service, or of one document of bulk data: whatever its root holds, in its order. */
export function readTree(root: Tree): DocumentRead[] {
  switch (root.name) {
    case "exchange-document":
      return [one(root, readExchange)];
    case "register-document":
      return many(root, (each) => readRegisterDocument(each));
    case "register-search": {
      const asked = root.text("query");
      const documents = root.first("register-documents")?.all("register-document") ?? [];
      return documents.flatMap((document) => many(document, (each) => readRegisterDocument(each, asked)));
    }
    case "fulltext-document":
      return [one(root, readFullText)];
    case "patent-family":
      return many(root, readFamily);
    case "equivalents-inquiry":
      return many(root, readEquivalents);
    case "publication-reference":
      return [one(root, readHit)];
    case "world-patent-data":
    case "exchange-documents":
    case "register-documents":
    case "fulltext-documents":
    case "biblio-search":
    case "search-result":
      return root.children.flatMap(readTree);
    default:
      return [];
  }
}

/** A publication that the service does not hold stands there with its number and this status. */
function readExchange(document: Tree): DocumentRead {
  if (document.attribute("status")?.toLowerCase() !== "not found") return readExchangeDocument(document);
  const number = ["country", "doc-number", "kind"]
    .map((name) => document.attribute(name))
    .filter(Boolean)
    .join(" ");
  return { rejected: { code: "corpus.epo.not_found", values: { number }, severity: "reject" } };
}

/** A hit of a search without bibliography: number and simple family. */
function readHit(reference: Tree): DocumentRead {
  const reading = new Reading();
  readPublication(reading, [reference]);
  readFamilyId(reading, reference.attribute("family-id"));
  return reading.answer("EP");
}

/** Among several documents of one response a broken one is rejected alone. */
function one(tree: Tree, read: (tree: Tree) => DocumentRead): DocumentRead {
  return many(tree, (each) => [read(each)])[0] ?? reject("corpus.xml.no_number");
}

function many(tree: Tree, read: (tree: Tree) => DocumentRead[]): DocumentRead[] {
  try {
    return read(tree);
  } catch (error) {
    if (error instanceof NoNumber) return [reject("corpus.xml.no_number")];
    if (error instanceof MalformedXml) return [reject("corpus.xml.malformed", { tag: error.tag })];
    throw error;
  }
}

function reject(code: string, values: Readonly<Record<string, string>> = {}): DocumentRead {
  return { rejected: { code, values, severity: "reject" } };
}
