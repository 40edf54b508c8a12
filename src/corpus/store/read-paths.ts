import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "#base";
import type { Engine } from "#engine";
import type { Context } from "#base";
import { detectImporter, walkFiles } from "../import/files/index.ts";
import type { ByteFile, Importer } from "../import/importer.ts";
import type { Issue } from "../record.ts";
import { importOne, type ReadFile } from "./import-one.ts";
import type { CorpusLayout } from "./layout.ts";
import { writeState, type CorpusState } from "./state.ts";

/** One file of an import, or something to know of a folder or archive (`note`). */
export type Entry =
  | { readonly file: string; readonly bytes: number; readonly read: ReadFile }
  | { readonly file: string; readonly note: Issue };

interface ReadOptions {
  readonly paths: readonly string[];
  readonly format?: string | undefined;
  readonly synthetic?: boolean;
}

/** A killed import loses at most this much of what it read. */
const stateEveryMs = 2000;

/** Reads every file under the paths into batches and lists them in the state, which is written as it grows. */
export async function readPaths(
  options: ReadOptions,
  importers: readonly Importer[],
  state: CorpusState,
  effects: { readonly layout: CorpusLayout; readonly engine: Engine; readonly context: Context },
): Promise<Entry[]> {
  const { context, layout } = effects;
  const entries: Entry[] = [];
  const total = await totalBytes(options.paths);
  let done = 0;
  let savedAt = 0;
  for await (const walked of walkFiles(options.paths, { signal: context.signal })) {
    if ("problem" in walked) {
      const { file, issue } = walked.problem;
      entries.push(issue.severity === "note" ? { file, note: issue } : { file, bytes: 0, read: { refused: issue } });
      continue;
    }
    const { file } = walked;
    let consumed = 0;
    const report = (bytes: number) => {
      consumed = bytes;
      const size = total === undefined ? {} : { total };
      context.progress({ doing: "corpus.progress.read", values: { file: file.name }, done: done + bytes, ...size, unit: "byte" });
    };
    report(0);
    const read = await readFile(file, options.format, importers, state, {
      ...effects,
      synthetic: options.synthetic ?? false,
      consumed: report,
    });
    done += file.bytes ?? consumed;
    entries.push({ file: file.name, bytes: "batch" in read ? read.batch.bytes : (file.bytes ?? consumed), read });
    if ("batch" in read && !read.known) {
      list(state, read);
      if (performance.now() - savedAt > stateEveryMs) {
        await writeState(layout, state);
        savedAt = performance.now();
      }
    }
  }
  await writeState(layout, state);
  return entries;
}

async function readFile(
  file: ByteFile,
  format: string | undefined,
  importers: readonly Importer[],
  state: CorpusState,
  effects: Parameters<typeof importOne>[3],
): Promise<ReadFile> {
  try {
    return await importOne(file, detectImporter(file, importers, format), state.batches, effects);
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
