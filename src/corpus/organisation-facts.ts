import {
  organisationDecisionsFile,
  parseDecisionEntries,
  readOrganisationDecisions,
  type OrganisationDecision,
} from "./organisation-decisions.ts";
import { readDecisionText } from "./decision-file.ts";
import { readSideState } from "./side/side-state.ts";
import { corpusLayout } from "./store/layout.ts";
import { publishKey } from "./store/publish.ts";
import { readState } from "./store/state.ts";

/** The entries of the decision file, and whether the current snapshot was made from another state of it. */
export async function decisionsNow(
  dataDir: string,
): Promise<{ readonly entries: readonly OrganisationDecision[]; readonly unpublished: boolean }> {
  const file = organisationDecisionsFile(dataDir);
  return { entries: parseDecisionEntries(await readDecisionText(file), file), unpublished: await isUnpublished(dataDir) };
}

/** Whether the current snapshot was made from another state of batches, decisions or side tables. */
export async function isUnpublished(dataDir: string): Promise<boolean> {
  const layout = corpusLayout(dataDir);
  const state = await readState(layout);
  const key = publishKey(state.batches, await readOrganisationDecisions(dataDir), await readSideState(layout));
  return state.merged?.key !== key;
}
