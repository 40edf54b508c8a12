export { searchPart } from "./build.ts";
export { evaluate, type Note } from "./evaluate.ts";
export { DocSet } from "./doc-set.ts";
export { bodyMatch, isBodyMatch, wantedTexts } from "./match.ts";
export { SearchIndex } from "./search-index.ts";
export * from "./segment.ts";
