import type { Action } from "#base";
import "./messages.ts";

export * from "./record.ts";
export * from "./snapshot.ts";
export * from "./tables.ts";
export { currentSnapshot, getCurrentSnapshot, openSnapshot } from "./store/snapshots.ts";
export { createTestSnapshot } from "./store/test-snapshot.ts";

export const corpusActions: readonly Action[] = [];
