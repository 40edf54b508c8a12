import { randomUUID } from "node:crypto";
import { AppError, type Actor, type Clock, type Lang } from "#base";
import type { LedgerRecord, Value } from "../contract.ts";
import { inTurn, type LedgerDatabase, type LedgerTransaction } from "../database/open.ts";
import { demandFiles } from "../attachment/demand-files.ts";
import { appendHistory } from "../history/append.ts";
import { tellConcerned } from "../notice/tell.ts";
import { acts, belonging, changesOf, emptyValues, stateName } from "./change.ts";
import { columnsOf } from "./columns.ts";
import { isAllowed, isInScope, type Belonging } from "./may.ts";
import { findRecord, findRecords, type Asked } from "./find.ts";
import { readRecord, type Reader } from "./named.ts";
import { tableOf, type Register, type RuleContext } from "./register.ts";
import { demandValues, readValues } from "./values.ts";
import "../messages.ts";

/** On whose behalf, when, and in which language errors are told. */
export interface Doing {
  readonly actor: Actor;
  readonly clock: Clock;
  readonly lang: Lang;
}

interface Change {
  readonly register: Register;
  readonly before: LedgerRecord | undefined;
  readonly id: string;
  readonly values: Readonly<Record<string, Value>>;
  readonly state: string | null;
  readonly act: string;
  readonly note: string | null;
}

/** Keeps the records of registers: every change with its place in the history, in one transaction. */
export class RecordStore {
  readonly #db: LedgerDatabase;
  readonly #registers: readonly Register[];
  readonly #dataDir: string;
  readonly #within: LedgerTransaction | undefined;

  /** in   within: the turn that is already taken; each change takes its own where absent */
  constructor(db: LedgerDatabase, registers: readonly Register[], dataDir: string, within?: LedgerTransaction) {
    this.#db = within ?? db;
    this.#dataDir = dataDir;
    this.#registers = registers;
    this.#within = within;
  }

  /** Several changes that hold together: all of them, or none where one is refused. */
  async together<Answer>(work: (records: RecordStore) => Promise<Answer>): Promise<Answer> {
    return this.#inTurn((transaction) => work(new RecordStore(this.#db, this.#registers, this.#dataDir, transaction)));
  }

  #inTurn<Answer>(work: (transaction: LedgerTransaction) => Promise<Answer>): Promise<Answer> {
    return this.#within ? work(this.#within) : inTurn(this.#db, work);
  }

  registerOf(name: string): Register | undefined {
    return this.#registers.find((each) => each.name === name);
  }

  /** Makes a record. */
  async create(register: Register, entered: Readonly<Record<string, unknown>>, doing: Doing): Promise<LedgerRecord> {
    const read = { ...emptyValues(register), ...readValues(register, entered, doing.lang) };
    return this.#inTurn(async (transaction) => {
      const id = randomUUID();
      const values = await this.#inherited(transaction, register, read, doing.actor);
      this.#demand(register, register.may.create, belonging(register, id, values), "create", doing);
      return this.#save(
        transaction,
        { register, before: undefined, id, values, state: register.first ?? null, act: "create", note: null },
        doing,
      );
    });
  }

  /**
   * Changes fields of a record.
   *
   * in      the version that the reader saw: where somebody changed it meanwhile nothing is overwritten
   */
  async change(
    register: Register,
    {
      id,
      version,
      entered,
      note = null,
    }: {
      readonly id: string;
      readonly version: number;
      readonly entered: Readonly<Record<string, unknown>>;
      readonly note?: string | null;
    },
    doing: Doing,
  ): Promise<LedgerRecord> {
    const changed = readValues(register, entered, doing.lang);
    return this.#inTurn(async (transaction) => {
      const before = await this.#current(transaction, register, id, version, doing);
      this.#demand(register, register.may.change, before, "change", doing);
      if (register.settled?.includes(before.state as never)) {
        throw new AppError("ledger.no_transition", {
          act: acts.change[doing.lang],
          state: stateName(register, before.state, doing.lang),
        });
      }
      if (register.amend?.includes(before.state as never) && (note ?? "").trim() === "")
        throw new AppError("ledger.missing", { field: acts.reason[doing.lang] });
      const values = await this.#inherited(transaction, register, { ...before.values, ...changed }, doing.actor);
      // Who may change a record may not make it one that they may not change.
      const after = belonging(register, id, values);
      this.#demand(register, register.may.change, after, "change", doing);
      // That it is theirs does not let them take it from the office that has it to another.
      if (before.zone !== null && after.zone !== before.zone) {
        this.#demand(register, register.may.change, { zone: after.zone, organisation: null }, "change", doing);
      }
      return this.#save(transaction, { register, before, id, values, state: before.state, act: "change", note }, doing);
    });
  }

  /** Takes a record from one state to the next. */
  async move(
    register: Register,
    {
      id,
      version,
      act,
      note = null,
    }: { readonly id: string; readonly version: number; readonly act: string; readonly note?: string | null },
    doing: Doing,
  ): Promise<LedgerRecord> {
    return this.#inTurn(async (transaction) => {
      const before = await this.#current(transaction, register, id, version, doing);
      const transition = Object.hasOwn(register.transitions ?? {}, act) ? register.transitions?.[act] : undefined;
      if (!transition || !transition.from.includes(before.state as never)) {
        throw new AppError("ledger.no_transition", {
          act: transition?.title[doing.lang] ?? act,
          state: stateName(register, before.state, doing.lang),
        });
      }
      this.#demand(register, transition.may, before, act, doing);
      if (transition.reason === true && (note ?? "").trim() === "")
        throw new AppError("ledger.missing", { field: acts.reason[doing.lang] });
      demandValues(register, before.values, transition.needs ?? [], doing.lang);
      await demandFiles(transaction, register, before, transition, doing.lang);
      return this.#save(transaction, { register, before, id, values: before.values, state: transition.to, act, note }, doing);
    });
  }

  async get(register: Register, id: string, reader: Reader): Promise<LedgerRecord> {
    return readRecord(this.#db, register, id, reader);
  }

  /** The records that the reader may see and whose fields have these values, oldest first; in the turn that is taken, if one is. */
  async find(register: Register, where: Asked, { actor }: Pick<Doing, "actor">): Promise<readonly LedgerRecord[]> {
    if (!isInScope(actor, register)) return [];
    const found = await findRecords(this.#db, register, where);
    return found.filter((record) => isAllowed(actor, register.may.read, record, "read"));
  }

  /** Fields that were left empty, with what the records say that they are taken from; a field may be taken from one filled so. */
  async #inherited(
    transaction: LedgerTransaction,
    register: Register,
    read: Readonly<Record<string, Value>>,
    actor: Actor,
  ): Promise<Readonly<Record<string, Value>>> {
    const values = { ...read };
    for (const [key, source] of Object.entries(register.inherits ?? {})) {
      if (source === undefined || (values[key] ?? null) !== null) continue;
      const [via, field] = source;
      const target = this.registerOf(register.fields[via]?.shape.to ?? "");
      const id = values[via];
      if (!target || typeof id !== "string") continue;
      const from = await findRecord(transaction, target, id);
      if (from && isAllowed(actor, target.may.read, from, "read")) values[key] = from.values[field] ?? null;
    }
    return values;
  }

  async #current(
    transaction: LedgerTransaction,
    register: Register,
    id: string,
    version: number,
    reader: Reader,
  ): Promise<LedgerRecord> {
    const before = await readRecord(transaction, register, id, reader);
    if (before.version !== version) {
      throw new AppError("ledger.changed_meanwhile", { who: before.updatedBy, now: before.version, yours: version });
    }
    return before;
  }

  #demand(register: Register, may: Register["may"]["create"], where: Belonging, act: string, { actor, lang }: Doing): void {
    if (isAllowed(actor, may, where, "write")) return;
    const shown = register.transitions?.[act]?.title ?? acts[act as keyof typeof acts];
    throw new AppError("ledger.not_allowed", { who: actor.label, act: shown[lang], register: register.title[lang] });
  }

  async #save(transaction: LedgerTransaction, change: Change, doing: Doing): Promise<LedgerRecord> {
    const { register, before, id, values, state } = change;
    const now = doing.clock();
    demandValues(register, values, [], doing.lang);
    this.#demandPlace(change, doing);
    await this.#demandTargets(transaction, change, doing);
    const rules = this.#rules(transaction, before, doing, now);
    await register.check?.({ id, state: state as never, values: values as never }, rules);
    const at = now.toISOString();
    const { zone, organisation } = belonging(register, id, values);
    const row = {
      version: (before?.version ?? 0) + 1,
      state,
      zone,
      organisation,
      updated_at: at,
      updated_by: doing.actor.label,
    };
    const columns = columnsOf(values);
    const table = tableOf(register);
    if (before) {
      await transaction
        .updateTable(table)
        .set({ ...columns, ...row })
        .where("id", "=", id)
        .where("version", "=", before.version)
        .execute();
    } else {
      await transaction
        .insertInto(table)
        .values({ ...columns, id, created_at: at, created_by: doing.actor.label, ...row })
        .execute();
    }
    await writeLinks(transaction, change);
    const entry = await appendHistory(transaction, {
      at,
      actor: doing.actor.id,
      actorLabel: doing.actor.label,
      door: doing.actor.door,
      register: register.name,
      record: id,
      version: row.version,
      act: change.act,
      changes: changesOf(before, values, state),
      note: change.note,
    });
    await tellConcerned(transaction, entry);
    const created = before ?? { createdAt: at, createdBy: doing.actor.label };
    return {
      id,
      version: row.version,
      state,
      zone,
      organisation,
      createdAt: created.createdAt,
      createdBy: created.createdBy,
      updatedAt: at,
      updatedBy: doing.actor.label,
      values: { ...values },
    };
  }

  /** A zone is put within another, or taken out, by who may change that one too: its people gain or lose what is kept of this. */
  #demandPlace({ register, before, values }: Change, doing: Doing): void {
    if (register.within === undefined) return;
    const [was, will] = [before?.values[register.within] ?? null, values[register.within] ?? null];
    if (was === will) return;
    for (const zone of [was, will]) {
      if (typeof zone === "string") this.#demand(register, register.may.change, { zone, organisation: null }, "change", doing);
    }
  }

  /** Links lead to records that are there and that who links may see; which of the two a refused one lacks is not told. */
  async #demandTargets(transaction: LedgerTransaction, { register, before, values }: Change, doing: Doing): Promise<void> {
    const { actor, lang } = doing;
    for (const [key, { shape }] of Object.entries(register.fields)) {
      if (shape.to === undefined) continue;
      const held = linkedBy(before?.values[key]);
      const target = this.registerOf(shape.to);
      for (const to of linkedBy(values[key])) {
        if (held.includes(to)) continue;
        const found = target && (await findRecord(transaction, target, to));
        if (found && isAllowed(actor, target.may.read, found, "read")) continue;
        throw new AppError("ledger.no_target", {
          field: shape.title[lang],
          register: target?.title[lang] ?? shape.to,
          id: to,
        });
      }
    }
  }

  #rules(transaction: LedgerTransaction, before: LedgerRecord | undefined, { actor }: Doing, now: Date): RuleContext {
    return {
      actor,
      before,
      now,
      dataDir: this.#dataDir,
      refuse: (code, values) => {
        throw new AppError(code, values);
      },
      find: async (name, where = {}) => {
        const register = this.registerOf(name);
        if (!register) throw new Error(`bug: no register ${name}`);
        return findRecords(transaction, register, where);
      },
    };
  }
}

/** Keeps where links lead, so that who links to a record can be asked from its side. */
async function writeLinks(transaction: LedgerTransaction, { register, before, id, values }: Change): Promise<void> {
  for (const [key, { shape }] of Object.entries(register.fields)) {
    const linked = linkedBy(values[key]);
    if (shape.to === undefined || linkedBy(before?.values[key]).join() === linked.join()) continue;
    const from = { register: register.name, record: id, field: key };
    await transaction
      .deleteFrom("record_link")
      .where("register", "=", from.register)
      .where("record", "=", from.record)
      .where("field", "=", from.field)
      .execute();
    if (linked.length === 0) continue;
    const rows = linked.map((to) => ({ ...from, to_register: shape.to as string, to_record: to }));
    await transaction.insertInto("record_link").values(rows).execute();
  }
}

function linkedBy(value: Value | undefined): readonly string[] {
  if (Array.isArray(value)) return value;
  return typeof value === "string" ? [value] : [];
}
