/** All indicators, in the order of the report. Derived ones stand after what they rest on. */
import { applicantTypes } from "./applicant-types.ts";
import { attract, cultivate } from "./candidates.ts";
import { coApplied } from "./co-applied.ts";
import { collaboration } from "./collaboration.ts";
import { concentration } from "./concentration.ts";
import { corpus } from "./corpus.ts";
import { coverage } from "./coverage.ts";
import { enterprises } from "./enterprises.ts";
import { entrants } from "./entrants.ts";
import { gaps } from "./gaps.ts";
import { growth } from "./growth.ts";
import type { Indicator } from "./indicator.ts";
import { inventors } from "./inventors.ts";
import { leaders } from "./leaders.ts";
import { leadingRegions } from "./leading-regions.ts";
import { lifeCycle } from "./life-cycle.ts";
import { localEnterprises } from "./local-enterprises.ts";
import { nodeSizes } from "./nodes.ts";
import { overlap } from "./overlap.ts";
import { pairs } from "./pairs.ts";
import { path, sensitivity } from "./path.ts";
import { regionTrend } from "./region-trend.ts";
import { regions } from "./regions.ts";
import { relatedness } from "./relatedness.ts";
import { rta } from "./rta.ts";
import { shares } from "./shares.ts";
import { structure } from "./structure.ts";
import { trend } from "./trend.ts";
import { weight } from "./weight.ts";

export const indicators: readonly Indicator[] = [
  corpus,
  coverage,
  nodeSizes,
  overlap,
  trend,
  growth,
  shares,
  entrants,
  concentration,
  leaders,
  structure,
  lifeCycle,
  regions,
  regionTrend,
  leadingRegions,
  rta,
  gaps,
  weight,
  enterprises,
  localEnterprises,
  applicantTypes,
  inventors,
  collaboration,
  coApplied,
  pairs,
  relatedness,
  path,
  sensitivity,
  cultivate,
  attract,
];
