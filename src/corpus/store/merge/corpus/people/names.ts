import { sql, type Engine } from "#engine";
import { isNamedPerson, parsePersonName } from "../../../../normalise/person.ts";
import { groupPlaces } from "./groups.ts";

/** Base and middle initials, as names are told apart; in the order of both. 0 is no middle and no short form. */
export interface Forms {
  readonly base: Int32Array;
  readonly short: Int32Array;
  readonly middle: Int32Array;
  readonly initial: Int32Array;
  /** The first printed name of this form. */
  readonly name: Int32Array;
}

interface Bases {
  /** How many bearers chance lets expect among the names of the corpus. */
  readonly expected: Float64Array;
  /** A Western full name of family and given name: it may be rare enough to tell a person. */
  readonly isWestern: readonly boolean[];
  /** Printed with several middle initials, or with and without. */
  readonly hasSeveralMiddles: readonly boolean[];
}

export interface PersonNames {
  readonly forms: Forms;
  readonly bases: Bases;
  /** The form of each item of a party that names an inventor, -1 for any other. */
  readonly formOfItem: Int32Array;
}

/** Numbers for texts, in the order of their first use: joins and tokens of people are whole numbers. */
class Numbered {
  readonly #ids = new Map<string, number>();

  of(text: string): number {
    const id = this.#ids.get(text) ?? this.#ids.size;
    if (id === this.#ids.size) this.#ids.set(text, id);
    return id;
  }

  texts(): readonly string[] {
    return [...this.#ids.keys()];
  }
}

/**
 * Reads every printed name of an inventor once.
 *
 * in     party_item
 * out    person_name(id, name, key), in the order of names
 */
export async function readPersonNames(engine: Engine): Promise<PersonNames> {
  const rows = await engine.rows<{ name: string }>(
    sql`select distinct name from party_item where role = 'inventor' order by name`,
  );
  const names = rows.map((row) => row.name).filter(isNamedPerson);
  const read = names.map((name) => parsePersonName(name));
  await engine.load("person_name", {
    id: Int32Array.from(names, (_, at) => at),
    name: names,
    key: read.map((person) => (person.middle === "" ? person.base : `${person.base} ${person.middle}`)),
  });
  const [bases, shorts, middles] = [new Numbered(), new Numbered(), new Numbered()];
  shorts.of("");
  middles.of("");
  const columns = {
    base: Int32Array.from(read, (person) => bases.of(person.base)),
    short: Int32Array.from(read, (person) => shorts.of(person.short)),
    middle: Int32Array.from(read, (person) => middles.of(person.middle)),
    initial: Int32Array.from(read, (person) => Number(person.initial)),
    eastern: Int32Array.from(read, (person) => Number(person.eastern)),
  };
  const texts = bases.texts();
  const { forms, formOfName } = formsOf(columns, texts.length);
  const [items = new Int32Array(), ids = new Int32Array()] = await engine.integerColumns(sql`
    select i.item, n.id from party_item i join person_name n on n.name = i.name where i.role = 'inventor'`);
  const [count = 0] = await engine.integers(sql`select coalesce(max(item) + 1, 0) from party_item`);
  const formOfItem = new Int32Array(count).fill(-1);
  items.forEach((item, at) => {
    const name = ids[at] ?? 0;
    if (read[name]?.base !== "") formOfItem[item] = formOfName[name] ?? -1;
  });
  return { forms, bases: basesOf(texts, columns, forms), formOfItem };
}

interface Columns {
  readonly base: Int32Array;
  readonly short: Int32Array;
  readonly middle: Int32Array;
  readonly initial: Int32Array;
  readonly eastern: Int32Array;
}

function formsOf(names: Columns, bases: number): { readonly forms: Forms; readonly formOfName: Int32Array } {
  const { base, middle } = names;
  const { from, places: order } = groupPlaces(base, bases);
  for (let each = 0; each < bases; each++) {
    const same = order.subarray(from[each], from[each + 1]);
    if (same.length > 1) same.sort((one, other) => (middle[one] ?? 0) - (middle[other] ?? 0) || one - other);
  }
  const formOfName = new Int32Array(order.length);
  const firsts: number[] = [];
  for (const name of order) {
    const last = firsts.at(-1);
    if (last === undefined || base[last] !== base[name] || middle[last] !== middle[name]) firsts.push(name);
    formOfName[name] = firsts.length - 1;
  }
  const forms = {
    name: Int32Array.from(firsts),
    base: Int32Array.from(firsts, (name) => base[name] ?? 0),
    middle: Int32Array.from(firsts, (name) => middle[name] ?? 0),
    short: Int32Array.from(firsts, (name) => names.short[name] ?? 0),
    initial: Int32Array.from(firsts, (name) => names.initial[name] ?? 0),
  };
  order.forEach((name) => {
    const form = formOfName[name] ?? 0;
    forms.short[form] = Math.min(forms.short[form] ?? 0, names.short[name] ?? 0);
    forms.initial[form] = Math.max(forms.initial[form] ?? 0, names.initial[name] ?? 0);
  });
  return { forms, formOfName };
}

/**
 * How many bearers of each name chance lets expect among the names of the corpus follows from how many names share its family name
 * and how many its given name, as if both were drawn apart.
 */
function basesOf(texts: readonly string[], names: Columns, forms: Forms): Bases {
  const words = new Numbered();
  const parts = texts.map((text) => {
    const [first = "", second] = text.split(" ");
    const [one = ""] = text;
    return second === undefined
      ? { one: words.of(one), other: words.of(text.slice(one.length)), isTwo: false }
      : { one: words.of(first), other: words.of(second), isTwo: true };
  });
  const shares = new Float64Array(words.texts().length);
  for (const { one, other } of parts) {
    shares[one] = (shares[one] ?? 0) + 1;
    shares[other] = (shares[other] ?? 0) + 1;
  }
  const isWestern = parts.map(({ isTwo }) => isTwo);
  names.base.forEach((base, name) => {
    if (names.eastern[name] === 1 || names.initial[name] === 1) isWestern[base] = false;
  });
  const { from } = groupPlaces(forms.base, texts.length);
  return {
    expected: Float64Array.from(parts, ({ one, other }) => ((shares[one] ?? 0) * (shares[other] ?? 0)) / texts.length),
    isWestern,
    hasSeveralMiddles: texts.map((_, base) => (from[base + 1] ?? 0) - (from[base] ?? 0) > 1),
  };
}
