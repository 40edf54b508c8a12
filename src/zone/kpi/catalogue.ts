import type { KpiId as RecommendedKpiId } from "#navigate";
import { creation } from "./catalogue/creation.ts";
import { investment } from "./catalogue/investment.ts";
import { management } from "./catalogue/management.ts";
import { protection } from "./catalogue/protection.ts";
import { service } from "./catalogue/service.ts";
import { talent } from "./catalogue/talent.ts";
import { use } from "./catalogue/use.ts";
import type { Kpi } from "./catalogue/kpi.ts";

/**
 * Indicators of strong cities, zones and IP-service clusters as programmes and plans name them (five-year plan for intellectual property
 * 2021–2025, provincial plans, zone reports). Not an official scoring table: a start, which `kpi-catalogue.yaml` in the data directory
 * extends and overrides.
 */
export const kpiCatalogue = {
  ...creation,
  ...use,
  ...protection,
  ...management,
  ...service,
  ...investment,
  ...talent,
} as const satisfies Readonly<Record<string, Kpi>>;

export type KpiId = keyof typeof kpiCatalogue;

export type Catalogue = ReadonlyMap<string, Kpi>;
export const shippedCatalogue: Catalogue = new Map(Object.entries(kpiCatalogue));

/** Titles by id, for choices. */
export const kpiTitles = Object.fromEntries(Object.entries(kpiCatalogue).map(([id, { title }]) => [id, title])) as Readonly<
  Record<KpiId, Kpi["title"]>
>;

/** The indicator here by which a recommendation of a navigation study is followed. */
export const kpiOfRecommendation: Readonly<Record<RecommendedKpiId, KpiId>> = {
  "node-active": "node_active",
  "node-core": "node_core",
  "node-enterprises": "node_enterprises",
  "node-filings": "node_filings",
  "node-dependence": "node_dependence",
  "node-licences-in": "node_licences_in",
  "node-inventors": "node_inventors",
  "node-joint": "node_joint",
  "focus-active": "focus_active",
  "focus-filings": "focus_filings",
  "focus-lapsed": "focus_lapsed",
  "focus-ending": "focus_ending",
  "focus-burdened": "focus_burdened",
  "focus-joint": "focus_joint",
  "focus-people-left": "focus_people_left",
  "licences-in": "licences_in",
  "rights-cleared": "rights_cleared",
  "deals-made": "deals_made",
  "people-placed": "people_placed",
};
