/** May a cluster be upgraded? Its services must grow faster than the economy and the tertiary sector around it. */
import { z } from "zod";
import { action } from "#base";
import { currentSnapshot, withCurrentSnapshot } from "#corpus";
import { list, sql } from "#engine";
import { doingOf, ledgerOf } from "#ledger";
import type { Context } from "#base";
import { zones } from "../../programme/zones.ts";
import { upgradeAnswer, upgradeVerdicts } from "../contract.ts";
import { ledgerMeasures } from "../compute/from-ledger.ts";
import { heldValues, isWhole } from "../held.ts";
import { compareDecimals, divideDecimals, subtractDecimals } from "../number/decimals.ts";

const percent = z.string().regex(/^-?\d{1,4}(\.\d{1,4})?$/);

export const upgradeTestAction = action({
  name: "zone/upgrade-test",
  may: "by_record",
  summary: {
    zh: "升级条件测算：服务业营业收入增速是否高于地区生产总值与第三产业增速",
    en: "The test for an upgrade: do the services' revenues grow faster than GDP and the tertiary sector?",
  },
  input: z.object({
    zone: z.string(),
    /** The last whole one where absent. */
    year: z.coerce.number().int().min(1978).max(2199).optional(),
    /** Growth in per cent, as published; read from side tables of statistics where absent. */
    gdp: percent.optional(),
    tertiary: percent.optional(),
  }),
  output: upgradeAnswer,
  positional: ["zone", "year"],
  doors: ["cli", "http"],
  method: "get",
  async run({ zone, year: asked, gdp, tertiary }, context) {
    const year = asked ?? context.clock().getUTCFullYear() - 1;
    const record = await (await ledgerOf(context)).records.get(zones as never, zone, doingOf(context));
    const region = String(record.values["region"]);
    const revenue = await revenueGrowth(zone, year, context);
    const tests = [
      { against: "gdp", ...(await growthOf(region, year, gdp, ["地区生产总值", "GDP", "生产总值"], context)) },
      { against: "tertiary", ...(await growthOf(region, year, tertiary, ["第三产业增加值", "tertiary"], context)) },
    ] as const;
    const judged = tests.map((test) => ({ ...test, passed: passes(revenue.value, test.growth) }));
    const verdict = judged.some(({ passed }) => passed === false)
      ? "not_met"
      : judged.every(({ passed }) => passed === true)
        ? "met"
        : "open";
    return { zone, year, region, revenue, tests: judged, verdict } as const;
  },
  print: ({ revenue, tests, verdict }, lang) =>
    [
      `${upgradeVerdicts[verdict][lang]}\t${revenue.value ?? "–"} %`,
      ...tests.map(({ against, growth, passed, source }) => [against, growth ?? "–", passed ?? "?", source ?? ""].join("\t")),
    ].join("\n"),
  rows: ({ tests }) => tests,
});

function passes(revenue: string | null, other: string | null): boolean | null {
  return revenue === null || other === null ? null : compareDecimals(revenue, other) > 0;
}

/** What was verified, else what the yearly facts make. */
async function revenueGrowth(zone: string, year: number, context: Context) {
  const day = `${year}-12-31`;
  const held = (await heldValues(zone, context, { kpi: "revenue_growth" })).find((each) => isWhole(each) && each.to === day);
  if (held) return { value: held.value, record: held.id, coverage: null, source: held.source };
  const measured = await ledgerMeasures.revenue_growth?.(zone, { from: `${year}-01-01`, to: day }, context);
  return { value: measured?.value ?? null, record: null, coverage: measured?.coverage ?? null, source: null };
}

/** As given, else of two years of the side tables in the same unit. */
async function growthOf(region: string, year: number, given: string | undefined, measures: readonly string[], context: Context) {
  if (given !== undefined) return { growth: given, source: null };
  if (!(await currentSnapshot(context.dataDir))) return { growth: null, source: null };
  const rows = await withCurrentSnapshot(context.dataDir, (_, engine) =>
    engine.rows<{ year: number; value: number; unit: string; file: string }>(sql`
      select i.year, i.value, i.unit, s.file from industry_statistic i join side_source s on s.side_source = i.side_source
      where i.region = ${region} and i.year in (${year}, ${year - 1}) and i.measure in (${list(measures)})`),
  );
  const now = rows.find((row) => row.year === year);
  const before = rows.find((row) => row.year === year - 1 && row.unit === now?.unit);
  if (!now || !before) return { growth: null, source: null };
  const rise = subtractDecimals(now.value.toFixed(4), before.value.toFixed(4));
  return { growth: divideDecimals(rise, before.value.toFixed(4), { factor: 100 }), source: now.file };
}
