export { searchPart } from "./build.ts";
export { fieldsPart } from "./build-fields.ts";
export { evaluate, type Note } from "./evaluate.ts";
export type { DerivedField } from "./field-index.ts";
export type { DocSet } from "./doc-set.ts";
export { snippetOf } from "./highlight.ts";
export { wantedTexts } from "./match.ts";
export { ordered, smallest, type RankedDoc, type Sort } from "./order.ts";
export { SearchIndex } from "./search-index.ts";
