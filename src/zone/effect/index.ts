/** Effect: from a decision to what its indicators did, beside regions without it; and the evaluation of it all. */
import type { Action } from "#base";
import type { Register } from "#ledger";
import { effectAction } from "./effect.actions.ts";
import { evaluations } from "./evaluations.ts";
import "./messages.ts";

export const effectRegisters = [evaluations] as unknown as readonly Register[];

export const effectActions: readonly Action[] = [effectAction];
