import { list, sql, type Engine } from "#engine";
import type { Decisions } from "../../organisation-decisions.ts";
import { mergeApplications } from "./corpus/applications.ts";
import { hashContent } from "./corpus/content.ts";
import { mergeFamilies } from "./corpus/families.ts";
import { placeClasses } from "./record/classes.ts";
import { keepOtherNames } from "./record/other-names.ts";
import { mergeLists } from "./record/lists.ts";
import { resolveCitations } from "./corpus/citations.ts";
import { relateOrganisations } from "./corpus/organisation-relations.ts";
import { mergePeople } from "./corpus/people.ts";
import { mergeOrganisations } from "./corpus/organisations.ts";
import { claimPublications, mergePublications } from "./record/publications.ts";
import { officesKeepingNumbers, standingOf } from "./rules.ts";
import { chooseTexts, showTexts } from "./record/texts.ts";

/** A batch as merging sees it. */
interface MergeBatch {
  readonly format: string;
  readonly files: readonly string[];
}

/** Calls `step` before each of this many steps. */
export const mergeSteps = 8;

/**
 * Merges all batches, in the order of import, into the engine's working tables. `content(doc, publication_key,
 * content_hash)` tells what changed; `writeTables` writes the rest.
 */
export async function mergeBatches(
  engine: Engine,
  batches: readonly MergeBatch[],
  known: { readonly cutOff: string | null; readonly decisions: Decisions },
  step: () => void,
): Promise<void> {
  step();
  await readBatches(engine, batches);
  await claimPublications(engine);
  step();
  await mergePublications(engine);
  step();
  await mergeApplications(engine, known.cutOff);
  step();
  await mergeLists(engine);
  await keepOtherNames(engine);
  step();
  await mergeFamilies(engine);
  step();
  await placeClasses(engine);
  await resolveCitations(engine, list(officesKeepingNumbers));
  step();
  await mergeOrganisations(engine, known.decisions);
  await relateOrganisations(engine, known.decisions.relations);
  await mergePeople(engine, known.decisions.people);
  step();
  await chooseTexts(engine);
  await showTexts(engine);
  await hashContent(engine);
}

async function readBatches(engine: Engine, batches: readonly MergeBatch[]): Promise<void> {
  const parts = batches.flatMap((batch, source) =>
    batch.files.map((file) => ({ file, source, format: batch.format, standing: standingOf(batch.format) })),
  );
  await engine.load("batch_part", {
    file: parts.map((part) => part.file),
    source: Int32Array.from(parts, (part) => part.source),
    format: parts.map((part) => part.format),
    standing: Int32Array.from(parts, (part) => part.standing),
  });
  const files = sql`[${list(parts.map((part) => part.file))}]`;
  // Small columns and texts are two views, so that a question about the first never opens the second.
  for (const view of ["record", "record_text"]) {
    await engine.define(
      view,
      sql`select r.* exclude (filename), p.source, p.format, p.standing
        from read_parquet(${files}, filename = true) r join batch_part p on p.file = r.filename`,
    );
  }
}
