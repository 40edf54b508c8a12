import type { zone as zh } from "../zh/zone.ts";

export const zone: Readonly<Record<keyof typeof zh, string>> = {
  "zone.home": "Home of the zone",
  "zone.targets": "Targets",
  "zone.targets_told": "Up to {at}, by the latest values that were verified or signed off",
  "zone.no_targets": "No target has been set",
  "zone.indicator": "Indicator",
  "zone.wanted": "Wanted",
  "zone.actual": "Actual",
  "zone.due": "Due",
  "zone.verdict": "Verdict",
  "zone.late": "late",
  "zone.milestones": "Milestones",
  "zone.record": "Record",
  "zone.all_targets": "All targets",
  "zone.report": "Report a value",
  "zone.overdue": "overdue",
  "zone.no_milestones": "No milestone is open",
};
