import type { DayField, TextField } from "../language/index.ts";
import { compactDay, compactKey, truncated, type Dialect } from "./dialect.ts";

const names: Readonly<Record<TextField, string>> = {
  text: "TIABC",
  title: "TI",
  abstract: "AB",
  claims: "CLM",
  description: "DES",
  applicant: "AP",
  inventor: "IN",
};
const days: Partial<Readonly<Record<DayField, string>>> = { filed: "AD", published: "PD" };

export const incopat: Dialect = {
  title: "incoPat",
  text: (condition) => [`${names[condition.field]}=(${truncated(condition)})`],
  days({ field, from, to }) {
    const name = days[field];
    // Both ends must stand; these are before the first and after the last publication.
    return name && `${name}=[${compactDay(from ?? "1790-01-01")} to ${compactDay(to ?? "2099-12-31")}]`;
  },
  class({ field, symbol }) {
    return field === "class" ? `(IPC=(${symbol}) OR CPC=(${symbol}))` : `${field.toUpperCase()}=(${symbol})`;
  },
  value({ field, value }) {
    if (field === "office") return `PNC=(${value})`;
    if (field === "number") return `PN=(${compactKey(value)})`;
    return field === "application" ? `AN=(${compactKey(value)})` : undefined;
  },
  not: "NOT",
  leadingNot: false,
  near: (condition) =>
    condition.kind === "class" && condition.below && condition.symbol.includes("/") ? "class_below" : undefined,
};
