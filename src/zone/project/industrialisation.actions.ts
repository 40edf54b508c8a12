/** How many of a zone's patents are in a product, and what those products bring, each yuan counted once. */
import { z } from "zod";
import { action, AppError, today } from "#base";
import { getCurrentSnapshot, regionPrefix, withCurrentSnapshot } from "#corpus";
import { sql } from "#engine";
import { doingOf, ledgerOf } from "#ledger";
import { readAll } from "../read-all.ts";
import { zones } from "../programme/zones.ts";
import { checkPatents } from "./check-patents.ts";
import { industrialisationAnswer, patentRevenueAnswer } from "./contract.ts";
import { products, projectYears } from "./products.ts";
import { projects } from "./projects.ts";
import { shareOut } from "./share-out.ts";
import "./messages.ts";

export const industrialisationAction = action({
  name: "zone/industrialisation",
  page: "zone/projects",
  may: "by_record",
  summary: {
    zh: "专利产业化率：已有产品的有效专利占专区有效专利的比例，列出专利与未计入的号码",
    en: "Industrialisation rate: patents in force that are in a product, of all in force in the zone, with both lists",
  },
  input: z.object({ zone: z.string(), region: z.string().optional().describe("instead of the region of the zone") }),
  output: industrialisationAnswer,
  positional: ["zone"],
  doors: ["cli", "http"],
  method: "get",
  async run({ zone, region }, context) {
    const record = await (await ledgerOf(context)).records.get(zones as never, zone, doingOf(context));
    const of = region ?? String(record.values["region"]);
    const sold = (await readAll(products, { zone }, "name", context)).filter(({ state }) => state === "made");
    await getCurrentSnapshot(context.dataDir);
    const inventory = await inForce(of, context.dataDir);
    const checked = await checkPatents(
      sold.flatMap(({ values }) => values["patents"] as string[]),
      context,
    );
    const counted = new Map<string, { application: string; title: string | null; number: string; products: string[] }>();
    const outside = [];
    for (const { values } of sold) {
      const product = String(values["name"]);
      for (const patent of (values["patents"] as string[]).map(checked.of)) {
        if (patent.application === null || !inventory.keys.has(patent.application)) {
          outside.push({ ...patent, product });
          continue;
        }
        const known = counted.get(patent.application);
        if (known) known.products.push(...(known.products.includes(product) ? [] : [product]));
        else
          counted.set(patent.application, {
            application: patent.application,
            title: patent.title,
            number: patent.number,
            products: [product],
          });
      }
    }
    return {
      at: today(context.clock),
      region: of,
      snapshot: inventory.snapshot,
      inventory: inventory.keys.size,
      withProduct: counted.size,
      percent: inventory.keys.size === 0 ? null : hundredths(counted.size * 100, inventory.keys.size),
      patents: [...counted.values()].toSorted((a, b) => (a.application < b.application ? -1 : 1)),
      outside,
    };
  },
  rows: ({ patents, outside }) => [
    ...patents.map((patent) => ({ counted: true, verdict: "live", ...patent })),
    ...outside.map(({ product, number, verdict, application, title }) => ({
      counted: false,
      verdict,
      application,
      title,
      number,
      products: [product],
    })),
  ],
});

/** Applications with a patent in force whose applicant, assignee or owner is in the region. */
async function inForce(
  region: string,
  dataDir: string,
): Promise<{ readonly keys: ReadonlySet<string>; readonly snapshot: string }> {
  return withCurrentSnapshot(dataDir, async (snapshot, engine) => {
    const rows = await engine.rows<{ application_key: string }>(sql`
      select a.application_key from application a
      where a.status = 'active' and a.granted_on is not null and a.type in ('invention', 'utility_model', 'design')
        and exists (select 1 from party t where t.doc = a.doc and t.role in ('applicant', 'assignee', 'owner')
          and starts_with(t.region, ${regionPrefix(region)}))`);
    return { keys: new Set(rows.map((row) => row.application_key)), snapshot: snapshot.manifest.id };
  });
}

/** Rounded once, half up. */
function hundredths(part: number, whole: number): string {
  return (Math.round((part * 100) / whole) / 100).toFixed(2);
}

export const patentRevenueAction = action({
  name: "zone/patent-revenue",
  page: "zone/projects",
  may: "by_record",
  summary: {
    zh: "专利收入：产品收入在其专利间均分，合计与产品收入一致，不重复计算",
    en: "Revenue by patent: what a product brings is shared among its patents, so that they add up to it",
  },
  input: z.object({ zone: z.string(), from: z.coerce.number().int().optional(), to: z.coerce.number().int().optional() }),
  output: patentRevenueAnswer,
  positional: ["zone"],
  doors: ["cli", "http"],
  method: "get",
  async run({ zone, from, to }, context) {
    if (from !== undefined && to !== undefined && to < from) throw new AppError("zone.patent_revenue.years", { from, to });
    const years = (await readAll(projectYears, { zone }, "year", context)).filter(({ state, values }) => {
      const year = Number(values["year"]);
      return state !== "withdrawn" && values["revenue"] !== null && year >= (from ?? year) && year <= (to ?? year);
    });
    const holders = [
      ...(await readAll(products, { zone }, "name", context)),
      ...(await readAll(projects, { zone }, "name", context)),
    ];
    const patentsOf = new Map(holders.map(({ id, values }) => [id, values["patents"] as string[]]));
    const checked = await checkPatents([...patentsOf.values()].flat(), context);
    const sums = new Map<
      string,
      { patent: string; application: string | null; title: string | null; revenue: number; sources: number }
    >();
    let [withPatent, withoutPatent] = [0, 0];
    for (const { values } of years) {
      const revenue = Number(values["revenue"]);
      const numbers = patentsOf.get(String(values["product"] ?? values["project"])) ?? [];
      // Two numbers of one application are one patent, called by the first.
      const patents = new Map(
        numbers
          .map(checked.of)
          .toReversed()
          .map((patent) => [patent.application ?? patent.number, patent]),
      );
      if (patents.size === 0) {
        withoutPatent += revenue;
        continue;
      }
      withPatent += revenue;
      const shares = shareOut(revenue, patents.size);
      for (const [index, [key, { number, application, title }]] of [...patents]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .entries()) {
        const known = sums.get(key) ?? { patent: number, application, title, revenue: 0, sources: 0 };
        sums.set(key, { ...known, revenue: known.revenue + (shares[index] ?? 0), sources: known.sources + 1 });
      }
    }
    const patents = [...sums.values()].toSorted((a, b) => b.revenue - a.revenue || (a.patent < b.patent ? -1 : 1));
    return { from: from ?? null, to: to ?? null, revenue: withPatent, withoutPatent, patents };
  },
  rows: ({ patents }) => patents.map(({ revenue, ...patent }) => ({ ...patent, revenue_yuan: revenue / 100 })),
});
