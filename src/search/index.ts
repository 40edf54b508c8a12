import type { Action } from "#base";
import { addSnapshotPart } from "#corpus";
import { checkAction } from "./check.actions.ts";
import { countAction } from "./count.actions.ts";
import { findAction } from "./find.actions.ts";
import { searchPart } from "./index/index.ts";

export * from "./language/index.ts";
export { openSearch, type Found, type Search } from "./search.ts";

addSnapshotPart(searchPart);

export const searchActions: readonly Action[] = [findAction, countAction, checkAction];
