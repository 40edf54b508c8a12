/** What governing by figures offers: indicators, their targets and values, cycles, facts, and what follows from them. */
import type { Action } from "#base";
import type { Register } from "#ledger";
import { kpiCatalogueAction } from "./catalogue.actions.ts";
import { kpiComputeAction } from "./compute/compute.actions.ts";
import { cycleStatusAction } from "./cycle/cycle-status.actions.ts";
import { reportingCycles } from "./cycle/reporting-cycles.ts";
import { compareAction } from "./compare/compare.actions.ts";
import { upgradeTestAction } from "./compare/upgrade.actions.ts";
import { evaluationAction, evaluationSchemesAction } from "./evaluation/evaluation.actions.ts";
import { organisationYears } from "./fact/organisation-years.ts";
import { targetPaceAction } from "./pace/pace.actions.ts";
import { kpiRegionsAction } from "./regions.actions.ts";
import { rollUpAction } from "./rollup/roll-up.actions.ts";
import { targetStatusAction } from "./status.actions.ts";
import { targets } from "./targets.ts";
import { kpiValues } from "./values.ts";

export const kpiRegisters: readonly Register[] = [targets, kpiValues, reportingCycles, organisationYears].map(
  (each) => each as unknown as Register,
);

export const kpiActions: readonly Action[] = [
  kpiCatalogueAction,
  targetStatusAction,
  targetPaceAction,
  cycleStatusAction,
  kpiComputeAction,
  kpiRegionsAction,
  rollUpAction,
  compareAction,
  upgradeTestAction,
  evaluationSchemesAction,
  evaluationAction,
];
