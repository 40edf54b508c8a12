import { sql, type Engine } from "#engine";
import type { Decisions } from "../../organisation-decisions.ts";
import { mergeApplications } from "./corpus/applications.ts";
import { resolveCitations } from "./corpus/citations.ts";
import { hashContent } from "./corpus/content.ts";
import { extendFamilies } from "./corpus/extended-families.ts";
import { mergeFamilies } from "./corpus/families.ts";
import { relateOrganisations } from "./corpus/organisation-relations.ts";
import { mergeOrganisations } from "./corpus/organisations.ts";
import { mergeStatus } from "./corpus/status.ts";
import { readNames } from "./corpus/organisation-keys.ts";
import { numberParties, placeInFamilies } from "./corpus/parties.ts";
import { mergePeople } from "./corpus/people.ts";
import { claimPublications } from "./record/claims.ts";
import { mergeRecords } from "./record/merge-records.ts";
import { readBatches, type MergeBatch } from "./record/records.ts";
import { choosePart, type MergedSnapshot } from "./part/choose-part.ts";
import { joinRest, viewWhole } from "./part/join-rest.ts";

export interface Known {
  readonly cutOff: string | null;
  /** Folder for what is merged for each publication. */
  readonly folder: string;
  /** The folder of the last time, to take over what is still true. */
  readonly before: string | undefined;
  /** The snapshot made of that, to take over what is still true. */
  readonly snapshot: () => Promise<MergedSnapshot | undefined>;
}

/** Calls `step` before each of these steps. The shares of the work that they are, measured on a million publications, tell how far it is. */
export const mergeSteps: readonly number[] = [5, 35, 10, 5, 2];

/**
 * Merges all batches, in the order of import, into the engine's working tables: what follows from the records of each publication
 * (`record/`), which is taken over from the last time where the same records tell of it.
 */
export async function mergeEach(engine: Engine, batches: readonly MergeBatch[], known: Known, step: () => void): Promise<void> {
  step();
  await readBatches(engine, batches);
  await claimPublications(engine);
  step();
  await mergeRecords(engine, known.folder, known.before);
  await engine.define("event_party", sql`select distinct code, before, after from name_change`);
}

/**
 * Then what follows from all publications together (`corpus/`), but for who holds and who invented. `content(doc, publication_key,
 * content_hash)` tells what changed; `writeTables` writes the rest.
 *
 * answer whether only a part of the publications was put together anew: `part_doc(doc)`, the others are as in the snapshot before
 */
export async function mergeTogether(engine: Engine, known: Known, step: () => void): Promise<boolean> {
  step();
  const isPart = await choosePart(engine, await known.snapshot(), known.cutOff);
  await mergeApplications(engine);
  await mergeStatus(engine, known.cutOff);
  step();
  await mergeFamilies(engine);
  await extendFamilies(engine);
  if (isPart) await joinRest(engine);
  else await viewWhole(engine);
  step();
  await resolveCitations(engine, isPart);
  await hashContent(engine, isPart);
  return isPart;
}

/** What sources say of organisations and people, and what their names are: it follows from the records, and may go on beside `mergeTogether`. */
export async function readHolders(engine: Engine, decisions: Decisions): Promise<void> {
  await numberParties(engine);
  await readNames(engine, decisions.names);
}

/** Organisations and people, after all of the above. What that left is only read here. */
export async function mergeHolders(engine: Engine, decisions: Decisions, signal: AbortSignal): Promise<void> {
  await placeInFamilies(engine);
  await mergeOrganisations(engine, decisions);
  signal.throwIfAborted();
  await relateOrganisations(engine, decisions);
  await mergePeople(engine, decisions.people);
}
