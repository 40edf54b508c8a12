import type { Calendar } from "./calendar.ts";
import type { Maker, People } from "./maker.ts";

/** KPI, unit, first value and monthly step; a stock grows, a flow is a month's. */
const reported = [
  { kpi: "valid_inventions", unit: "件", start: 1200, step: 22, flow: false },
  { kpi: "applications", unit: "件", start: 310, step: 4, flow: true },
  { kpi: "grants", unit: "件", start: 205, step: 3, flow: true },
  { kpi: "pledge_amount", unit: "亿元", start: 0.42, step: 0.03, flow: true },
  { kpi: "technology_contracts", unit: "亿元", start: 0.8, step: 0.02, flow: true },
  { kpi: "administrative_cases", unit: "件", start: 12, step: 0, flow: true },
  { kpi: "institutions", unit: "家", start: 75, step: 1, flow: false },
  { kpi: "patent_products", unit: "个", start: 18, step: 2, flow: false },
] as const;

export const cycles = 12;

/** Twelve monthly cycles: told, verified and signed; the last is open, with some told late and some not at all. */
export async function makeKpis(
  maker: Maker,
  { office, analyst, controller, decider }: People,
  zone: string,
  at: Calendar,
): Promise<void> {
  for (const [kpi, comparator, value, ahead] of [
    ["valid_inventions", "ge", "1450", 30],
    ["applications", "ge", "7000", 200],
    ["pledge_amount", "gt", "7.5", -20],
    ["institutions", "ge", "86", -10],
    ["patent_products", "range", "35", 120],
    ["administrative_cases", "le", "150", -15],
  ] as const) {
    await maker.make(
      "zone/targets",
      {
        zone,
        kpi,
        comparator,
        value,
        value_to: comparator === "range" ? "45" : null,
        begins_on: at.month(-12).from,
        due_on: at.day(ahead),
        source: "示例专区建设方案（合成）",
        owner: "示例专区管委会",
      },
      office,
      ["set", decider],
    );
  }
  for (let month = -cycles; month < 0; month++) {
    const { from, to, name } = at.month(month);
    const isOpen = month === -1;
    const due = isOpen ? at.day(5) : at.month(month + 1).from;
    const cycle = await maker.make(
      "zone/reporting-cycles",
      { zone, title: `${name}月报（合成）`, period_from: from, period_to: to, due_on: due, kpis: reported.map(({ kpi }) => kpi) },
      office,
      ["open", office],
    );
    for (const [place, { kpi, unit, start, step, flow }] of reported.entries()) {
      if (isOpen && place >= 6) continue;
      const number = start + step * (month + cycles) + (flow ? start * 0.04 * (((month + cycles) * (place + 3)) % 5) : 0);
      const value = unit === "亿元" ? number.toFixed(2) : String(Math.round(number));
      const values = {
        zone,
        kpi,
        period_from: flow ? from : null,
        period_to: to,
        value,
        unit,
        source: "合成数据",
        method: "reported",
      };
      const steps = [
        ["submit", analyst],
        ["verify", controller],
        ["sign", decider],
      ] as const;
      await maker.make("zone/kpi-values", values, analyst, ...steps.slice(0, isOpen ? Math.min(3, place) : 3));
    }
    if (!isOpen) await maker.move("zone/reporting-cycles", cycle, "close", office);
  }
}
