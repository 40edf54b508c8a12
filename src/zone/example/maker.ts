import { assert, type Actor } from "#base";
import type { Doing, ledgerOf, LedgerRecord, Register } from "#ledger";

/** The ledger's store of records, in one turn. */
export type Records = Pick<Awaited<ReturnType<typeof ledgerOf>>["records"], "create" | "change" | "move" | "get">;

/** Makes records by the rules that hold for everybody: each step by somebody whose role may take it. */
export class Maker {
  readonly #records: Records;
  readonly #registers: ReadonlyMap<string, Register>;
  readonly #doing: Omit<Doing, "actor">;
  made = 0;

  constructor(records: Records, registers: readonly Register[], doing: Omit<Doing, "actor">) {
    this.#records = records;
    this.#registers = new Map(registers.map((register) => [register.name, register]));
    this.#doing = doing;
  }

  /** Makes a record, takes it through these steps, and says its id. */
  async make(
    name: string,
    values: Readonly<Record<string, unknown>>,
    by: Actor,
    ...steps: readonly (readonly [act: string, by: Actor, note?: string])[]
  ): Promise<string> {
    let record = await this.#records.create(this.#register(name), values, { ...this.#doing, actor: by });
    this.made++;
    for (const [act, actor, note = null] of steps) record = await this.#step(name, record, act, actor, note);
    return record.id;
  }

  /** Takes a record that is there a step further. */
  async move(name: string, id: string, act: string, by: Actor, note: string | null = null): Promise<void> {
    await this.#step(name, await this.#records.get(this.#register(name), id, { ...this.#doing, actor: by }), act, by, note);
  }

  /** Changes fields of a record that is there. */
  async change(name: string, id: string, entered: Readonly<Record<string, unknown>>, by: Actor): Promise<void> {
    const doing = { ...this.#doing, actor: by };
    const { version } = await this.#records.get(this.#register(name), id, doing);
    await this.#records.change(this.#register(name), { id, version, entered }, doing);
  }

  #step(name: string, { id, version }: LedgerRecord, act: string, actor: Actor, note: string | null): Promise<LedgerRecord> {
    return this.#records.move(this.#register(name), { id, version, act, note }, { ...this.#doing, actor });
  }

  #register(name: string): Register {
    const register = this.#registers.get(name);
    assert(register, `there is a register ${name}`);
    return register;
  }
}

/** Who works in the synthetic zone, one of each role. */
export interface People {
  readonly owner: Actor;
  readonly office: Actor;
  readonly analyst: Actor;
  readonly controller: Actor;
  readonly decider: Actor;
}

export function peopleOf(owner: Actor, zone: string): People {
  const person = (label: string, role: string): Actor => ({
    id: `example-${role}`,
    label,
    door: owner.door,
    grants: [{ role, zone, organisation: null }],
  });
  return {
    owner,
    office: person("示例·管委会", "zone_administrator"),
    analyst: person("示例·分析员", "analyst"),
    controller: person("示例·质控员", "quality_controller"),
    decider: person("示例·决策组", "decision_maker"),
  };
}
