/** Indicators of where the region stands (B1–B5), in the order of the report. */
import type { Indicator } from "../indicator.ts";
import { applicantTypes } from "./applicant-types.ts";
import { coApplied } from "./co-applied.ts";
import { collaboration } from "./collaboration.ts";
import { completeness } from "./completeness.ts";
import { corePatents } from "./core-patents.ts";
import { coreGaps } from "./dependence/core-gaps.ts";
import { dependence } from "./dependence/dependence.ts";
import { enterpriseStrength } from "./enterprise-strength.ts";
import { enterprises } from "./enterprises.ts";
import { gaps } from "./gaps.ts";
import { highQuality } from "./high-quality.ts";
import { inventors } from "./inventors.ts";
import { layout } from "./layout.ts";
import { leadingRegions } from "./leading-regions.ts";
import { localEnterprises } from "./local-enterprises.ts";
import { academiaFlow } from "./operation/academia-flow.ts";
import { eventCoverage } from "./operation/event-coverage.ts";
import { expiry } from "./operation/expiry.ts";
import { operationNodes } from "./operation/operation-nodes.ts";
import { operationParties } from "./operation/operation-parties.ts";
import { operationTrend } from "./operation/operation-trend.ts";
import { operation } from "./operation/operation.ts";
import { pairs } from "./pairs.ts";
import { profile } from "./profile.ts";
import { qualityProfile } from "./quality-profile.ts";
import { competitiveness } from "./region/competitiveness.ts";
import { intensity } from "./region/intensity.ts";
import { regionTrend } from "./region-trend.ts";
import { regions } from "./regions.ts";
import { rta } from "./rta.ts";
import { nodeSpace } from "./space/node-space.ts";
import { regionComplexity } from "./space/region-complexity.ts";
import { fieldSpecialisation, specialisation } from "./space/specialisation.ts";
import { survival } from "./survival.ts";
import { academicLeaders, talentLeaders } from "./talent/leaders.ts";
import { mobility } from "./talent/mobility.ts";
import { talent } from "./talent/talent.ts";
import { weight } from "./weight.ts";

export const positionIndicators: readonly Indicator[] = [
  regions,
  profile,
  completeness,
  regionTrend,
  leadingRegions,
  rta,
  gaps,
  weight,
  competitiveness,
  intensity,
  nodeSpace,
  specialisation,
  fieldSpecialisation,
  regionComplexity,
  enterprises,
  enterpriseStrength,
  localEnterprises,
  applicantTypes,
  inventors,
  talent,
  talentLeaders,
  academicLeaders,
  mobility,
  coreGaps,
  dependence,
  collaboration,
  coApplied,
  pairs,
  eventCoverage,
  operation,
  operationTrend,
  operationNodes,
  operationParties,
  academiaFlow,
  expiry,
  corePatents,
  qualityProfile,
  layout,
  highQuality,
  survival,
];
