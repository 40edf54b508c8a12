import { AppError, type Actor, type Lang } from "#base";
import type { LedgerRecord } from "../contract.ts";
import type { LedgerDatabase } from "../database/open.ts";
import { findRecord } from "./find.ts";
import { isAllowed, isInScope } from "./may.ts";
import type { Register } from "./register.ts";
import "../messages.ts";

/** Who reads, and in which language errors are told. */
export interface Reader {
  readonly actor: Actor;
  readonly lang: Lang;
}

/** The register of that name. */
export function registerNamed(registers: readonly Register[], name: string): Register {
  const register = registers.find((each) => each.name === name);
  if (!register) throw new AppError("ledger.no_register", { register: name });
  return register;
}

/** A record that the reader may read; what one may not see is not there. */
export async function readRecord(
  db: LedgerDatabase,
  register: Register,
  id: string,
  { actor, lang }: Reader,
): Promise<LedgerRecord> {
  const record = await findRecord(db, register, id);
  if (!record || !isInScope(actor, register) || !isAllowed(actor, register.may.read, record, "read")) {
    throw new AppError("ledger.no_record", { register: register.title[lang], id });
  }
  return record;
}

/** May the actor change the record as it stands, or take it to another state? */
export function mayTouch(register: Register, record: LedgerRecord, actor: Actor): boolean {
  return mayChange(register, record, actor) || actsOpen(register, record, actor).length > 0;
}

/** May the actor change the fields of the record as it stands? */
export function mayChange(register: Register, record: LedgerRecord, actor: Actor): boolean {
  const isSettled = register.settled?.includes(record.state as never) ?? false;
  return !isSettled && isAllowed(actor, register.may.change, record, "write");
}

/** The transitions that lead on from the record's state and that the actor may do. */
export function actsOpen(register: Register, record: LedgerRecord, actor: Actor): readonly string[] {
  return Object.entries(register.transitions ?? {})
    .filter(([, { from, may }]) => from.includes(record.state as never) && isAllowed(actor, may, record, "write"))
    .map(([act]) => act);
}

/** What a record is called. */
export function labelOf(register: Register, record: LedgerRecord): string {
  return String(record.values[register.label] ?? record.id);
}

/** Is it still to be done: in a state in which its day counts? */
export function isOpen({ due, settled = [] }: Register, { state }: LedgerRecord): boolean {
  if (due?.open) return (due.open as readonly string[]).includes(state ?? "");
  return state === null || !(settled as readonly string[]).includes(state);
}
