import type { DayField, TextField } from "../language/index.ts";
import { compactKey, truncated, type Dialect } from "./dialect.ts";

const names: Readonly<Record<TextField, readonly string[]>> = {
  text: ["TI", "AB", "CL"],
  title: ["TI"],
  abstract: ["AB"],
  claims: ["CL"],
  description: ["DE"],
  applicant: ["PA"],
  inventor: ["IN"],
};
const days: Partial<Readonly<Record<DayField, string>>> = { filed: "AD", published: "DP" };
const personal = new Set<TextField>(["applicant", "inventor"]);

/** 2020-05-31 → 31.05.2020. */
function dottedDay(day: string): string {
  return day.split("-").toReversed().join(".");
}

export const patentscope: Dialect = {
  title: "PATENTSCOPE",
  text(condition) {
    const words = truncated(condition);
    const language = /\p{Script=Han}/u.test(condition.text) ? "ZH" : "EN";
    return names[condition.field].map((name) => `${personal.has(condition.field) ? name : `${language}_${name}`}:${words}`);
  },
  days({ field, from, to }) {
    const name = days[field];
    return name && `${name}:[${dottedDay(from ?? "1790-01-01")} TO ${dottedDay(to ?? "2099-12-31")}]`;
  },
  class({ field, symbol }) {
    const term = symbol.includes("/") ? `"${symbol}"` : symbol;
    return field === "class" ? `(IC:${term} OR CPC:${term})` : `${field === "ipc" ? "IC" : "CPC"}:${term}`;
  },
  value({ field, value }) {
    if (field === "office") return `CTR:${value}`;
    if (field === "number") return `PN:${compactKey(value)}`;
    return field === "application" ? `AN:${compactKey(value)}` : undefined;
  },
  not: "NOT",
  leadingNot: false,
  near: (condition) =>
    condition.kind === "class" && condition.below && condition.symbol.includes("/") ? "class_below" : undefined,
};
