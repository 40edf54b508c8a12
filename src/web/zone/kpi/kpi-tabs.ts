export const kpiTabs = ["targets", "cycles", "evaluation", "comparison", "compute", "catalogue"] as const;
export type KpiTab = (typeof kpiTabs)[number];
