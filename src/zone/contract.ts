/** What the pages know of zone: shapes and codes only. */
export { comparators, targetStatusAnswer, targetVerdicts } from "./kpi/contract.ts";
export { sanityAnswer, type Statement, type Verdict } from "./sanity/contract.ts";
export { intensiveAnswer, reasons as intensiveReasons, rights as intensiveRights } from "./intensive/contract.ts";
export {
  carrierPatentsAnswer,
  directoryAnswer,
  levels,
  milestoneGridAnswer,
  planImportAnswer,
  planTreeAnswer,
  stageTitles,
  structureAnswer,
  tiersAnswer,
  zoneTypes,
} from "./programme/contract.ts";
