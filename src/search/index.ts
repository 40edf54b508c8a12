import type { Action } from "#base";

export const searchActions: readonly Action[] = [];
