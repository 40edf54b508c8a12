/**
 * The reader of XML files for every importer: fast, in bounded memory, on worker threads, safe against what a file declares.
 *
 * A file is cut behind whole documents (`chunks.ts`); each piece goes to a thread (`../threads/pool.ts`, `chunk-job.ts`), where its documents are told
 * apart by their root elements (`read-chunk.ts`), decoded to UTF-8 (`decode.ts`; UTF-16 already while cutting) and handed one by one to
 * the format's `read`. Outside DTDs are never fetched; entities that a document declares are never expanded, and one that uses a harmful
 * one is rejected. A broken document is rejected with its place, and its neighbours live.
 *
 * A format is a value in a module of its own, exported under the name `xmlFormat`:
 *
 *     export const xmlFormat: XmlFormat = {
 *       module: import.meta.url,               // how a thread finds it
 *       roots: ["exchange-document"],          // local names; a prefix (`exch:`) may stand before them
 *       read(document) {                       // runs on a thread; one answer or several for each document
 *         const root = parseRoot(document);    // the whole tree: names without prefixes
 *         const reading = new Reading();
 *         …
 *         return [reading.answer("EP")];
 *       },
 *     };
 *
 * (`neverPrefixed: true` where no prefix can stand there is faster) and its importer is `{ format, version, detect, read: (file, effects) => readXml(xmlFormat, file, effects) }`.
 *
 * Large documents are not parsed whole: `sectionsOf` finds the root's children by their end tags, `parseSection` makes a tree of the one
 * that holds the bibliography, and `plainText` makes text of the others in one pass. What `tag-roles.ts` knows of an element decides where
 * lines and claims begin. Text is UTF-8 seen one character a byte: take it through `Element.text` or `plainText`, never as it stands.
 * `read` throws MalformedXml (thrown for it by the above) or NoNumber where a document is no record; ordinals, bytes and those two
 * become issues here, not in the formats.
 */
export { Classes } from "./classes.ts";
export { chunkBytes, chunksOf } from "./chunks.ts";
export type { Element } from "./element.ts";
export type { DocumentRead, XmlDocument, XmlFormat } from "./format.ts";
export { plainText } from "./plain-text.ts";
export { parseRoot, parseSection } from "./read-document.ts";
export { readXml } from "./read-file.ts";
export { NoNumber, Reading } from "./reading.ts";
export { type Section, sectionsOf } from "./sections.ts";
export { MalformedXml } from "./tags.ts";
export { readTexts, type TextField } from "./texts.ts";
export { headText } from "./utf16.ts";
