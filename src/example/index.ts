import type { Action } from "#base";
import { createAction } from "./create.actions.ts";
import "./messages.ts";

export { generateRecords } from "./generate.ts";
export { story } from "./story.ts";
export { writeTable } from "./table.ts";

export const exampleActions: readonly Action[] = [createAction];
