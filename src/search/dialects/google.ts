import { dayAfter, dayBefore } from "#base";
import type { DayField, TextField } from "../language/index.ts";
import { compactDay, compactKey, truncated, type Dialect } from "./dialect.ts";

const names: Readonly<Record<TextField, readonly string[]>> = {
  text: ["TI", "AB", "CL"],
  title: ["TI"],
  abstract: ["AB"],
  claims: ["CL"],
  description: [],
  applicant: ["assignee:"],
  inventor: ["inventor:"],
};
const days: Partial<Readonly<Record<DayField, string>>> = { filed: "filing", published: "publication" };

export const google: Dialect = {
  title: "Google Patents",
  text(condition) {
    const words = truncated(condition);
    if (condition.field === "description") return undefined;
    return names[condition.field].map((name) => (name.endsWith(":") ? `${name}${words}` : `${name}=(${words})`));
  },
  days({ field, from, to }) {
    const name = days[field];
    if (!name || (from === null && to === null)) return undefined;
    const after = from === null ? [] : [`after:${name}:${compactDay(dayBefore(from))}`];
    const before = to === null ? [] : [`before:${name}:${compactDay(dayAfter(to))}`];
    return [...after, ...before].join(" ");
  },
  class: ({ field, symbol, below }) => (field === "ipc" ? undefined : `CPC=${symbol}${below ? "/low" : ""}`),
  value({ field, value }) {
    if (field === "office") return `country:${value}`;
    if (field === "stage" && value !== "other") return `status:${value === "grant" ? "GRANT" : "APPLICATION"}`;
    if (field === "type" && value === "design") return "type:DESIGN";
    return field === "number" ? compactKey(value) : undefined;
  },
  not: "-",
  leadingNot: true,
  near: (condition) => (condition.kind === "class" && condition.field === "class" ? "text_narrower" : undefined),
};
