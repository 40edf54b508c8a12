import type { Register } from "#ledger";
import { decisionItems } from "./decision-items.ts";
import { decisions } from "./decisions.ts";
import { votes } from "./votes.ts";

export const decisionRegisters = [decisions, decisionItems, votes] as unknown as readonly Register[];
