/** Indicators of where the industry is heading (A1–A4), in the order of the report. */
import type { Indicator } from "../indicator.ts";
import { alignment } from "./alignment.ts";
import { alignmentLag } from "./alignment-lag.ts";
import { bursts } from "./bursts.ts";
import { citationCoverage } from "./citation-coverage.ts";
import { concentration } from "./concentration.ts";
import { concentrationChange } from "./concentration-change.ts";
import { effects } from "./effects.ts";
import { control } from "./control.ts";
import { controlCountries } from "./control-countries.ts";
import { controlNodes } from "./control-nodes.ts";
import { entrants } from "./entrants.ts";
import { growth } from "./growth.ts";
import { landscape } from "./landscape.ts";
import { impact } from "./impact.ts";
import { hotNodes } from "./hot-nodes.ts";
import { leaderMoves } from "./leader-moves.ts";
import { leaderProfile } from "./leader-profile.ts";
import { leaderTransfers } from "./leader-transfers.ts";
import { leaders } from "./leaders.ts";
import { lifeRatios } from "./life-ratios.ts";
import { lifeCycle } from "./life-cycle.ts";
import { mainPath } from "./main-path.ts";
import { newPartners } from "./new-partners.ts";
import { sCurve } from "./s-curve.ts";
import { sCurveParameters } from "./s-curve-parameters.ts";
import { sCurveYears } from "./s-curve-years.ts";
import { risingTerms } from "./rising-terms.ts";
import { coverageRelevance } from "./relevance.ts";
import { shares } from "./shares.ts";
import { structure } from "./structure.ts";
import { technologyEffects } from "./technology-effects.ts";
import { trend } from "./trend.ts";

export const directionIndicators: readonly Indicator[] = [
  trend,
  growth,
  shares,
  entrants,
  alignment,
  alignmentLag,
  concentration,
  concentrationChange,
  controlNodes,
  control,
  controlCountries,
  leaders,
  leaderProfile,
  leaderMoves,
  newPartners,
  leaderTransfers,
  coverageRelevance,
  structure,
  lifeCycle,
  sCurve,
  sCurveParameters,
  sCurveYears,
  lifeRatios,
  hotNodes,
  bursts,
  impact,
  citationCoverage,
  mainPath,
  landscape,
  risingTerms,
  effects,
  technologyEffects,
];
