/** Front door of zone: governing zones, from programme to effect. */
import type { Action } from "#base";
import { registerActions, type Register } from "#ledger";
import { milestones } from "./programme/milestones.ts";
import { zones } from "./programme/zones.ts";
import "./messages.ts";

export const zoneRegisters: readonly Register[] = [zones, milestones].map((each) => each as unknown as Register);

export const zoneActions: readonly Action[] = zoneRegisters.flatMap(registerActions);
