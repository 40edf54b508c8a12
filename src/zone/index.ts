/** Front door of zone: governing zones, from programme to effect. */
import type { Action } from "#base";
import { registerActions, type Register } from "#ledger";
import { kpiRegionsAction } from "./kpi/regions.actions.ts";
import { targetStatusAction } from "./kpi/status.actions.ts";
import { targets } from "./kpi/targets.ts";
import { kpiValues } from "./kpi/values.ts";
import { milestones } from "./programme/milestones.ts";
import { zones } from "./programme/zones.ts";
import "./messages.ts";
import { sanityActions } from "./sanity/sanity.actions.ts";

export const zoneRegisters: readonly Register[] = [zones, milestones, targets, kpiValues].map(
  (each) => each as unknown as Register,
);

export const zoneActions: readonly Action[] = [
  ...zoneRegisters.flatMap(registerActions),
  targetStatusAction,
  kpiRegionsAction,
  ...sanityActions,
];
