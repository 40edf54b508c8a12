import type { Action } from "#base";

export const navigateActions: readonly Action[] = [];
