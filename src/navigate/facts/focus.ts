/** Whom a study is about, found among its applicants and inventors. */
import { organisationKey } from "#corpus";
import { list, sql, type Sql } from "#engine";
import type { Study } from "../contract.ts";

interface Focused {
  readonly focus?: Study["focus"];
}

/** Whether an applicant `o` (of `organisation`) is one that `focus.organisations` names: by its key, or by its name as it stands. */
export function isFocus({ focus }: Focused): Sql {
  const names = focus?.organisations ?? [];
  const keys = names.map((each) => organisationKey(each) || each);
  return sql`coalesce(o.organisation in (${list([...new Set(keys)])}) or o.name in (${list([...names])}), false)`;
}

/**
 * Whether an inventor `i` (of `inventor`) is one that `focus.people` names, as published; who asked not to be named has no name to find.
 * Whoever shares the name is found too: the study tells them apart by their organisation, `张三@organisation`.
 */
export function isFocusPerson({ focus }: Focused): Sql {
  const people = (focus?.people ?? []).map((each) => each.split("@", 2).map((part) => part.trim()));
  const alone = people.filter(([, at]) => at === undefined).map(([person = ""]) => person.toLowerCase());
  const placed = people.flatMap(([person = "", at]) => (at === undefined ? [] : [{ person: person.toLowerCase(), at }]));
  const told = placed.map(
    ({ person, at }) => sql` or (lower(i.label) = ${person} and i.organisation = ${organisationKey(at) || at})`,
  );
  return told.reduce((all, each) => sql`${all}${each}`, sql`lower(i.label) in (${list(alone)})`);
}
