/** Decisions: recommendations put to a team of departments, its votes, and what they led to. */
import type { Action } from "#base";
import type { Register } from "#ledger";
import { decisionItems } from "./decision-items.ts";
import { decisions } from "./decisions.ts";
import { votes } from "./votes.ts";
import "./messages.ts";

export const decisionRegisters = [decisions, decisionItems, votes] as unknown as readonly Register[];

export const decisionActions: readonly Action[] = [];
