/** What the pages know of zone: shapes and codes only. */
export {
  comparators,
  compareAnswer,
  cycleMarks,
  cycleStatusAnswer,
  evaluationAnswer,
  evaluationSchemesAnswer,
  kpiCatalogueAnswer,
  kpiComputeAnswer,
  kpiGroups,
  kpiKinds,
  kpiRights,
  kpiWays,
  noScores,
  paceVerdicts,
  rollUpAnswer,
  targetPaceAnswer,
  targetStatusAnswer,
  targetVerdicts,
  upgradeAnswer,
  upgradeVerdicts,
} from "./kpi/contract.ts";
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
export {
  ballots,
  boardAnswer as decisionBoardAnswer,
  outcomes as decisionOutcomes,
  recommendationStatusAnswer,
  type BoardDecision,
  type RecommendationStatus,
} from "./decision/contract.ts";
export { doubts as effectDoubts, effectAnswer, refusals as effectRefusals, type Effect } from "./effect/contract.ts";
export {
  conflictCheckAnswer,
  conflictKinds,
  departments,
  opinionStatusAnswer,
  reviewConclusions,
  reviewResultsAnswer,
  type FoundConflict,
  type ReviewResults,
} from "./expert/contract.ts";
export {
  fundCheckAnswer,
  fundFiguresAnswer,
  fundTraceAnswer,
  traceLevels,
  type FundSums,
  type TraceRow,
} from "./fund/contract.ts";
export {
  industrialisationAnswer,
  patentRevenueAnswer,
  patentVerdicts,
  pipelineStages,
  projectBoardAnswer,
  projectInvestmentAnswer,
  projectKinds,
  reserveAnswer,
  reserveGrades,
  type BoardProject,
} from "./project/contract.ts";
export { dimensions, homeAnswer, type AgendaItem, type HomeKpi } from "./home/contract.ts";
