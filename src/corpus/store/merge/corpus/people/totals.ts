import { groupPlaces } from "./groups.ts";
import type { Mentions } from "./mentions.ts";
import type { PersonNames } from "./names.ts";
import type { Persons } from "./unite-mentions.ts";

/** One row for each person in a family, in the order of families. */
export interface PersonFamilies {
  readonly family: Int32Array;
  readonly root: Int32Array;
  readonly position: Int32Array;
}

/** One row for each person. */
interface PersonTotals {
  readonly root: Int32Array;
  readonly families: Int32Array;
  readonly mentions: Int32Array;
  readonly first_family: Int32Array;
  /** The weakest of the evidence that ties the person's families; -1 where there is none. */
  readonly strength: Int32Array;
  /** The first printed name of the form most often mentioned. */
  readonly name: Int32Array;
}

/** The families of each person: more than one mention in a family counts once, at the first place of any. */
export function personFamilies({ count, family, position }: Mentions, { root }: Persons): PersonFamilies {
  const rows = { family: new Int32Array(count), root: new Int32Array(count), position: new Int32Array(count) };
  const lastRow = new Int32Array(count).fill(-1);
  let length = 0;
  for (let mention = 0; mention < count; mention++) {
    const [person, place] = [root[mention] ?? 0, position[mention] ?? 0];
    const last = lastRow[person] ?? -1;
    if (last !== -1 && rows.family[last] === family[mention]) {
      if (place < (rows.position[last] ?? 0)) rows.position[last] = place;
      continue;
    }
    lastRow[person] = length;
    rows.family[length] = family[mention] ?? 0;
    rows.root[length] = person;
    rows.position[length++] = place;
  }
  return { family: rows.family.slice(0, length), root: rows.root.slice(0, length), position: rows.position.slice(0, length) };
}

/** Sums of each person over all mentions, and how often each item of a party names each person. */
export function personTotals(
  mentions: Mentions,
  { forms }: PersonNames,
  { root, strength }: Persons,
  families: PersonFamilies,
): {
  readonly persons: PersonTotals;
  readonly printed: { readonly root: Int32Array; readonly item: Int32Array; readonly times: Int32Array };
} {
  const { count, said } = mentions;
  const familiesOf = new Int32Array(count);
  for (const person of families.root) familiesOf[person] = (familiesOf[person] ?? 0) + 1;
  const of = groupPlaces(root, count);
  const roots = root.filter((person, mention) => person === mention);
  const persons = {
    root: roots,
    families: roots.map((person) => familiesOf[person] ?? 0),
    mentions: new Int32Array(roots.length),
    first_family: roots.map((person) => mentions.family[person] ?? 0),
    strength: new Int32Array(roots.length).fill(-1),
    name: new Int32Array(roots.length),
  };
  const printed = {
    root: new Int32Array(said.item.length),
    item: new Int32Array(said.item.length),
    times: new Int32Array(said.item.length),
  };
  const [forForm, forItem] = [
    new Tally(forms.name.length),
    new Tally(said.item.reduce((most, item) => Math.max(most, item), 0) + 1),
  ];
  let rows = 0;
  roots.forEach((person, at) => {
    for (let place = of.from[person] ?? 0; place < (of.from[person + 1] ?? 0); place++) {
      const mention = of.places[place] ?? 0;
      persons.strength[at] = Math.max(persons.strength[at] ?? -1, strength[mention] ?? -1);
      persons.mentions[at] = (persons.mentions[at] ?? 0) + (mentions.times[mention] ?? 0);
      forForm.add(mentions.form[mention] ?? 0, mentions.times[mention] ?? 0);
      for (let each = said.from[mention] ?? 0; each < (said.from[mention + 1] ?? 0); each++) {
        forItem.add(said.item[each] ?? 0, said.times[each] ?? 0);
      }
    }
    let [most, name] = [0, 0];
    forForm.take((form, times) => {
      const first = forms.name[form] ?? 0;
      if (times > most || (times === most && first < name)) [most, name] = [times, first];
    });
    persons.name[at] = name;
    forItem.take((item, times) => {
      printed.root[rows] = person;
      printed.item[rows] = item;
      printed.times[rows++] = times;
    });
  });
  return {
    persons,
    printed: { root: printed.root.slice(0, rows), item: printed.item.slice(0, rows), times: printed.times.slice(0, rows) },
  };
}

/** How often each of `count` things was counted since they were taken last. */
class Tally {
  readonly #times: Int32Array;
  #counted: number[] = [];

  constructor(count: number) {
    this.#times = new Int32Array(count);
  }

  add(thing: number, times: number): void {
    const known = this.#times[thing] ?? 0;
    if (known === 0) this.#counted.push(thing);
    this.#times[thing] = known + times;
  }

  take(tell: (thing: number, times: number) => void): void {
    for (const thing of this.#counted) {
      tell(thing, this.#times[thing] ?? 0);
      this.#times[thing] = 0;
    }
    this.#counted = [];
  }
}
