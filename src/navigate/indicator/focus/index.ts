/** Indicators that single kinds of study ask for (D1–D5), in the order of the report. */
import type { Indicator } from "../indicator.ts";
import { attentionRights } from "./attention-rights.ts";
import { crowding } from "./crowding.ts";
import { focusDependence } from "./focus-dependence.ts";
import { focusOffices } from "./focus-offices.ts";
import { focusOwnership } from "./focus-ownership.ts";
import { focusPeople } from "./focus-people.ts";
import { focusPortfolio } from "./focus-portfolio.ts";
import { focusRights } from "./focus-rights.ts";
import { focusTerms } from "./focus-terms.ts";
import { grounds } from "./grounds/grounds.ts";
import { nearest } from "./nearest.ts";
import { openings } from "./openings.ts";
import { personPortfolio } from "./person-portfolio.ts";
import { personTeam } from "./person-team.ts";
import { personYears } from "./person-years.ts";
import { rightsInForce } from "./rights-in-force.ts";
import { solutions } from "./solutions.ts";
import { sources } from "./sources.ts";
import { talentSelection } from "./talent-selection.ts";
import { partnerFit, targetCandidates } from "./target-candidates.ts";

export const focusIndicators: readonly Indicator[] = [
  focusPortfolio,
  focusTerms,
  focusOffices,
  focusPeople,
  personPortfolio,
  personYears,
  personTeam,
  targetCandidates,
  partnerFit,
  sources,
  talentSelection,
  crowding,
  nearest,
  solutions,
  openings,
  focusOwnership,
  focusRights,
  focusDependence,
  rightsInForce,
  attentionRights,
  grounds,
];
