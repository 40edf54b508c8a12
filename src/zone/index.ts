/** Front door of zone: governing zones, from programme to effect. */
import type { Action } from "#base";
import { registerActions, type Register } from "#ledger";
import { kpiActions, kpiRegisters } from "./kpi/index.ts";
import { programmeActions, programmeRegisters } from "./programme/index.ts";
import "./messages.ts";
import { sanityActions } from "./sanity/sanity.actions.ts";

export const zoneRegisters: readonly Register[] = [
  ...programmeRegisters,
  ...kpiRegisters,
];

export const zoneActions: readonly Action[] = [
  ...zoneRegisters.flatMap(registerActions),
  ...programmeActions,
  ...kpiActions,
  ...sanityActions,
];
