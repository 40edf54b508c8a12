/** What was signed, started and completed in each year, and what it brought: three amounts that are never added to each other. */
import { z } from "zod";
import { action } from "#base";
import type { LedgerRecord } from "#ledger";
import { readAll } from "../read-all.ts";
import { projectInvestmentAnswer, projectKinds, type ProjectKind } from "./contract.ts";
import { projectYears } from "./products.ts";
import { projects } from "./projects.ts";

type Year = z.output<typeof projectInvestmentAnswer>["years"][number];

const yearFields = {
  fixedAssets: "fixed_assets",
  invested: "invested",
  revenue: "revenue",
  output: "output",
  tax: "tax",
  jobs: "jobs",
} as const;

export const investmentAction = action({
  name: "zone/project-investment",
  page: "zone/projects",
  may: "by_record",
  summary: {
    zh: "项目投资：各年签约、开工、固定资产投资，以及收入、产值、税收与就业",
    en: "Investment by year: signed, started, fixed assets, with revenue, output, tax and jobs",
  },
  input: z.object({
    zone: z.string(),
    kind: z.enum(Object.keys(projectKinds) as [ProjectKind]).optional(),
    from: z.coerce.number().int().optional(),
    to: z.coerce.number().int().optional(),
  }),
  output: projectInvestmentAnswer,
  positional: ["zone"],
  doors: ["cli", "http"],
  method: "get",
  async run({ zone, kind, from, to }, context) {
    const where = { zone, ...(kind === undefined ? {} : { kind }) };
    // What was proposed is no investment yet; what stopped keeps the days on which it was signed and started.
    const all = (await readAll(projects, where, "name", context)).filter(({ state }) => state !== "proposed");
    const ids = new Set((await readAll(projects, where, "name", context)).map(({ id }) => id));
    const told = (await readAll(projectYears, { zone }, "year", context)).filter(
      ({ state, values }) => state !== "withdrawn" && ids.has(String(values["project"])),
    );
    const rows = yearsOf(all, told).filter(({ year }) => year >= (from ?? year) && year <= (to ?? year));
    const total = (field: Exclude<keyof Year, "year">) => rows.reduce((sum, row) => sum + row[field], 0);
    const [invested, output] = [total("invested"), total("output")];
    return {
      years: rows,
      total: {
        signed: total("signed"),
        started: total("started"),
        fixedAssets: total("fixedAssets"),
        invested,
        revenue: total("revenue"),
        output,
        tax: total("tax"),
      },
      outputPerInvested: invested > 0 ? thousandths(BigInt(output), BigInt(invested)) : null,
    };
  },
  rows: ({ years }) =>
    years.map(({ year, projects: count, jobs, ...amounts }) => ({
      year,
      projects: count,
      ...Object.fromEntries(Object.entries(amounts).map(([field, fen]) => [`${field}_yuan`, fen / 100])),
      jobs,
    })),
});

function yearsOf(all: readonly LedgerRecord[], told: readonly LedgerRecord[]): Year[] {
  const years = new Map<number, Year>();
  const at = (year: number) => {
    const known = years.get(year) ?? {
      year,
      signed: 0,
      projects: 0,
      started: 0,
      startedOfEarlier: 0,
      fixedAssets: 0,
      invested: 0,
      revenue: 0,
      output: 0,
      tax: 0,
      jobs: 0,
    };
    years.set(year, known);
    return known;
  };
  for (const { values } of all) {
    const [signedIn, startedIn] = [yearOf(values["signed_on"]), yearOf(values["started_on"])];
    if (signedIn !== undefined) {
      at(signedIn).signed += Number(values["signed_amount"] ?? 0);
      at(signedIn).projects += 1;
    }
    if (startedIn === undefined) continue;
    const started = Number(values["started_amount"] ?? 0);
    at(startedIn).started += started;
    if (signedIn !== undefined && signedIn < startedIn) at(startedIn).startedOfEarlier += started;
  }
  for (const { values } of told) {
    const row = at(Number(values["year"]));
    for (const [key, field] of Object.entries(yearFields)) row[key as keyof typeof yearFields] += Number(values[field] ?? 0);
  }
  return [...years.values()].toSorted((a, b) => a.year - b.year);
}

function yearOf(day: LedgerRecord["values"][string] | undefined): number | undefined {
  return typeof day === "string" ? Number(day.slice(0, 4)) : undefined;
}

/** Rounded once, half up. */
function thousandths(part: bigint, whole: bigint): string {
  const value = (part * 2000n + whole) / (whole * 2n);
  return `${value / 1000n}.${(value % 1000n).toString().padStart(3, "0")}`;
}
