import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * What is acknowledged survives a kill and a power cut: bytes are synced before a name points to them, and the folder that
 * holds the name is synced after.
 */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Replaces a small file at once: a reader sees the old text or the new, never a part. */
export async function writeDurably(file: string, text: string): Promise<void> {
  const fresh = freshName(file);
  const handle = await open(fresh, "w");
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(fresh, file);
  await syncFile(dirname(file));
}

/** A name beside a file for what will become it. */
export function freshName(file: string): string {
  return join(dirname(file), `.${basename(file)}.${process.pid}.${randomBytes(4).toString("hex")}.fresh`);
}

/** Gives a finished folder its name. Where the name exists already the folder there is kept: names state their content. */
export async function renameFolderDurably(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) await syncFile(join(entry.parentPath, entry.name));
  }
  await syncFile(from);
  try {
    await rename(from, to);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== "ENOTEMPTY" && code !== "EEXIST") throw error;
    await rm(from, { recursive: true, force: true });
  }
  await syncFile(dirname(to));
}

/** A folder for work in progress, named by the process so that leftovers can be told from living work. */
export async function makeTempFolder(temp: string): Promise<string> {
  const folder = join(temp, `${process.pid}-${randomBytes(6).toString("hex")}`);
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Removes what dead runs left behind. Called under the lock, so nothing in there is alive. */
export async function removeLeftovers(temp: string, others: readonly string[]): Promise<void> {
  await rm(temp, { recursive: true, force: true });
  for (const folder of others) {
    for (const name of await readdir(folder).catch(() => [])) {
      if (name.endsWith(".fresh")) await rm(join(folder, name), { force: true });
    }
  }
}
