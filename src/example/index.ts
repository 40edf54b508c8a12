import type { Action } from "#base";

export const exampleActions: readonly Action[] = [];
