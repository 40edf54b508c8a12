import {
  organisationDecisionsFile,
  parseDecisionEntries,
  readDecisionText,
  readOrganisationDecisions,
  type OrganisationDecision,
} from "./organisation-decisions.ts";
import { readSideState } from "./side/side-state.ts";
import { corpusLayout } from "./store/layout.ts";
import { publishKey } from "./store/publish.ts";
import { readState } from "./store/state.ts";

/** The entries of the decision file, and whether the current snapshot was made from another state of it. */
export async function decisionsNow(
  dataDir: string,
): Promise<{ readonly entries: readonly OrganisationDecision[]; readonly unpublished: boolean }> {
  const file = organisationDecisionsFile(dataDir);
  const text = await readDecisionText(file);
  const layout = corpusLayout(dataDir);
  const state = await readState(layout);
  const key = publishKey(state.batches, await readOrganisationDecisions(dataDir), await readSideState(layout));
  return { entries: text === "" ? [] : parseDecisionEntries(text, file), unpublished: state.merged?.key !== key };
}
