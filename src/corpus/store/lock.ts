import { link, readFile, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { AppError } from "#base";
import "../messages.ts";
import { freshName } from "./durable.ts";
import { sha256Text } from "./hash.ts";

const attemptsMax = 20;
const retryMs = 10;

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, as the system counts; tells a process from a later one of the same number. */
  readonly born: string | null;
  readonly since: string;
}

/**
 * Takes the lock of a data directory, so that one import at a time changes it. Readers need none.
 *
 * out     a function that gives it back
 * errors  corpus.locked when a living process holds it; the lock of a dead one is taken over
 */
export async function takeLock(file: string, now: Date): Promise<() => Promise<void>> {
  const own: Holder = { pid: process.pid, host: hostname(), born: await bornAt(process.pid), since: now.toISOString() };
  const text = JSON.stringify(own);
  // Linking a finished file is the one step that both creates the lock and fills it.
  const fresh = freshName(file);
  try {
    for (let attempt = 0; attempt < attemptsMax; attempt++) {
      // Anew each time: whoever holds the lock may take it for a dead run's leftover and sweep it away.
      await writeFile(fresh, text);
      if (await linked(fresh, file)) return () => giveBack(file, text);
      const held = await readFile(file, "utf8").catch(() => undefined);
      if (held === undefined) continue;
      const holder = readHolder(held);
      if (holder && (await isAlive(holder))) throw new AppError("corpus.locked", { pid: holder.pid, since: holder.since });
      await removeDead(file, held, fresh);
      await delay(retryMs);
    }
    throw new AppError("corpus.locked", { pid: 0, since: now.toISOString() });
  } finally {
    await rm(fresh, { force: true });
  }
}

/** False where `to` is there already, or `from` is not there any more. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (["EEXIST", "ENOENT"].includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
}

/**
 * Removes a dead process's lock. Only one of those who found it may: whoever first links a file named by what the lock holds. It looks
 * again before it removes, as the lock may have been taken anew since; the same text never comes back.
 */
async function removeDead(file: string, held: string, fresh: string): Promise<void> {
  const turn = `${file}.dead-${sha256Text(held).slice(0, 12)}`;
  if (await linked(fresh, turn)) {
    if ((await readFile(file, "utf8").catch(() => undefined)) === held) await rm(file, { force: true });
    await rm(turn, { force: true });
    return;
  }
  const text = await readFile(turn, "utf8").catch(() => undefined);
  const holder = text === undefined ? undefined : readHolder(text);
  // Whose turn it was may have died in it.
  if (text !== undefined && !(holder && (await isAlive(holder)))) await rm(turn, { force: true });
}

async function giveBack(file: string, text: string): Promise<void> {
  if ((await readFile(file, "utf8").catch(() => "")) === text) await rm(file, { force: true });
}

function readHolder(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Holder;
    return Number.isInteger(holder.pid) ? holder : undefined;
  } catch {
    return undefined;
  }
}

async function isAlive(holder: Holder): Promise<boolean> {
  // Of another machine's processes nothing is known; a shared disk is not taken over.
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  return holder.born === null || (await bornAt(holder.pid)) === holder.born;
}

/** Field 22 of Linux's /proc/PID/stat, after the name in brackets; null on other systems. */
async function bornAt(pid: number): Promise<string | null> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  return text?.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}
