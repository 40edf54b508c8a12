import type { Action } from "#base";
import { addSnapshotPart } from "#corpus";
import { searchPart } from "./index/index.ts";

export * from "./language/index.ts";
export { openSearch, type Found, type Search } from "./search.ts";

addSnapshotPart(searchPart);

export const searchActions: readonly Action[] = [];
