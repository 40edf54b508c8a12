/**
 * What is kept between runs of a study: its facts, the tables made of them that figures ask, and its lists. A study that is run again on the same snapshot, for its notes, its
 * question or the forms of its report were changed, is spared the longest part of the work.
 */
import { createHash } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { limits } from "#base";
import type { Study } from "../contract.ts";
import type { FactStudy } from "../facts/fact-study.ts";
import { factTableNames } from "../facts/tables.ts";
import { wholeVersion } from "../figure/code-version.ts";
import { canonicalJson, sha256 } from "../figure/json.ts";
import type { StudyDocuments } from "../study/queries.ts";
import type { FileHash } from "./file-hash.ts";
import { keptOrMade } from "./kept-files.ts";

/** Everything that facts, and the lists made of them, are a function of: program, snapshot, what the study asks, and the documents that its queries found. */
export function factsKey(snapshot: string, study: FactStudy, { found, tags, quality }: StudyDocuments): string {
  const sets = [...found.map(({ node, docs }) => ({ name: node, docs })), ...tags.map(({ tag, docs }) => ({ name: tag, docs }))];
  const sizes = sets.map(({ name, docs }) => [name, docs.length]);
  const hash = createHash("sha256").update(canonicalJson({ program: wholeVersion(), snapshot, study, quality, sizes }));
  for (const { docs } of sets) hash.update(new Uint8Array(docs.buffer, docs.byteOffset, docs.byteLength));
  return hash.digest("hex").slice(0, 32);
}

/** Fills `folder` with the facts of `key`, and returns their hashes. */
export async function keptFacts(
  dataDir: string,
  key: string,
  folder: string,
  make: () => Promise<void>,
  bytesMax = limits.factsKeptBytes,
): Promise<ReadonlyMap<string, FileHash>> {
  const files = factTableNames.map((table) => `${table}.parquet`);
  return keptOrMade({ root: join(dataDir, ".cache", "facts"), key, files, folder, bytesMax }, make);
}

/**
 * Everything that the tables which figures ask are a function of: the facts, the cut-off, and what a study says but for its own texts and
 * the forms of its report.
 */
export function tablesKey(facts: string, study: Study, cutOff: string | null): string {
  const { title: _title, question: _question, notes: _notes, output: _output, ...asked } = study;
  return sha256(canonicalJson({ facts, study: asked, cutOff })).slice(0, 32);
}

/** Has the file of tables of `key` in `folder`, and makes the folder where it is absent. */
export async function keptTables(
  dataDir: string,
  key: string,
  folder: string,
  file: string,
  make: () => Promise<void>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const root = join(dataDir, ".cache", "tables");
  await keptOrMade({ root, key, files: [file], folder, bytesMax: limits.tablesKeptBytes }, make);
}

/** Fills `folder` with the lists of `nodes` that the facts of `key` give, and returns their hashes. */
export async function keptLists(
  dataDir: string,
  key: string,
  folder: string,
  nodes: readonly { readonly node: string }[],
  make: () => Promise<void>,
): Promise<ReadonlyMap<string, FileHash>> {
  const files = nodes.map(({ node }) => `${node}.csv`);
  await mkdir(folder, { recursive: true });
  return keptOrMade({ root: join(dataDir, ".cache", "lists"), key, files, folder, bytesMax: limits.listsKeptBytes }, make);
}
