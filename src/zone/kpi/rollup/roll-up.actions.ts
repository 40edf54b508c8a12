/** One value of the regions, parks or organisations of a zone. */
import { z } from "zod";
import { action, AppError, isDay, type Context, today } from "#base";
import { zones } from "../../programme/zones.ts";
import { rollUpAnswer } from "../contract.ts";
import { readCatalogue } from "../catalogue/kpi-file.ts";
import { headsOf } from "../compute/facts.ts";
import { organisationsOf } from "../compute/scope.ts";
import { heldValues, isWhole, type HeldValue } from "../held.ts";
import { rollUpValues, type Member } from "./roll-up.ts";
import { readAll } from "../../read-all.ts";

export const rollUpAction = action({
  name: "zone/kpi-roll-up",
  may: "by_record",
  summary: {
    zh: "按区域、园区或单位汇总指标：不重复计算，比率由分子分母重算",
    en: "Roll a KPI up over regions, parks or organisations: nothing twice, ratios made anew of their parts",
  },
  input: z.object({
    zone: z.string(),
    kpi: z.string(),
    over: z.enum(["regions", "parks", "organisations"]).default("regions"),
    members: z.array(z.string()).optional(),
    at: z.string().refine(isDay).optional(),
  }),
  output: rollUpAnswer,
  positional: ["zone", "kpi", "members"],
  doors: ["cli", "http"],
  method: "get",
  async run({ zone, kpi, over, members: asked, at }, context) {
    const known = (await readCatalogue(context.dataDir)).get(kpi);
    if (!known) throw new AppError("zone.kpi.unknown", { kpi });
    const day = at ?? today(context.clock);
    const all = await membersOf(over, zone, kpi, day, context);
    const members = all.filter(({ id }) => asked === undefined || asked.includes(id));
    const rolled = rollUpValues(members, known, known.title[context.lang]);
    const row = ({ id, name, value }: Member) => ({
      id,
      name,
      value: value.value,
      numerator: value.numerator,
      denominator: value.denominator,
      from: value.from,
      to: value.to,
      record: value.id,
      source: value.source,
    });
    return {
      kpi,
      title: known.title,
      unit: known.unit,
      at: day,
      ...rolled,
      days: rolled.days === null ? null : { first: rolled.days[0], last: rolled.days[1] },
      missing: (asked ?? []).filter((id) => !all.some((each) => each.id === id)),
      counted: rolled.counted.map(row),
      leftOut: rolled.leftOut.map(row),
    };
  },
  print: ({ counted, leftOut, value, numerator, denominator }) =>
    [
      ...counted.map((each) => [each.name, each.value, each.to].join("\t")),
      ...leftOut.map((each) => [`(${each.name})`, each.value, each.to].join("\t")),
      ["Σ", value ?? "–", ...(numerator === null ? [] : [`${numerator} ÷ ${denominator ?? ""}`])].join("\t"),
    ].join("\n"),
  rows: ({ counted, leftOut }) => [
    ...counted.map((each) => ({ ...each, counted: true })),
    ...leftOut.map((each) => ({ ...each, counted: false })),
  ],
});

type Over = "regions" | "parks" | "organisations";

/** The latest value of each member up to the day. */
async function membersOf(over: Over, zone: string, kpi: string, day: string, context: Context): Promise<Member[]> {
  if (over === "parks") return parksOf(zone, kpi, day, context);
  const values = (await heldValues(zone, context, { kpi })).filter(({ to }) => to <= day);
  if (over === "regions") {
    const own = values.filter(({ region, organisation }) => region !== null && organisation === null);
    return latest(own, ({ region }) => region ?? "").map((value) => ({
      id: value.region ?? "",
      name: value.region ?? "",
      head: null,
      value,
    }));
  }
  const organisations = await organisationsOf(zone, context);
  const heads = headsOf(organisations);
  const names = new Map(organisations.map(({ id, values: held }) => [id, String(held["name"])]));
  const own = values.filter(({ organisation }) => organisation !== null);
  return latest(own, ({ organisation }) => organisation ?? "").map((value) => {
    const id = value.organisation ?? "";
    const head = heads.get(id) ?? id;
    return { id, name: names.get(id) ?? id, head: head === id ? null : head, value };
  });
}

async function parksOf(zone: string, kpi: string, day: string, context: Context): Promise<Member[]> {
  const members: Member[] = [];
  for (const { id, values } of await readAll(zones, { parent: zone }, "name", context)) {
    const told = (await heldValues(id, context, { kpi })).filter(isWhole);
    const value = told.find(({ to }) => to <= day);
    if (value) members.push({ id, name: String(values["name"]), head: null, value });
  }
  return members;
}

/** Of each the first: values come latest first. */
function latest(values: readonly HeldValue[], keyOf: (value: HeldValue) => string): HeldValue[] {
  const found = new Map<string, HeldValue>();
  for (const value of values) if (!found.has(keyOf(value))) found.set(keyOf(value), value);
  return [...found.values()].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
