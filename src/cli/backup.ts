import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { Transform, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import yauzl from "yauzl";
import { ZipFile } from "yazl";
import { AppError, type Context } from "#base";

/** The last entry of a backup: what must be in it. A backup without it is cut short. */
const listName = "backup.json";

interface BackupList {
  readonly format: 1;
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
}

export interface FilesMoved {
  readonly path: string;
  readonly files: number;
  readonly bytes: number;
}

/** Up to this size a file is read at once: these are the files that change in place, by rename. */
const atOnceBytes = 1024 * 1024;

/**
 * Writes the data directory to one zip. Consistent while a server runs: files that change are small and replaced whole, so each is
 * read at once, and first; whatever they point at (batches, snapshots) never changes once it is named.
 */
export async function backup(file: string, context: Context): Promise<FilesMoved> {
  const target = resolve(file);
  if (`${target}${sep}`.startsWith(`${context.dataDir}${sep}`)) throw new AppError("cli.backup.inside", { path: target });
  if (await exists(target)) throw new AppError("cli.backup.exists", { path: target });
  const found = await filesUnder(context.dataDir, context.dataDir);
  if (found.length === 0) throw new AppError("cli.backup.nothing", { path: context.dataDir });
  const total = found.reduce((sum, { bytes }) => sum + bytes, 0);
  const small = found.filter(({ bytes }) => bytes <= atOnceBytes);
  const large = found.filter(({ bytes }) => bytes > atOnceBytes);
  const zip = new ZipFile();
  const partial = `${target}.partial`;
  const list: Record<string, { bytes: number; sha256: string }> = {};
  const written = pipeline(zip.outputStream as Readable, createWriteStream(partial, { flags: "wx" }), { signal: context.signal });
  let done = 0;
  const step = (bytes: number) => {
    done += bytes;
    context.progress({ doing: "cli.progress.backup", done, total, unit: "byte" });
  };
  try {
    for (const { name, path } of small) {
      const content = await readFile(path).catch(missingIsEmpty);
      if (content === undefined) continue;
      list[name] = { bytes: content.length, sha256: createHash("sha256").update(content).digest("hex") };
      zip.addBuffer(content, name, { mtime: new Date(0) });
      step(content.length);
    }
    for (const { name, path, bytes } of large) {
      // Parquet and index files are compressed already: storing them keeps a backup as fast as the disk.
      list[name] = await new Promise((resolveEntry, reject) => {
        written.catch(reject);
        zip.addReadStreamLazy(name, { compress: false, mtime: new Date(0) }, (give) => {
          const measured = measure(step, (bytesRead, sha256) => {
            if (bytesRead === bytes) resolveEntry({ bytes, sha256 });
            else reject(new AppError("cli.backup.changed", { file: name }));
          });
          const source = createReadStream(path);
          source.on("error", () => reject(new AppError("cli.backup.changed", { file: name })));
          give(null, source.pipe(measured));
        });
      });
    }
    const listed: BackupList = { format: 1, files: list };
    zip.addBuffer(Buffer.from(JSON.stringify(listed)), listName, { mtime: new Date(0) });
    zip.end();
    await written;
    await rename(partial, target);
  } catch (error) {
    written.catch(() => undefined);
    (zip.outputStream as Readable).destroy();
    await rm(partial, { force: true });
    throw error;
  }
  return { path: target, files: Object.keys(list).length, bytes: (await stat(target)).size };
}

/** Restores a backup into an empty data directory: beside it first, checked file by file, then in place by one rename. */
export async function restore(file: string, context: Context): Promise<FilesMoved> {
  const source = resolve(file);
  const broken = (reason: string, cause?: unknown) => new AppError("cli.backup.broken", { path: source, reason }, { cause });
  const present = await readdir(context.dataDir).catch(missingIsEmpty);
  if (present && present.length > 0) throw new AppError("cli.restore.not_empty", { path: context.dataDir });
  await stat(source);
  const total = (await stat(source)).size;
  const zip = await yauzl.openPromise(source, { strictFileNames: true }).catch((error: unknown) => {
    throw broken(error instanceof Error ? error.message : "zip", error);
  });
  const beside = join(dirname(context.dataDir), `.${basename(context.dataDir)}.restoring-${process.pid}`);
  const found: Record<string, { bytes: number; sha256: string }> = {};
  let done = 0;
  let list: BackupList | undefined;
  try {
    for await (const entry of zip.eachEntry()) {
      context.signal.throwIfAborted();
      const content = await zip.openReadStreamPromise(entry);
      const target = join(beside, entry.fileName);
      await mkdir(dirname(target), { recursive: true });
      const step = (bytes: number) => {
        done += bytes;
        context.progress({ doing: "cli.progress.restore", done, total, unit: "byte" });
      };
      const measured = measure(step, (bytes, sha256) => {
        found[entry.fileName] = { bytes, sha256 };
      });
      await pipeline(content, measured, createWriteStream(target, { flags: "wx" }), { signal: context.signal });
    }
    list = JSON.parse(await readFile(join(beside, listName), "utf8")) as BackupList;
    await rm(join(beside, listName));
    delete found[listName];
    const wrong = [...new Set([...Object.keys(list.files), ...Object.keys(found)])].find(
      (name) => list?.files[name]?.sha256 !== found[name]?.sha256,
    );
    if (wrong !== undefined) throw broken(wrong);
    await rm(context.dataDir, { recursive: true, force: true });
    await rename(beside, context.dataDir);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    if (error instanceof AppError || (error instanceof Error && error.name === "AbortError")) throw error;
    // The disk's own errors (full, no permission) are not the backup's fault.
    const code = (error as NodeJS.ErrnoException).code;
    throw code === "ENOSPC" || code === "EACCES" ? error : broken(error instanceof Error ? error.message : "", error);
  } finally {
    zip.close();
  }
  const files = Object.values(list.files);
  return { path: context.dataDir, files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}

interface Found {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

/** Every file that is complete: unfinished work has a name that begins with a dot or ends in `.tmp` or `.partial`. */
async function filesUnder(folder: string, root: string): Promise<Found[]> {
  const found: Found[] = [];
  const entries = (await readdir(folder, { withFileTypes: true }).catch(missingIsEmpty)) ?? [];
  for (const entry of entries.toSorted((left, right) => (left.name < right.name ? -1 : 1))) {
    if (/^\.|\.(tmp|partial|lock)$/.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesUnder(path, root)));
    else if (entry.isFile()) {
      const facts = await stat(path).catch(missingIsEmpty);
      if (facts) found.push({ name: relative(root, path).split(sep).join("/"), path, bytes: facts.size });
    }
  }
  return found;
}

function measure(step: (bytes: number) => void, end: (bytes: number, sha256: string) => void): Transform {
  const hash = createHash("sha256");
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      step(chunk.length);
      done(null, chunk);
    },
    flush(done) {
      end(bytes, hash.digest("hex"));
      done();
    },
  });
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(missingIsEmpty)) !== undefined;
}

/** A file that is not there is no error here; any other failure is. */
function missingIsEmpty(error: NodeJS.ErrnoException): undefined {
  if (error.code === "ENOENT") return undefined;
  throw error;
}
