/**
 * How many letters must be put in, left out, replaced or exchanged with their neighbour to make one text the other; anything above
 * `max` is told as `max + 1`.
 */
export function editDistance(left: string, right: string, max: number): number {
  if (left === right) return 0;
  if (Math.abs(left.length - right.length) > max) return max + 1;
  let start = 0;
  while (start < left.length && left.charCodeAt(start) === right.charCodeAt(start)) start++;
  let leftEnd = left.length;
  let rightEnd = right.length;
  while (leftEnd > start && rightEnd > start && left.charCodeAt(leftEnd - 1) === right.charCodeAt(rightEnd - 1)) {
    leftEnd--;
    rightEnd--;
  }
  return banded(left.slice(start, leftEnd), right.slice(start, rightEnd), max);
}

function banded(left: string, right: string, max: number): number {
  const width = right.length + 1;
  let before: Int32Array = new Int32Array(width);
  let last: Int32Array = Int32Array.from({ length: width }, (_, index) => index);
  let row: Int32Array = new Int32Array(width);
  for (let at = 1; at <= left.length; at++) {
    row[0] = at;
    let least = at;
    for (let to = 1; to < width; to++) {
      const same = left.charCodeAt(at - 1) === right.charCodeAt(to - 1);
      let cost = Math.min((last[to] ?? 0) + 1, (row[to - 1] ?? 0) + 1, (last[to - 1] ?? 0) + (same ? 0 : 1));
      const exchanged =
        at > 1 &&
        to > 1 &&
        left.charCodeAt(at - 1) === right.charCodeAt(to - 2) &&
        left.charCodeAt(at - 2) === right.charCodeAt(to - 1);
      if (exchanged) cost = Math.min(cost, (before[to - 2] ?? 0) + 1);
      row[to] = cost;
      if (cost < least) least = cost;
    }
    if (least > max) return max + 1;
    [before, last, row] = [last, row, before];
  }
  return Math.min(last[width - 1] ?? 0, max + 1);
}
