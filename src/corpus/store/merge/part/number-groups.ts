import { assert } from "#base";

/** Items in their order, each under its number in the snapshot before or in the part that was put together anew; -1 in the other. */
export interface Placed {
  readonly before: Int32Array;
  readonly part: Int32Array;
}

/**
 * Numbers groups by their first item, as groups are numbered that are keyed by the smallest key of their items.
 *
 * in     the items; the group of each item of the snapshot before, and of each of the part
 * out    the groups in their order; `of`: the number of each item's group
 */
export function numberGroups(
  items: Placed,
  beforeGroups: Int32Array,
  partGroups: Int32Array,
): { readonly groups: Placed; readonly of: Int32Array } {
  const of = new Int32Array(items.before.length);
  const numbers = { before: new Int32Array(beforeGroups.length).fill(-1), part: new Int32Array(partGroups.length).fill(-1) };
  const groups = { before: new Int32Array(of.length).fill(-1), part: new Int32Array(of.length).fill(-1) };
  let count = 0;
  for (let place = 0; place < of.length; place++) {
    const side = (items.before[place] ?? -1) === -1 ? "part" : "before";
    const group = (side === "part" ? partGroups : beforeGroups)[items[side][place] ?? -1];
    assert(group !== undefined, "every item stands in a group");
    let number = numbers[side][group] ?? -1;
    if (number === -1) {
      number = count++;
      numbers[side][group] = number;
      groups[side][number] = group;
    }
    of[place] = number;
  }
  return { groups: { before: groups.before.slice(0, count), part: groups.part.slice(0, count) }, of };
}
