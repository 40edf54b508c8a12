import type { DayField, TextField } from "../language/index.ts";
import { compactDay, compactKey, truncated, type Dialect } from "./dialect.ts";

const names: Readonly<Record<TextField, string>> = {
  text: "TAC",
  title: "TTL",
  abstract: "ABST",
  claims: "CLMS",
  description: "DESC",
  applicant: "ALL_AN",
  inventor: "IN",
};
const days: Partial<Readonly<Record<DayField, string>>> = { filed: "APD", published: "PBD", granted: "ISD" };
const statuses: Readonly<Record<string, string>> = { inactive: "0", active: "1", pending: "2" };
const types: Readonly<Record<string, string>> = { invention: "(A OR B)", utility_model: "U", design: "D" };

export const patsnap: Dialect = {
  title: "PatSnap",
  text: (condition) => [`${names[condition.field]}:${truncated(condition)}`],
  days({ field, from, to }) {
    const name = days[field];
    return name && `${name}:[${from === null ? "*" : compactDay(from)} TO ${to === null ? "*" : compactDay(to)}]`;
  },
  class({ field, symbol, below }) {
    const named = (scheme: string) => `${scheme}${below && symbol.includes("/") ? "_LOW" : ""}:${symbol}`;
    return field === "class" ? `(${named("IPC")} OR ${named("CPC")})` : named(field.toUpperCase());
  },
  value({ field, value }) {
    switch (field) {
      case "office":
        return `AUTHORITY:${value}`;
      case "status":
        return statuses[value] && `SIMPLE_LEGAL_STATUS:${statuses[value]}`;
      case "type":
        return types[value] && `PATENT_TYPE:${types[value]}`;
      case "number":
        return `PN:${compactKey(value)}`;
      case "application":
        return `APNO:${compactKey(value)}`;
      case "country":
      case "region":
      case "stage":
      case "status_basis":
      case "lang":
      case "family":
      case "organisation":
      case "field35":
      case "industry":
      case "sei":
        return undefined;
      default:
        return field satisfies never;
    }
  },
  not: "NOT",
  leadingNot: false,
};
