import type { Action } from "#base";
import { checkAction } from "./check.actions.ts";
import { classTitlesAction } from "./class-titles.actions.ts";
import { coverageAction } from "./coverage.actions.ts";
import { decideOrganisationAction } from "./decide-organisation.actions.ts";
import { decidePersonAction } from "./decide-person.actions.ts";
import { fetchAction } from "./fetch.actions.ts";
import { importAction } from "./import.actions.ts";
import { issuesAction } from "./issues.actions.ts";
import { measureNamesAction } from "./measure-names.actions.ts";
import { mappingActions } from "./mappings.actions.ts";
import { organisationAction } from "./organisation.actions.ts";
import { organisationsAction } from "./organisations.actions.ts";
import { peopleAction } from "./people.actions.ts";
import { personAction } from "./person.actions.ts";
import { publicationAction } from "./publication.actions.ts";
import { publishAction } from "./publish.actions.ts";
import { sideAction } from "./side.actions.ts";
import { sideRemoveAction } from "./side-remove.actions.ts";
import { sidesAction } from "./sides.actions.ts";
import { sourcesAction } from "./sources.actions.ts";
import { statusAction } from "./status.actions.ts";
import { surveyAction } from "./survey.actions.ts";
import { verifyAction } from "./verify.actions.ts";
import "./messages.ts";

export { importers } from "./import/importers.ts";
export { readTable, type ReadTable } from "./import/table/index.ts";
export * from "./normalise/index.ts";
export * from "./record.ts";
export { multiplierOf as unitMultiplier } from "./side/layouts/values.ts";
export { populationOf, type Population } from "./side/population.ts";
export * from "./snapshot.ts";
export { importFiles } from "./store/import-files.ts";
export { corpusKind } from "./store/kind.ts";
export { withCurrentSnapshot } from "./store/reading.ts";
export { currentSnapshot, getCurrentSnapshot, openSnapshot } from "./store/snapshots.ts";
export { createTestSnapshot } from "./store/test-snapshot.ts";
export * from "./tables.ts";

export const corpusActions: readonly Action[] = [
  importAction,
  fetchAction,
  publishAction,
  statusAction,
  sourcesAction,
  coverageAction,
  checkAction,
  issuesAction,
  publicationAction,
  verifyAction,
  organisationsAction,
  organisationAction,
  decideOrganisationAction,
  peopleAction,
  personAction,
  decidePersonAction,
  measureNamesAction,
  surveyAction,
  ...mappingActions,
  sideAction,
  sidesAction,
  sideRemoveAction,
  classTitlesAction,
];
