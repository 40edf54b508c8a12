import type { Action } from "#base";
import "./messages.ts";

export * from "./record.ts";
export * from "./snapshot.ts";
export * from "./tables.ts";

export const corpusActions: readonly Action[] = [];
