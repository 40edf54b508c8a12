import type { DocSet } from "./doc-set.ts";

/**
 * What a full-text table finds comes out of SQLite as one text, `3,17,20` (`group_concat`): an object for each row would take longer
 * than the search. It is read without being cut into pieces.
 */
export function eachRowId(list: string, take: (rowId: number) => void): void {
  if (list === "") return;
  let number = 0;
  for (let at = 0; at < list.length; at += 1) {
    const unit = list.charCodeAt(at);
    if (unit === 44) {
      take(number);
      number = 0;
    } else number = number * 10 + unit - 48;
  }
  take(number);
}

export function addRowIds(list: string, set: DocSet): DocSet {
  const { bits } = set;
  eachRowId(list, (doc) => {
    bits[doc >>> 5] = (bits[doc >>> 5] ?? 0) | (1 << (doc & 31));
  });
  return set;
}
