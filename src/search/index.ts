import type { Action } from "#base";
import { addSnapshotPart } from "#corpus";
import { checkAction } from "./check.actions.ts";
import { countAction } from "./count.actions.ts";
import { exportAction } from "./export.actions.ts";
import { findAction } from "./find.actions.ts";
import { fieldsPart, searchPart } from "./index/index.ts";
import { translateAction } from "./translate.actions.ts";

export { countGroups } from "./count.ts";
export { characterLength, foldText, runsOf } from "./index/segment.ts";
export { exportStream, type Export } from "./export.ts";
export { parseQuery, printQuery, type Query } from "./language/index.ts";
export { openSearch, type Found, type Search } from "./search.ts";

addSnapshotPart(searchPart);
addSnapshotPart(fieldsPart);

export const searchActions: readonly Action[] = [findAction, countAction, checkAction, translateAction, exportAction];
