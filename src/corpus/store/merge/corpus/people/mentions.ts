import { assert } from "#base";
import { sql, type Engine } from "#engine";
import { groupPlaces } from "./groups.ts";
import type { PersonNames } from "./names.ts";

/** Names in families, each once: in the order of family, base, middle. Each array has one element for each, but for what is said of `said`. */
export interface Mentions {
  readonly count: number;
  readonly family: Int32Array;
  readonly form: Int32Array;
  /** How often inventors are so called. */
  readonly times: Int32Array;
  /** First place in a list of inventors. */
  readonly position: Int32Array;
  /** Mentions of family `f` are `ofFamily[f]` … `ofFamily[f + 1] - 1`. */
  readonly ofFamily: Int32Array;
  /** Items of parties that a mention is made of: mention `m` has `from[m]` … `from[m + 1] - 1`. */
  readonly said: { readonly from: Int32Array; readonly item: Int32Array; readonly times: Int32Array };
}

/** Places in a list are below this: with the rank of an item they make one number. */
const positionsMax = 2 ** 22;

/**
 * Gathers the inventors of each family.
 *
 * in     party_item, party_row, family_base; the family of each publication
 */
export async function gatherMentions(
  engine: Engine,
  { forms, formOfItem }: PersonNames,
  familyOf: Int32Array,
): Promise<Mentions> {
  const [families = 0] = await engine.integers(sql`select cast(count(*) as integer) from family_base`);
  const [doc = none, item = none, position = none] = await engine.integerColumns(sql`
    select r.doc, r.item, r.position
    from party_row r join (select item from party_item where role = 'inventor') i on i.item = r.item`);
  const { rankOf, itemOf } = rankItems(formOfItem, forms.base.length);
  const groups = groupPlaces(
    doc.map((each) => familyOf[each] ?? 0),
    families,
  );
  const keys = new Float64Array(groups.places.length);
  for (let at = 0; at < keys.length; at++) {
    const row = groups.places[at] ?? 0;
    const place = position[row] ?? 0;
    assert(place < positionsMax, "a list of inventors ends");
    keys[at] = (rankOf[item[row] ?? 0] ?? -1) * positionsMax + place;
  }
  return readMentions({ keys, from: groups.from, itemOf, formOfItem });
}

const none = new Int32Array();

/** Items in the order of their forms: `rankOf` is -1 where an item names nobody. */
function rankItems(formOfItem: Int32Array, forms: number): { readonly rankOf: Int32Array; readonly itemOf: Int32Array } {
  const { from, places } = groupPlaces(
    formOfItem.map((form) => form + 1),
    forms + 1,
  );
  const itemOf = places.subarray(from[1] ?? 0);
  const rankOf = new Int32Array(formOfItem.length).fill(-1);
  itemOf.forEach((item, rank) => (rankOf[item] = rank));
  return { rankOf, itemOf };
}

interface Said {
  /** For each inventor of a family the rank of the item and the place in the list, in one number. */
  readonly keys: Float64Array;
  readonly from: Int32Array;
  readonly itemOf: Int32Array;
  readonly formOfItem: Int32Array;
}

function readMentions({ keys, from, itemOf, formOfItem }: Said): Mentions {
  const [families, rows] = [from.length - 1, keys.length];
  const [family, form, times, position] = [
    new Int32Array(rows),
    new Int32Array(rows),
    new Int32Array(rows),
    new Int32Array(rows),
  ];
  const said = { from: new Int32Array(rows + 1), item: new Int32Array(rows), times: new Int32Array(rows) };
  const ofFamily = new Int32Array(families + 1);
  let [mentions, items] = [0, 0];
  for (let each = 0; each < families; each++) {
    const [start, end] = [from[each] ?? 0, from[each + 1] ?? 0];
    if (end - start > 1) keys.subarray(start, end).sort();
    let [lastRank, lastForm] = [-1, -1];
    for (let row = start; row < end; row++) {
      const key = keys[row] ?? -1;
      if (key < 0) continue;
      const rank = Math.floor(key / positionsMax);
      const place = key - rank * positionsMax;
      if (rank !== lastRank) {
        lastRank = rank;
        const item = itemOf[rank] ?? 0;
        const formNow = formOfItem[item] ?? 0;
        if (formNow !== lastForm) {
          lastForm = formNow;
          family[mentions] = each;
          form[mentions] = formNow;
          position[mentions] = place;
          said.from[mentions++] = items;
        }
        said.item[items++] = item;
      }
      said.times[items - 1] = (said.times[items - 1] ?? 0) + 1;
      times[mentions - 1] = (times[mentions - 1] ?? 0) + 1;
      if (place < (position[mentions - 1] ?? 0)) position[mentions - 1] = place;
    }
    ofFamily[each + 1] = mentions;
  }
  said.from[mentions] = items;
  return {
    count: mentions,
    family: family.slice(0, mentions),
    form: form.slice(0, mentions),
    times: times.slice(0, mentions),
    position: position.slice(0, mentions),
    ofFamily,
    said: { from: said.from.slice(0, mentions + 1), item: said.item.slice(0, items), times: said.times.slice(0, items) },
  };
}
