/** Indicators of where the industry is heading (A1–A4), in the order of the report. */
import type { Indicator } from "../indicator.ts";
import { citationCoverage } from "./citation-coverage.ts";
import { concentration } from "./concentration.ts";
import { effects } from "./effects.ts";
import { control } from "./control.ts";
import { controlCountries } from "./control-countries.ts";
import { controlNodes } from "./control-nodes.ts";
import { entrants } from "./entrants.ts";
import { growth } from "./growth.ts";
import { landscape } from "./landscape.ts";
import { impact } from "./impact.ts";
import { leaders } from "./leaders.ts";
import { lifeCycle } from "./life-cycle.ts";
import { mainPath } from "./main-path.ts";
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
  concentration,
  controlNodes,
  control,
  controlCountries,
  leaders,
  coverageRelevance,
  structure,
  lifeCycle,
  impact,
  citationCoverage,
  mainPath,
  landscape,
  risingTerms,
  effects,
  technologyEffects,
];
