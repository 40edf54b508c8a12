import type { DayField, TextField } from "../language/index.ts";
import { compactKey, truncated, type Dialect } from "./dialect.ts";

const names: Readonly<Record<TextField, readonly string[]>> = {
  text: ["title", "abstract", "claim"],
  title: ["title"],
  abstract: ["abstract"],
  claims: ["claim"],
  description: ["description"],
  applicant: ["applicant.name"],
  inventor: ["inventor.name"],
};
const days: Partial<Readonly<Record<DayField, string>>> = { filed: "application_reference.date", published: "date_published" };

/** Lucene syntax of The Lens. */
export const lens: Dialect = {
  title: "Lens",
  text: (condition) => names[condition.field].map((name) => `${name}:${truncated(condition)}`),
  days({ field, from, to }) {
    const name = days[field];
    return name && `${name}:[${from ?? "*"} TO ${to ?? "*"}]`;
  },
  class({ field, symbol, below }) {
    // A slash would begin a regular expression, so symbols are quoted; a main group is everything before its slash.
    const term = symbol.includes("/") ? `"${symbol}"` : /\d$/.test(symbol) && symbol.length > 4 ? `${symbol}\\/*` : `${symbol}*`;
    const named = (scheme: string) => `${scheme}.symbol:${below && symbol.includes("/") ? `"${symbol}"` : term}`;
    return field === "class"
      ? `(${named("class_ipcr")} OR ${named("class_cpc")})`
      : named(field === "ipc" ? "class_ipcr" : "class_cpc");
  },
  value({ field, value }) {
    if (field === "office") return `jurisdiction:${value}`;
    if (field === "number") return `ids:"${compactKey(value)}"`;
    if (field === "lang") return `lang:${value.toUpperCase()}`;
    return field === "status" && value !== "unknown" ? `legal_status.patent_status:${value}` : undefined;
  },
  all: "*",
  not: "NOT",
  leadingNot: true,
  near: (condition) =>
    condition.kind === "class" && condition.below && condition.symbol.includes("/") ? "class_below" : undefined,
};
