import type { Actor, Context } from "#base";
import { Ledger } from "./ledger.ts";
import { ownerId } from "./register/may.ts";
import type { Register } from "./register/register.ts";
import type { Doing } from "./register/store.ts";

let registers: readonly Register[] = [];
const opened = new Map<string, Promise<Ledger>>();

/** Says once which registers the product has, before any ledger is opened. */
export function setRegisters(all: readonly Register[]): void {
  registers = all;
}

export function allRegisters(): readonly Register[] {
  return registers;
}

/** The ledger of the data directory: opened when it is first asked for, and kept open as long as the process. */
export function ledgerOf({ dataDir }: Pick<Context, "dataDir">): Promise<Ledger> {
  const known = opened.get(dataDir);
  if (known) return known;
  const opening = Ledger.open({ dataDir, url: process.env["FAIRWAY_LEDGER"] }, registers);
  opened.set(dataDir, opening);
  // What could not be opened is tried again when it is next asked for.
  opening.catch(() => opened.delete(dataDir));
  return opening;
}

/** Closes what is open, for tests that take the folder away. */
export async function closeLedgers(): Promise<void> {
  const all = [...opened.values()];
  opened.clear();
  for (const ledger of all) await (await ledger).close();
}

/** Who has the machine may do everything in its data directory: the files are theirs. */
export function ownerBy(door: Actor["door"]): Actor {
  return { id: ownerId, label: ownerId, door, grants: [{ role: "administrator", zone: null, organisation: null }] };
}

export function doingOf({ actor = ownerBy("cli"), clock, lang }: Context): Doing {
  return { actor, clock, lang };
}
