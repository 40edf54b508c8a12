/** The whole product as the doors see it: every part's actions in one list, every part's piece of a snapshot registered. */
import type { Action } from "#base";
import { corpusActions } from "#corpus";
import { exampleActions } from "#example";
import { navigateActions } from "#navigate";
import { searchActions } from "#search";
import "./messages.ts";

export * from "./failure.ts";
export * from "./input.ts";

export const actions: readonly Action[] = [...corpusActions, ...searchActions, ...navigateActions, ...exampleActions];
