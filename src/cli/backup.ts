import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { AppError, type Context } from "#base";
import { copyLedger, ledgerFile } from "#ledger";
import { measured, missingIsNothing, type BackupList, type FilesMoved, listName } from "./backup-list.ts";

/** Up to this size a file is read at once: what changes in place (by rename) is smaller. */
const atOnceBytes = 4 * 1024 * 1024;

/** Work in progress and locks; whatever is finished has another name. */
const unfinished = /^\.|^lock$|^temp$|\.(tmp|partial|fresh|lock)$/;

/** The ledger's database is in use: its files make sense together only, so the backup holds a copy made by the database itself. */
function isLedger(name: string): boolean {
  return name.startsWith(ledgerFile);
}

/**
 * Writes the data directory to one zip, also while a server runs.
 *
 * Consistent without a lock: in each folder the small files, which are replaced whole and point at things, are read before the
 * folders are listed that hold what they point at, and those (batches, snapshots) never change once they are named. When a pointer
 * changes before the end, the backup is refused.
 */
export async function backup(file: string, context: Context): Promise<FilesMoved> {
  const target = resolve(file);
  if (`${target}${sep}`.startsWith(`${context.dataDir}${sep}`)) throw new AppError("cli.backup.inside", { path: target });
  if (await stat(target).catch(missingIsNothing)) throw new AppError("cli.backup.exists", { path: target });
  const zip = new ZipFile();
  const partial = `${target}.${process.pid}.partial`;
  const ledgerCopy = `${target}.${process.pid}.ledger`;
  const list: Record<string, { bytes: number; sha256: string }> = {};
  let done = 0;
  const step = (bytes: number) => {
    done += bytes;
    context.progress({ doing: "cli.progress.backup", done, unit: "byte" });
  };
  const written = pipeline(zip.outputStream as Readable, createWriteStream(partial, { flags: "wx" }), { signal: context.signal });
  const failed = written.then(() => Promise.reject(new Error("the backup ended before all was in it")));
  failed.catch(() => undefined);
  try {
    const pointers: Found[] = [];
    await copyLedger(context.dataDir, ledgerCopy);
    for await (const found of withLedger(context.dataDir, ledgerCopy)) {
      if (found.content) {
        list[found.name] = { bytes: found.content.length, sha256: createHash("sha256").update(found.content).digest("hex") };
        zip.addBuffer(found.content, found.name, { mtime: new Date(0) });
        step(found.content.length);
        if (isPointer(found.name)) pointers.push(found);
      } else {
        list[found.name] = await Promise.race([addLarge(zip, found, step), failed]);
      }
    }
    if (Object.keys(list).length === 0) throw new AppError("cli.backup.nothing", { path: context.dataDir });
    for (const { name, path, content } of pointers) {
      const now = await readFile(path).catch(missingIsNothing);
      if (!content || !now?.equals(content)) throw new AppError("cli.backup.changed", { file: name });
    }
    const listed: BackupList = { format: 1, files: list };
    zip.addBuffer(Buffer.from(JSON.stringify(listed)), listName, { mtime: new Date(0) });
    zip.end();
    await written;
    await rename(partial, target);
  } catch (error) {
    (zip.outputStream as Readable).destroy();
    await written.catch(() => undefined);
    await rm(partial, { force: true });
    throw error;
  } finally {
    await rm(ledgerCopy, { force: true });
  }
  return { path: target, files: Object.keys(list).length, bytes: (await stat(target)).size };
}

/** All files of the data directory, with the copy in the place of the ledger's database. */
async function* withLedger(dataDir: string, copy: string): AsyncGenerator<Found> {
  for await (const found of filesUnder(dataDir, "")) if (!isLedger(found.name)) yield found;
  const copied = await stat(copy).catch(missingIsNothing);
  if (copied) yield { name: ledgerFile, path: copy, bytes: copied.size };
}

interface Found {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** Of a small file, as it was when it was found. */
  readonly content?: Buffer;
}

/** `corpus/corpus.json`, `snapshots/current`: what names the rest. The files of jobs change all the time and name nothing. */
function isPointer(name: string): boolean {
  return name.split("/").length <= 2 && !name.startsWith("jobs/");
}

/** Every finished file: those of a folder first, then those of the folders in it. */
async function* filesUnder(folder: string, prefix: string): AsyncGenerator<Found> {
  for (const entry of await entriesOf(folder)) {
    if (!entry.isFile()) continue;
    const [name, path] = [`${prefix}${entry.name}`, join(folder, entry.name)];
    const bytes = (await stat(path).catch(missingIsNothing))?.size;
    if (bytes === undefined) continue;
    if (bytes > atOnceBytes) {
      yield { name, path, bytes };
      continue;
    }
    const content = await readFile(path).catch(missingIsNothing);
    if (content) yield { name, path, bytes: content.length, content };
  }
  // Listed again, and only now: what a file just read points at is there.
  for (const entry of await entriesOf(folder)) {
    if (entry.isDirectory()) yield* filesUnder(join(folder, entry.name), `${prefix}${entry.name}/`);
  }
}

async function entriesOf(folder: string) {
  const entries = (await readdir(folder, { withFileTypes: true }).catch(missingIsNothing)) ?? [];
  return entries.filter(({ name }) => !unfinished.test(name)).sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** Large files are Parquet and indexes, packed already: storing them keeps a backup as fast as the disk. */
function addLarge(zip: ZipFile, { name, path, bytes }: Found, step: (bytes: number) => void) {
  return new Promise<{ bytes: number; sha256: string }>((resolveFile, reject) => {
    const changed = (cause?: unknown) => reject(new AppError("cli.backup.changed", { file: name }, { cause }));
    zip.addReadStreamLazy(name, { compress: false, mtime: new Date(0) }, (give) => {
      const through = measured(step, (bytesRead, sha256) => {
        if (bytesRead === bytes) resolveFile({ bytes, sha256 });
        else changed();
      });
      give(null, createReadStream(path).on("error", changed).pipe(through));
    });
  });
}
