/**
 * All documents in the order of a day (20240229; 0 is unknown and stands last in both directions), ties by document: counted into
 * place, one place for each day between the first and the last.
 */
export function dayOrder(days: Int32Array, descending: boolean): Int32Array {
  let [first, last] = [Infinity, -Infinity];
  for (let doc = 0; doc < days.length; doc += 1) {
    const day = days[doc] ?? 0;
    if (day === 0) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const base = slotOf(first === Infinity ? 0 : first);
  const slots = first === Infinity ? 1 : slotOf(last) - base + 2;
  const unknown = slots - 1;
  const place = (day: number): number =>
    day === 0 ? unknown : descending ? unknown - 1 - (slotOf(day) - base) : slotOf(day) - base;
  const from = new Int32Array(slots + 1);
  for (let doc = 0; doc < days.length; doc += 1) {
    const slot = place(days[doc] ?? 0) + 1;
    from[slot] = (from[slot] ?? 0) + 1;
  }
  for (let slot = 0; slot < slots; slot += 1) from[slot + 1] = (from[slot + 1] ?? 0) + (from[slot] ?? 0);
  const order = new Int32Array(days.length);
  for (let doc = 0; doc < days.length; doc += 1) {
    const slot = place(days[doc] ?? 0);
    const at = from[slot] ?? 0;
    order[at] = doc;
    from[slot] = at + 1;
  }
  return order;
}

/** Rises with the day, without the wide gaps between its digits. */
function slotOf(day: number): number {
  const month = Math.floor(day / 100);
  return Math.floor(month / 100) * 372 + (month % 100) * 31 + (day % 100);
}
