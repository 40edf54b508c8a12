import { createReadStream } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { AppError } from "#base";
import type { ByteFile } from "../importer.ts";
import { isHiddenName, passedOver, PassedOverCount } from "./passed-over.ts";
import { problem, unpack, withHead, type Walked } from "./unpack.ts";
import "./messages.ts";

export interface WalkEffects {
  readonly signal: AbortSignal;
}

/**
 * Every file to import under the given paths: files, folders (recursive, sorted by name, so that the order is the same on every
 * machine), and what .zip and .gz hold, to `limits.archiveDepthMax`. A file's name is its own, or the folder's and its place in it.
 *
 * What cannot be read comes as a problem with its file (severity `reject`); hidden files, pictures and contents lists are passed
 * over with one note a kind. Throws only when aborted.
 */
export async function* walkFiles(paths: readonly string[], effects: WalkEffects): AsyncGenerator<Walked> {
  for (const path of paths) {
    const full = resolve(path);
    try {
      const info = await stat(full);
      if (info.isDirectory()) yield* walkFolder(full, effects);
      else yield* unpack(await plainFile(full, basename(full), info.size), effects.signal);
    } catch (error) {
      yield problem(asAppError(error, path), effects.signal, path);
    }
  }
}

async function* walkFolder(folder: string, effects: WalkEffects): AsyncGenerator<Walked> {
  const skipped = new PassedOverCount();
  const seenFolders = new Set<string>();
  const name = basename(folder) || folder;
  let found = 0;

  async function* walk(path: string, shown: string): AsyncGenerator<Walked> {
    // A link may lead back to a folder above it.
    const real = await realpath(path);
    if (seenFolders.has(real)) return;
    seenFolders.add(real);
    const children = (await readdir(path)).toSorted((a, b) => (a < b ? -1 : 1));
    for (const child of children) {
      effects.signal.throwIfAborted();
      const [childPath, childShown] = [join(path, child), `${shown}/${child}`];
      try {
        if (isHiddenName(child)) {
          skipped.add("hidden", child);
          continue;
        }
        const info = await stat(childPath);
        if (info.isDirectory()) {
          yield* walk(childPath, childShown);
          continue;
        }
        const file = await plainFile(childPath, childShown, info.size);
        const reason = passedOver(file);
        if (reason) {
          skipped.add(reason, child);
          continue;
        }
        found++;
        yield* unpack(file, effects.signal);
      } catch (error) {
        found++;
        yield problem(asAppError(error, childShown), effects.signal, childShown);
      }
    }
  }

  yield* walk(folder, name);
  for (const issue of skipped.notes(name)) yield { problem: { file: name, issue } };
  if (found === 0) yield problem(new AppError("corpus.files.nothing", { file: name }));
}

async function plainFile(path: string, name: string, bytes: number): Promise<ByteFile> {
  if (bytes === 0) throw new AppError("corpus.files.empty", { file: name });
  return withHead({ name, path, bytes, open: () => createReadStream(path, { highWaterMark: 1024 * 1024 }) });
}

function asAppError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !("code" in error) || error instanceof AppError) return error;
  if (error.code === "ENOENT") return new AppError("corpus.files.missing", { file }, { cause: error });
  return new AppError("corpus.files.unreadable", { file, reason: String(error.code) }, { cause: error });
}
