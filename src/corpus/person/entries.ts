import { keysOfEntry, type PersonEntry } from "../person-decisions.ts";

/** Whether an entry is about one of the families and, where they are known, one of the normalised names. */
export function concernsPerson(entry: PersonEntry, families: ReadonlySet<string>, keys: readonly string[] | undefined): boolean {
  if (keys && !keysOfEntry(entry).some((key) => keys.includes(key))) return false;
  return [...entry.families, ...(entry.not ?? [])].some((family) => families.has(family));
}

/** Who a name in a family is by the last entry that tells of it: of those that the entry puts together, or of its `not`. */
interface Side {
  readonly entry: PersonEntry;
  readonly families: readonly string[];
  readonly isNot: boolean;
}

/**
 * The families and names of a person, with those that earlier entries put to them and that no snapshot shows yet, and without those
 * that earlier entries took out: a later entry goes before an earlier one, so it must say again what still holds. What is `added` now is
 * said anew.
 */
export function withEarlier(
  entries: readonly PersonEntry[],
  person: { readonly families: readonly string[]; readonly added: readonly string[]; readonly keys: readonly string[] },
): { readonly families: string[]; readonly names: string[] } {
  const sides = lastSides(entries);
  const sideOf = (family: string) => person.keys.map((key) => sides.get(`${key}@${family}`)).find((side) => side !== undefined);
  const own = person.families.filter((family) => {
    const side = sideOf(family);
    return !side?.isNot || person.families.every((other) => sideOf(other) === side);
  });
  const families = new Set([...own, ...person.added]);
  const names = new Set<string>();
  const followed = new Set([...families].map(sideOf));
  for (const side of followed) {
    if (!side) continue;
    const keys = keysOfEntry(side.entry);
    for (const family of side.families) if (keys.some((key) => sides.get(`${key}@${family}`) === side)) families.add(family);
    for (const name of [side.entry.person, ...(side.entry.also ?? [])]) names.add(name);
  }
  return { families: [...families], names: [...names] };
}

function lastSides(entries: readonly PersonEntry[]): Map<string, Side> {
  const sides = new Map<string, Side>();
  for (const entry of entries) {
    const not = entry.not ?? [];
    for (const side of [
      { entry, families: entry.families, isNot: false },
      { entry, families: not, isNot: true },
    ]) {
      for (const key of keysOfEntry(entry)) for (const family of side.families) sides.set(`${key}@${family}`, side);
    }
  }
  return sides;
}
