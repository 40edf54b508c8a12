/** Places of elements, those of one group together: group `g` has `places[from[g]]` … `places[from[g + 1] - 1]`. */
export interface Groups {
  readonly from: Int32Array;
  readonly places: Int32Array;
}

/**
 * in     the group of each element, `count` groups
 * out    the elements by group, in their own order within each
 */
export function groupPlaces(groups: Int32Array, count: number): Groups {
  const from = new Int32Array(count + 1);
  for (const group of groups) from[group + 1] = (from[group + 1] ?? 0) + 1;
  for (let group = 0; group < count; group++) from[group + 1] = (from[group + 1] ?? 0) + (from[group] ?? 0);
  const next = from.slice();
  const places = new Int32Array(groups.length);
  for (let place = 0; place < groups.length; place++) {
    const group = groups[place] ?? 0;
    const at = next[group] ?? 0;
    next[group] = at + 1;
    places[at] = place;
  }
  return { from, places };
}
