/** Decisions: recommendations put to a team of departments, its votes, and what they led to. */
import type { Action } from "#base";
import { decisionBoardAction, recommendationStatusAction } from "./board.actions.ts";
import { decisionOpenProjectAction } from "./open-project.actions.ts";
import { decisionProposeAction } from "./propose.actions.ts";
import "./messages.ts";

export { decisionRegisters } from "./registers.ts";

export const decisionActions: readonly Action[] = [
  decisionProposeAction,
  decisionOpenProjectAction,
  decisionBoardAction,
  recommendationStatusAction,
];
