import { createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import yauzl from "yauzl";
import { z } from "zod";
import { AppError, type Context } from "#base";
import { listName, measured, missingIsNothing, type BackupList, type FilesMoved } from "./backup-list.ts";

const listShape = z.object({
  format: z.literal(1),
  files: z.record(z.string(), z.object({ bytes: z.number(), sha256: z.string() })),
});

/** Restores a backup into an empty data directory: beside it first, checked file by file, then in place by one rename. */
export async function restore(file: string, context: Context): Promise<FilesMoved> {
  const source = resolve(file);
  const present = await readdir(context.dataDir).catch(missingIsNothing);
  if (present && present.length > 0) throw new AppError("cli.restore.not_empty", { path: context.dataDir });
  const total = (await stat(source)).size;
  await mkdir(dirname(context.dataDir), { recursive: true });
  const beside = join(dirname(context.dataDir), `.${basename(context.dataDir)}.restoring-${process.pid}`);
  try {
    const list = await unpack(source, beside, total, context);
    await rm(context.dataDir, { recursive: true, force: true });
    await rename(beside, context.dataDir);
    const files = Object.values(list.files);
    return { path: context.dataDir, files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    if (error instanceof AppError || (error instanceof Error && error.name === "AbortError")) throw error;
    // An error of the disk (full, no permission) names its code; whatever else stops us is wrong with the backup.
    if (typeof (error as NodeJS.ErrnoException).syscall === "string") throw error;
    throw broken(source, error instanceof Error ? error.message : "", error);
  }
}

async function unpack(source: string, folder: string, total: number, context: Context): Promise<BackupList> {
  const zip = await yauzl.openPromise(source, { strictFileNames: true });
  const found: Record<string, string> = {};
  let done = 0;
  const step = (bytes: number) => {
    done += bytes;
    context.progress({ doing: "cli.progress.restore", done, total: Math.max(done, total), unit: "byte" });
  };
  try {
    for await (const entry of zip.eachEntry()) {
      const target = join(folder, entry.fileName);
      await mkdir(dirname(target), { recursive: true });
      const through = measured(step, (_, sha256) => {
        found[entry.fileName] = sha256;
      });
      const content = await zip.openReadStreamPromise(entry);
      await pipeline(content, through, createWriteStream(target, { flags: "wx" }), { signal: context.signal });
    }
  } finally {
    zip.close();
  }
  if (!(listName in found)) throw broken(source, listName);
  const list = listShape.parse(JSON.parse(await readFile(join(folder, listName), "utf8")));
  await rm(join(folder, listName));
  delete found[listName];
  const names = [...new Set([...Object.keys(list.files), ...Object.keys(found)])];
  const wrong = names.find((name) => list.files[name]?.sha256 !== found[name]);
  if (wrong !== undefined) throw broken(source, wrong);
  return list;
}

function broken(path: string, reason: string, cause?: unknown): AppError {
  return new AppError("cli.backup.broken", { path, reason }, { cause });
}
