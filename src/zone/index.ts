/** Front door of zone: governing zones, from programme to effect. */
import type { Action } from "#base";
import { registerActions, type Register } from "#ledger";
import { decisionActions, decisionRegisters } from "./decision/index.ts";
import { effectActions, effectRegisters } from "./effect/index.ts";
import { exampleAction } from "./example/example.actions.ts";
import { expertActions, expertRegisters } from "./expert/index.ts";
import { fundActions, fundRegisters } from "./fund/index.ts";
import { homeAction } from "./home/home.actions.ts";
import { intensiveAction } from "./intensive/intensive.actions.ts";
import { kpiActions, kpiRegisters } from "./kpi/index.ts";
import { programmeActions, programmeRegisters } from "./programme/index.ts";
import { projectActions, projectRegisters } from "./project/index.ts";
import "./messages.ts";
import { sanityActions } from "./sanity/sanity.actions.ts";

export const zoneRegisters: readonly Register[] = [
  ...programmeRegisters,
  ...kpiRegisters,
  ...projectRegisters,
  ...fundRegisters,
  ...expertRegisters,
  ...decisionRegisters,
  ...effectRegisters,
];

export const zoneActions: readonly Action[] = [
  ...zoneRegisters.flatMap(registerActions),
  ...programmeActions,
  ...kpiActions,
  ...projectActions,
  ...fundActions,
  ...expertActions,
  ...decisionActions,
  ...effectActions,
  homeAction(zoneRegisters),
  exampleAction(zoneRegisters),
  intensiveAction,
  ...sanityActions,
];
