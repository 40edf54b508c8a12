import type { TextField } from "../language/index.ts";
import { compactDay, compactKey, truncated, type Dialect } from "./dialect.ts";

const names: Readonly<Record<TextField, readonly string[]>> = {
  text: ["ta", "claims"],
  title: ["ti"],
  abstract: ["ab"],
  claims: ["claims"],
  description: ["desc"],
  applicant: ["pa"],
  inventor: ["in"],
};

/** CQL of Espacenet. It knows days of publication only. */
export const espacenet: Dialect = {
  title: "Espacenet",
  text: (condition) => names[condition.field].map((name) => `${name}=${truncated(condition)}`),
  days({ field, from, to }) {
    if (field !== "published" || (from === null && to === null)) return undefined;
    if (from !== null && to !== null) return `pd within "${compactDay(from)} ${compactDay(to)}"`;
    return from !== null ? `pd>=${compactDay(from)}` : `pd<=${compactDay(to ?? "")}`;
  },
  class({ field, symbol, below }) {
    const name = field === "class" ? "cl" : field;
    return below ? `${name}="${symbol}${symbol.includes("/") ? "/low" : ""}"` : `${name}="${symbol}"`;
  },
  value({ field, value }) {
    if (field === "office") return `pn=${value}`;
    if (field === "number") return `pn=${compactKey(value)}`;
    return field === "application" ? `ap=${compactKey(value)}` : undefined;
  },
  not: "NOT",
  leadingNot: false,
};
