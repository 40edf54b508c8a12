import { AppError } from "#base";
import type { Field, Mapping } from "../import/table/index.ts";
import type { UserMapping } from "./mapping-shapes.ts";
import "./messages.ts";

const numbers: ReadonlySet<Field> = new Set<Field>(["publicationNumber", "applicationNumber"]);

/** Fields whose values hold a slash themselves: `B23B27/14`, `US 16/123456`. */
const slashed: readonly Field[] = [
  "ipc",
  "cpc",
  "uspc",
  "fi",
  "locarno",
  "priorities",
  "familyMembers",
  "extendedFamilyMembers",
  "sourceFamilyMembers",
  "citedPublications",
  "citingPublications",
];

/** The format under which tables of this mapping are imported: `table/own/biotech`. */
export const ownFormat = (name: string): `table/${string}` => `table/own/${name}`;

/** A person's mapping in the structure of the built-in ones. */
export function ownMapping(name: string, user: UserMapping): Mapping {
  const mapped = Object.entries(user.columns).flatMap(([header, field]) => (field === "unused" ? [] : [header]));
  const rest = user.separators.filter((separator) => separator !== "/");
  const withoutSlash = rest.length > 0 ? rest : [";"];
  return {
    format: ownFormat(name),
    name: { zh: user.title, en: user.title },
    signatures: [user.signature ?? mapped],
    columns: user.columns,
    onlyOwn: true,
    separators: user.separators,
    separatorsOf: Object.fromEntries(slashed.map((field) => [field, withoutSlash])),
    empty: user.empty,
    dayOrders: [user.dayOrder],
    ...(user.office !== undefined && { office: user.office }),
    ...(user.numbers !== "office" && { numberForm: user.numbers }),
  };
}

/** errors  corpus.mapping.no_number where no column holds a number: no row could be told from another */
export function ensureUsable(user: UserMapping): void {
  if (!Object.values(user.columns).some((field) => numbers.has(field))) throw new AppError("corpus.mapping.no_number", {});
}
