/** One record of every register and state for each of two zones, made of nothing but what the registers declare. */
import { closeLedgers, ledgerOf, ownerBy, setRegisters, type LedgerRecord, type Register, type Value } from "#ledger";

export type Side = "ours" | "theirs";

export interface MadeRecord {
  readonly register: Register;
  readonly side: Side;
  readonly id: string;
  readonly state: string | null;
  readonly values: LedgerRecord["values"];
  /** Where it belongs, by its own values. */
  readonly zone: string | null;
  readonly organisation: string | null;
}

export interface World {
  readonly records: readonly MadeRecord[];
  readonly zone: Readonly<Record<Side, string>>;
  readonly organisation: Readonly<Record<Side, string>>;
}

/** What stands in every text of what is theirs: where it shows, something was told. */
export const theirSecret = "Theirsecret";

/**
 * Makes the records with the registers' own rules left out: permission is asked before any rule, and a payment need not fit an award
 * for that.
 */
export async function makeWorld(dataDir: string, registers: readonly Register[]): Promise<World> {
  const plain = registers.map(
    (register) =>
      Object.fromEntries(
        Object.entries(register).filter(([part]) => part !== "check" && part !== "inherits"),
      ) as unknown as Register,
  );
  setRegisters(plain);
  const ledger = await ledgerOf({ dataDir });
  const records: MadeRecord[] = [];
  const doing = { actor: ownerBy("cli"), clock: () => new Date("2026-06-01T00:00:00Z"), lang: "en" as const };
  await ledger.records.together(async (store) => {
    for (const register of inOrder(plain)) {
      for (const side of ["ours", "theirs"] as const) {
        for (const first of statesNeeded(register)) {
          const entered = valuesFor(register, side, records);
          const beginning = (first === undefined ? register : { ...register, first }) as Register;
          const { id, state, values } = await store.create(beginning, entered, doing);
          const at = (field: string | undefined) => (field === undefined ? null : field === "id" ? id : (values[field] ?? null));
          const [zone, organisation] = [at(register.zone), at(register.organisation)] as (string | null)[];
          records.push({ register, side, id, state, values, zone: zone ?? null, organisation: organisation ?? null });
        }
      }
    }
  });
  await closeLedgers();
  setRegisters(registers);
  const firstOf = (name: string) =>
    Object.fromEntries(
      (["ours", "theirs"] as const).map((side) => [
        side,
        records.find((each) => each.register.name === name && each.side === side)?.id,
      ]),
    ) as Record<Side, string>;
  return { records, zone: firstOf("zone/zones"), organisation: firstOf("ledger/organisations") };
}

/** Zones and organisations first, then what links to nothing that is still to be made. */
function inOrder(registers: readonly Register[]): readonly Register[] {
  const first = ["zone/zones", "ledger/organisations"];
  const ordered = registers.filter(({ name }) => first.includes(name)).toSorted((left) => (left.name === first[0] ? -1 : 1));
  const rest = new Set(registers.filter(({ name }) => !first.includes(name)));
  while (rest.size > 0) {
    const ready = [...rest].find((register) =>
      Object.values(register.fields).every(
        ({ shape: { to, required } }) =>
          to === undefined || !required || to === register.name || ![...rest].some(({ name }) => name === to),
      ),
    );
    const next = ready ?? [...rest][0];
    if (!next) break;
    ordered.push(next);
    rest.delete(next);
  }
  return ordered;
}

/** A state in which fields may be changed, and for each step one from which it leads. */
function statesNeeded(register: Register): readonly (string | undefined)[] {
  const open = Object.keys(register.states ?? {}).filter((state) => !register.settled?.includes(state as never));
  const froms = Object.values(register.transitions ?? {}).flatMap(({ from }) => from.slice(0, 1));
  const states = [...new Set([...(register.first === undefined ? [] : [register.first]), ...open.slice(0, 1), ...froms])];
  return states.length === 0 ? [undefined] : states;
}

export function valuesFor(register: Register, side: Side, records: readonly MadeRecord[]): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const [key, field] of Object.entries(register.fields)) {
    const { shape } = field;
    if (key === register.within) continue;
    const marker = `${side === "theirs" ? theirSecret : "Ours"} ${register.name} ${key}`;
    const target = shape.to && records.find((each) => each.register.name === shape.to && each.side === side)?.id;
    const code = Object.keys(shape.codes ?? {})[0] ?? "";
    const candidates: Readonly<Record<typeof shape.kind, Value>> = {
      text: marker,
      note: marker,
      list: [marker],
      integer: 1,
      decimal: "1",
      money: "1",
      day: "2026-01-02",
      flag: true,
      choice: code,
      choices: [code],
      link: target ?? null,
      links: target ? [target] : [],
      region: "CN-410100",
    };
    const value = candidates[shape.kind];
    if (value === null || (Array.isArray(value) && value.length === 0)) continue;
    // Some numbers begin late: years.
    const taken = [value, ...(shape.kind === "integer" ? [2025, 100] : [])].find((each) => field.read(each) !== undefined);
    if (taken !== undefined) values[key] = taken;
    else if (shape.required) throw new Error(`${register.name}: no value for ${key} is known to the matrix`);
  }
  return values;
}
