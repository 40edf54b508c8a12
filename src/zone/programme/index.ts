/** Programmes: zones, plans, structures, policies, bodies, and what came of them. */
import type { Action } from "#base";
import type { Register } from "#ledger";
import { brands } from "./body/brands.ts";
import { carrierPatentsAction } from "./body/carriers.actions.ts";
import { carriers } from "./body/carriers.ts";
import { enterpriseTiers } from "./body/enterprise-tiers.ts";
import { navigationProjects } from "./body/navigation-projects.ts";
import { platforms } from "./body/platforms.ts";
import { serviceFormTags } from "./body/service-form-tags.ts";
import { tiersAction } from "./body/tiers.actions.ts";
import { supportCentres } from "./body/support-centres.ts";
import { conclusions } from "./conclusions.ts";
import { directoryAction } from "./directory.actions.ts";
import { lessons } from "./lessons.ts";
import { milestoneGridAction } from "./milestone-grid.actions.ts";
import { milestones } from "./milestones.ts";
import { goals } from "./plan/goals.ts";
import { measures } from "./plan/measures.ts";
import { planImportAction } from "./plan/import/plan-import.actions.ts";
import { planIndustries } from "./plan/plan-industries.ts";
import { planTasks } from "./plan/plan-tasks.ts";
import { planTreeAction } from "./plan/plan-tree.actions.ts";
import { plans } from "./plan/plans.ts";
import { benefitShares } from "./policy/benefit-shares.ts";
import { governanceRecords } from "./policy/governance-records.ts";
import { policies } from "./policy/policies.ts";
import { standards } from "./policy/standards.ts";
import { structurePlaces } from "./structure/structure-places.ts";
import { structureAction, structureUseAction } from "./structure/structure.actions.ts";
import { structures } from "./structure/structures.ts";
import { zoneLists } from "./zone-lists.ts";
import { zones } from "./zones.ts";

export const programmeRegisters = [
  zones,
  zoneLists,
  plans,
  planTasks,
  measures,
  planIndustries,
  goals,
  milestones,
  structures,
  structurePlaces,
  policies,
  governanceRecords,
  benefitShares,
  standards,
  supportCentres,
  carriers,
  platforms,
  serviceFormTags,
  enterpriseTiers,
  brands,
  navigationProjects,
  lessons,
  conclusions,
] as unknown as readonly Register[];

export const programmeActions: readonly Action[] = [
  directoryAction,
  planTreeAction,
  planImportAction,
  milestoneGridAction,
  structureAction,
  structureUseAction,
  carrierPatentsAction,
  tiersAction,
];
