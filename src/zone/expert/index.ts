/** Experts, committees, meetings, reviews and conflicts of interest. */
import type { Action } from "#base";
import { conflictCheckAction } from "./conflict-check.actions.ts";
import { opinionGiveAction, opinionStatusAction } from "./opinion.actions.ts";
import { reviewResultsAction, reviewSubmitAction } from "./review.actions.ts";
import "./messages.ts";

export { expertRegisters } from "./registers.ts";

export const expertActions: readonly Action[] = [
  conflictCheckAction,
  reviewSubmitAction,
  reviewResultsAction,
  opinionGiveAction,
  opinionStatusAction,
];
