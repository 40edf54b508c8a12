/** What a reporting cycle asked for, and what of it is there, missing or late. */
import { z } from "zod";
import { action, isDay, type Context, dayOf } from "#base";
import { doingOf, ledgerOf, ledgerRegisters, type LedgerRecord } from "#ledger";
import { cycleMarks, cycleStatusAnswer } from "../contract.ts";
import { readCatalogue } from "../catalogue/kpi-file.ts";
import { organisationYears } from "../fact/organisation-years.ts";
import { kpiValues } from "../values.ts";
import { isAskedBy } from "./asked.ts";
import { reportingCycles } from "./reporting-cycles.ts";
import { readAll } from "../../read-all.ts";

type Item = z.output<typeof cycleStatusAnswer>["items"][number];

export const cycleStatusAction = action({
  name: "zone/cycle-status",
  may: "by_record",
  summary: {
    zh: "填报周期的完成情况：已签发、待办、缺报、迟报",
    en: "A reporting cycle: what is signed off, what waits, what is missing or late",
  },
  input: z.object({ cycle: z.string(), at: z.string().refine(isDay).optional() }),
  output: cycleStatusAnswer,
  positional: ["cycle"],
  doors: ["cli", "http"],
  method: "get",
  async run({ cycle: id, at }, context) {
    const today = at ?? dayOf(context.clock());
    const cycle = await (await ledgerOf(context)).records.get(reportingCycles as never, id, doingOf(context));
    const items = [...(await kpiItems(cycle, today, context)), ...(await organisationItems(cycle, today, context))];
    const count = (mark: Item["mark"]) => items.filter((item) => item.mark === mark).length;
    return {
      cycle: id,
      title: String(cycle.values["title"]),
      state: cycle.state ?? "",
      from: String(cycle.values["period_from"]),
      to: String(cycle.values["period_to"]),
      dueOn: String(cycle.values["due_on"]),
      at: today,
      items,
      counts: {
        done: count("done"),
        waiting: count("waiting"),
        missing: count("missing"),
        late: items.filter(({ late }) => late).length,
      },
    };
  },
  print: ({ items }, lang) =>
    items
      .map(({ mark, late, title, value }) => [cycleMarks[mark][lang], late ? "!" : "", title[lang], value ?? ""].join("\t"))
      .join("\n"),
  rows: ({ items }) => items.map(({ title, ...item }) => ({ ...item, title: title.zh })),
});

async function kpiItems(cycle: LedgerRecord, today: string, context: Context): Promise<Item[]> {
  const catalogue = await readCatalogue(context.dataDir);
  const where = { zone: String(cycle.values["zone"]) };
  const records = await readAll(kpiValues, where, "-period_to", context);
  const asked = records.filter(({ values }) => isAskedBy(cycle.values, values));
  const items: Item[] = [];
  for (const kpi of cycle.values["kpis"] as readonly string[]) {
    const told = asked.filter(({ values }) => values["kpi"] === kpi);
    const replaced = new Set(
      told.filter(({ state }) => state === "verified" || state === "signed").map(({ values }) => values["replaces"]),
    );
    const record = told.find(({ id }) => !replaced.has(id));
    const title = catalogue.get(kpi)?.title ?? { zh: kpi, en: kpi };
    const original = told.find(({ values }) => values["replaces"] === null) ?? record;
    const since = original && (await submittedOn(kpiValues.name, original, context));
    items.push(itemOf({ kpi, organisation: null, title, record, since: since ?? null }, cycle, today));
  }
  return items;
}

async function organisationItems(cycle: LedgerRecord, today: string, context: Context): Promise<Item[]> {
  const ledger = await ledgerOf(context);
  const reader = doingOf(context);
  const register = ledgerRegisters.find(({ name }) => name === "ledger/organisations");
  const year = Number(String(cycle.values["period_to"]).slice(0, 4));
  const items: Item[] = [];
  for (const organisation of cycle.values["organisations"] as readonly string[]) {
    const name = String((await ledger.records.get(register as never, organisation, reader)).values["name"]);
    const where = { organisation, year };
    const { records } = await ledger.list(organisationYears as never, { where, limit: 1, offset: 0 }, reader);
    const [record] = records;
    const since = record && (await submittedOn(organisationYears.name, record, context));
    items.push(itemOf({ kpi: null, organisation, title: { zh: name, en: name }, record, since: since ?? null }, cycle, today));
  }
  return items;
}

/** The day on which a record was first submitted, by its history. */
async function submittedOn(name: string, record: LedgerRecord, context: Context): Promise<string | null> {
  const register = name === kpiValues.name ? kpiValues : organisationYears;
  const entries = await (await ledgerOf(context)).history(register as never, record.id, 1000, doingOf(context));
  return dayHanded(entries.findLast(({ act }) => act === "submit")?.at);
}

function itemOf(
  {
    record,
    since,
    ...item
  }: Pick<Item, "kpi" | "organisation" | "title"> & { readonly record: LedgerRecord | undefined; readonly since: string | null },
  cycle: LedgerRecord,
  today: string,
): Item {
  const due = String(cycle.values["due_on"]);
  const mark =
    !record || since === null ? "missing" : record.state === "signed" || record.state === "accepted" ? "done" : "waiting";
  return {
    ...item,
    mark,
    late: since === null ? today > due : since > due,
    record: record?.id ?? null,
    state: record?.state ?? null,
    submittedOn: since,
    value: (record?.values["value"] ?? null) as string | null,
    isRevised: record?.values["replaces"] != null,
  };
}

/** Instants are those of UTC, days those of where the zone is. */
function dayHanded(at: string | undefined): string | null {
  return at === undefined ? null : dayOf(new Date(at));
}
