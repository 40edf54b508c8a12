import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "#base";
import type { Engine } from "#engine";
import type { Context } from "#base";
import { detectImporter, walkFiles } from "../import/files/index.ts";
import { Gathering } from "../import/files/gather.ts";
import type { Importer, SetImporter } from "../import/importer.ts";
import type { Issue } from "../record.ts";
import { importSide, type ReadSide, type SideGiven } from "../side/import-side.ts";
import { writeSideState, type SideState } from "../side/side-state.ts";
import { unknownSide } from "../side/unknown.ts";
import { importOne, type ImportEffects, type ReadFile } from "./import-one.ts";
import { importSet } from "./import-set.ts";
import type { CorpusLayout } from "./layout.ts";
import { writeState, type CorpusState } from "./state.ts";

/** One file of an import, or something to know of a folder or archive (`note`). */
export type Entry =
  | { readonly file: string; readonly bytes: number; readonly read: ReadFile | ReadSide }
  | { readonly file: string; readonly note: Issue };

interface ReadOptions {
  readonly paths: readonly string[];
  readonly format?: string | undefined;
  readonly synthetic?: boolean;
  readonly side?: SideGiven;
}

/** Refusals of tables in which no patents were found. */
const unknownTable = /^corpus\.table\.(?:no_header|no_number|one_column)/;

/** A killed import loses at most this much of what it read. */
const stateEveryMs = 2000;

/** Reads every file under the paths into batches and lists them in the state, which is written as it grows. */
export async function readPaths(
  options: ReadOptions,
  importers: readonly (Importer | SetImporter)[],
  state: CorpusState,
  effects: {
    readonly layout: CorpusLayout;
    readonly engine: Engine;
    readonly context: Context;
    readonly sides: SideState;
    readonly stageBytes?: number | undefined;
  },
): Promise<Entry[]> {
  const { context, layout, sides } = effects;
  const { format } = options;
  const sets = importers.filter(isSet);
  const single = importers.filter((importer): importer is Importer => !isSet(importer));
  const setFormats = sets.map((importer) => importer.format);
  const gathering = new Gathering(options.side ? [] : sets, format);
  const entries: Entry[] = [];
  const total = await totalBytes(options.paths);
  let done = 0;
  let savedAt = 0;
  let unknownTables = false;

  /** Reads one source, lists it, and saves the list now and then. */
  async function take(
    name: string,
    size: number | undefined,
    read: (effects: ImportEffects) => Promise<ReadFile | ReadSide>,
  ): Promise<void> {
    let consumed = 0;
    const report = (bytes: number) => {
      consumed = bytes;
      const of = total === undefined ? {} : { total };
      context.progress({ doing: "corpus.progress.read", values: { file: name }, done: done + bytes, ...of, unit: "byte" });
    };
    report(0);
    const came = await unlessRefused(() => read({ ...effects, synthetic: options.synthetic ?? false, consumed: report }));
    done += size ?? consumed;
    const bytes = "batch" in came ? came.batch.bytes : "side" in came ? came.side.bytes : (size ?? consumed);
    entries.push({ file: name, bytes, read: came });
    if ("resumed" in came && came.resumed !== undefined)
      entries.push({ file: name, note: { code: "corpus.resumed", values: { records: came.resumed }, severity: "note" } });
    if ("refused" in came || came.known) return;
    if ("batch" in came) list(state, came);
    if (performance.now() - savedAt <= stateEveryMs) return;
    await writeState(layout, state);
    await writeSideState(layout, sides);
    savedAt = performance.now();
  }

  for (const [index, path] of options.paths.entries()) {
    for await (const walked of walkFiles([path], { signal: context.signal })) {
      if ("problem" in walked) {
        const { file, issue } = walked.problem;
        entries.push(issue.severity === "note" ? { file, note: issue } : { file, bytes: 0, read: { refused: issue } });
        continue;
      }
      const { file } = walked;
      if (gathering.take(file, index)) continue;
      await take(file.name, file.bytes, async (effectsOfOne) => {
        if (format !== undefined && setFormats.includes(format))
          throw new AppError("corpus.sets.no_table", { file: file.name, format });
        const { side } = options;
        const asSide = () => importSide(file, side ?? {}, sides, effectsOfOne);
        if (side) return (await asSide()) ?? unknownSide(file, side);
        const came = await unlessRefused(async () =>
          importOne(file, detectImporter(file, single, format, setFormats), state.batches, effectsOfOne),
        );
        // What holds no patents may be a table to join to them.
        if (!("refused" in came) || format !== undefined) return came;
        const table = await asSide();
        unknownTables ||= !table && unknownTable.test(came.refused.code);
        return table ?? came;
      });
    }
  }
  for (const set of gathering.sets()) {
    const bytes = set.members.reduce((sum, { file }) => sum + (file.bytes ?? 0), 0);
    await take(set.name, bytes, (effectsOfOne) => importSet(set, state.batches, effectsOfOne));
  }
  if (unknownTables) entries.push({ file: "", note: { code: "corpus.side.hint", values: {}, severity: "note" } });
  await writeState(layout, state);
  if (sides.sources.length > 0) await writeSideState(layout, sides);
  return entries;
}

function isSet(importer: Importer | SetImporter): importer is SetImporter {
  return "tableOf" in importer;
}

async function unlessRefused<Read>(read: () => Promise<Read>): Promise<Read | { readonly refused: Issue }> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { refused: { code: error.code, values: error.values, severity: "reject" } };
  }
}

/** The same bytes count once: read anew by another importer they take the place of what was read before. */
function list(state: CorpusState, { batch }: Extract<ReadFile, { batch: unknown }>): void {
  const place = state.batches.findIndex((known) => known.sha256 === batch.sha256);
  if (place < 0) state.batches.push(batch);
  else state.batches[place] = batch;
}

/** Bytes to read; undefined when archives are among them, whose contents are larger than they. */
async function totalBytes(paths: readonly string[]): Promise<number | undefined> {
  let total = 0;
  for (const path of paths) {
    const info = await stat(path).catch(() => undefined);
    if (!info) continue;
    const names = info.isDirectory() ? await readdir(path, { recursive: true }).catch(() => []) : [""];
    for (const name of names) {
      if (/\.(zip|gz)$/i.test(name || path)) return undefined;
      const inner = name === "" ? info : await stat(join(path, name)).catch(() => undefined);
      if (inner?.isFile()) total += inner.size;
    }
  }
  return total;
}
