import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { writeDurably } from "../store/durable.ts";
import type { CorpusLayout } from "../store/layout.ts";
import type { Manifest } from "../snapshot.ts";
import { sideKinds } from "./kinds.ts";

/** One imported file of a side table, as `side.json` lists it. Its rows stand in `side/<kind>/<id>.ndjson`, one JSON object a line. */
const sideShape = z.object({
  id: z.string(),
  kind: z.enum(sideKinds),
  layout: z.string(),
  /** Classification or concordance. */
  scope: z.string().nullable(),
  file: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  /** How far the table reaches: stated by the file, or by who imported it. */
  asOf: z.string().nullable(),
  /** Whose it is, as who imported it says. */
  source: z.string().nullable(),
  read: z.number(),
  accepted: z.number(),
  rejected: z.number(),
  /** Rows stored: one record may tell several. */
  rows: z.number(),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  columns: z.array(z.object({ header: z.string(), field: z.string().nullable(), filled: z.number() })),
  issuesByCode: z.record(z.string(), z.number()),
});
export type SideSource = z.output<typeof sideShape>;

const stateShape = z.object({ format: z.literal(1), sources: z.array(sideShape) });
export type SideState = z.output<typeof stateShape>;

export function sideLayout(layout: CorpusLayout) {
  return { state: join(layout.corpus, "side.json"), folder: join(layout.corpus, "side") } as const;
}

/** The file of a source's rows, below the folder of side tables. */
export function sideFile(source: Pick<SideSource, "kind" | "id">, ending: "rows" | "issues"): string {
  return join(source.kind, `${source.id}.${ending === "rows" ? "ndjson" : "issues.ndjson"}`);
}

export async function readSideState(layout: CorpusLayout): Promise<SideState> {
  const text = await readFile(sideLayout(layout).state, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  return text === undefined ? { format: 1, sources: [] } : stateShape.parse(JSON.parse(text));
}

export async function writeSideState(layout: CorpusLayout, state: SideState): Promise<void> {
  await writeDurably(sideLayout(layout).state, `${JSON.stringify(state, null, 1)}\n`);
}

/** The side tables as a manifest states them. */
export function statedSides(state: SideState): NonNullable<Manifest["sides"]> {
  return state.sources.map(({ id, kind, scope, file, sha256, asOf, source }) => ({
    id,
    kind,
    scope,
    file,
    sha256,
    asOf,
    source,
  }));
}

/** What of the side tables stands in a snapshot: the sources in order with what is said of them. */
export function sideKey(state: SideState): string {
  return JSON.stringify(state.sources.map(({ id, kind, file, asOf, source }) => [id, kind, file, asOf, source]));
}

/** Takes sources off the list. Their rows go with the next sweep, after the list without them is safe. */
export async function removeSides(layout: CorpusLayout, state: SideState, ids: ReadonlySet<string>): Promise<void> {
  state.sources = state.sources.filter((side) => !ids.has(side.id));
  await writeSideState(layout, state);
}

/** Removes rows that no state lists: a killed import left them. */
export async function sweepSides(layout: CorpusLayout, state: SideState): Promise<void> {
  const { folder } = sideLayout(layout);
  const listed = new Set(state.sources.flatMap((side) => [sideFile(side, "rows"), sideFile(side, "issues")]));
  for (const kind of sideKinds) {
    for (const file of await readdir(join(folder, kind)).catch(() => [])) {
      if (!listed.has(join(kind, file))) await rm(join(folder, kind, file), { force: true });
    }
  }
}
