import type { Context } from "#base";
import type { KpiId } from "../catalogue.ts";
import { divideDecimals, moneyIn, subtractDecimals } from "../number/decimals.ts";
import { milestones } from "../../programme/milestones.ts";
import { readAll } from "../../read-all.ts";
import { headsOf, sumFacts, type Summed } from "./facts.ts";
import { corpusMeasures } from "./from-corpus.ts";
import { decisionMeasures } from "./from-decisions.ts";
import { fundMeasures } from "./from-funds.ts";
import { projectMeasures } from "./from-projects.ts";
import { wholeYearOf, type Caveat, type LedgerMeasure, type Measured, type Span } from "./measured.ts";
import { organisationsOf, withScope } from "./scope.ts";

const servers = ["institution"];
const makers = ["enterprise"];
const everybody = ["enterprise", "university", "institute", "institution"];

function said({ told, asked, isLowerBound, records }: Summed): Omit<Measured, "value"> {
  const missing: readonly Caveat[] =
    told < asked ? [{ code: "zone.kpi_compute.not_told", values: { missing: asked - told, asked } }] : [];
  const over: readonly Caveat[] = isLowerBound ? [{ code: "zone.kpi_compute.reported_over", values: {} }] : [];
  return {
    coverage: asked > 0 ? told / asked : null,
    isLowerBound: isLowerBound || told < asked,
    caveats: [...missing, ...over],
    parts: { told, asked, records: records.length },
  };
}

/** The sum of a fact of the year, money in hundred million yuan. */
function summed(fact: Parameters<typeof sumFacts>[2], kinds: readonly string[]): LedgerMeasure {
  return async (zone, span, context) => {
    const found = await sumFacts(zone, wholeYearOf(span), fact, kinds, context);
    const isPeople = fact === "employees" || fact === "agents";
    const value = isPeople ? String(found.sum) : moneyIn(found.sum, "亿元");
    return { ...said(found), value: found.told === 0 ? null : value };
  };
}

/** One fact over another, money in ten thousand yuan; of those who tell both sides of it. */
function over(
  top: Parameters<typeof sumFacts>[2],
  bottom: Parameters<typeof sumFacts>[2] | "organisations",
  kinds: readonly string[],
  { factor = 1, money = "万元" as "亿元" | "万元" } = {},
): LedgerMeasure {
  return async (zone, span, context) => {
    const year = wholeYearOf(span);
    const above = await sumFacts(zone, year, top, kinds, context);
    const below = bottom === "organisations" ? undefined : await sumFacts(zone, year, bottom, kinds, context);
    const isPeople = (fact: string) => fact === "employees" || fact === "agents";
    const numerator = isPeople(top) ? String(above.sum) : moneyIn(above.sum, money);
    const denominator =
      below === undefined ? String(above.told) : isPeople(bottom) ? String(below.sum) : moneyIn(below.sum, money);
    const uneven: readonly Caveat[] =
      below !== undefined && below.told !== above.told
        ? [{ code: "zone.kpi_compute.uneven", values: { above: above.told, below: below.told } }]
        : [];
    const { caveats, ...rest } = said(above);
    const value = above.told === 0 ? null : divideDecimals(numerator, denominator, { factor });
    return { ...rest, isLowerBound: above.isLowerBound, caveats: [...caveats, ...uneven], value, numerator, denominator };
  };
}

async function growth(zone: string, span: Span, context: Context): Promise<Measured> {
  const year = wholeYearOf(span);
  const [now, before] = [
    await sumFacts(zone, year, "service_revenue", servers, context),
    await sumFacts(zone, year - 1, "service_revenue", servers, context),
  ];
  const denominator = moneyIn(before.sum, "亿元");
  const numerator = subtractDecimals(moneyIn(now.sum, "亿元"), denominator);
  const uneven: readonly Caveat[] =
    now.told === before.told ? [] : [{ code: "zone.kpi_compute.uneven", values: { above: now.told, below: before.told } }];
  const { caveats, ...rest } = said(now);
  const value = now.told === 0 || before.told === 0 ? null : divideDecimals(numerator, denominator, { factor: 100 });
  return { ...rest, isLowerBound: false, caveats: [...caveats, ...uneven], value, numerator, denominator };
}

/** Organisations that are registered; a branch counts with its head office once. */
function registered(kinds: readonly string[]): LedgerMeasure {
  return async (zone, _, context) => {
    const found = (await organisationsOf(zone, context)).filter(({ values }) => kinds.includes(String(values["kind"])));
    const heads = new Set(headsOf(found).values()).size;
    return {
      value: String(heads),
      coverage: null,
      parts: { registered: found.length, branches: found.length - heads },
      caveats: [{ code: "zone.kpi_compute.as_registered", values: {} }],
    };
  };
}

async function milestonesIn(zone: string, field: "done_on" | "due_on", { from, to }: Span, context: Context) {
  const records = await readAll(milestones, { zone }, "due_on", context);
  return records.filter(({ values }) => {
    const day = values[field];
    return typeof day === "string" && day <= to && (from === null || day >= from);
  });
}

const milestonesAccepted: LedgerMeasure = async (zone, span, context) => {
  const done = (await milestonesIn(zone, "done_on", span, context)).filter(({ state }) => state === "accepted");
  return { value: String(done.length), coverage: null, caveats: [] };
};

const milestonesShare: LedgerMeasure = async (zone, span, context) => {
  const due = await milestonesIn(zone, "due_on", span, context);
  const [numerator, denominator] = [due.filter(({ state }) => state === "accepted").length, due.length].map(String) as [
    string,
    string,
  ];
  return { value: divideDecimals(numerator, denominator, { factor: 100 }), numerator, denominator, coverage: null, caveats: [] };
};

/** Grants of a year over the research spending of the year before, of the zone's organisations. */
const grantsPerResearch: LedgerMeasure = async (zone, span, context) => {
  const year = wholeYearOf(span);
  const spent = await sumFacts(zone, year - 1, "research", everybody, context);
  const granted = await withScope({ zone, of: "organisations" }, context, async (scope) => {
    const measure = corpusMeasures.invention_grants;
    return measure ? measure(scope, { from: `${year}-01-01`, to: `${year}-12-31` }) : undefined;
  });
  const [numerator, denominator] = [granted?.value ?? "0", moneyIn(spent.sum, "亿元")];
  const { caveats, ...rest } = said(spent);
  const all = [...caveats, ...(granted?.caveats ?? [])];
  return { ...rest, isLowerBound: false, caveats: all, value: divideDecimals(numerator, denominator), numerator, denominator };
};

/** How each indicator that is obtained from the ledger is computed. */
export const ledgerMeasures: Readonly<Partial<Record<KpiId, LedgerMeasure>>> = {
  ...fundMeasures,
  ...projectMeasures,
  ...decisionMeasures,
  grants_per_rd: grantsPerResearch,
  milestones_accepted: milestonesAccepted,
  milestones_accepted_share: milestonesShare,
  employees: summed("employees", everybody),
  institutions: registered(servers),
  enterprises: registered(makers),
  institution_revenue: summed("service_revenue", servers),
  revenue_per_institution: over("service_revenue", "organisations", servers),
  revenue_growth: growth,
  labour_productivity: over("service_revenue", "employees", servers),
  agents_per_agency: over("agents", "organisations", servers),
  attorneys: summed("agents", servers),
  output_value: summed("output", makers),
  enterprise_revenue: summed("revenue", makers),
  research_spending: summed("research", everybody),
  research_intensity: over("research", "revenue", makers, { factor: 100, money: "亿元" }),
};
