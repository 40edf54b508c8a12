/** The standing of a zone's enterprises, and its brands, on a day. */
import { z } from "zod";
import { action, isDay, today } from "#base";
import type { LedgerRecord } from "#ledger";
import { tiersAnswer } from "../contract.ts";
import { organisations } from "../organisation-register.ts";
import { readAll } from "../../read-all.ts";
import { brands } from "./brands.ts";
import { enterpriseTierCodes } from "./enterprise-tier-codes.ts";
import { enterpriseTiers } from "./enterprise-tiers.ts";

export const tiersAction = action({
  name: "zone/tiers-at",
  page: "zone/programme",
  may: "by_record",
  summary: { zh: "某日的企业梯队与品牌", en: "Enterprise tiers and brands on a day" },
  input: z.object({ zone: z.string(), at: z.string().refine(isDay).optional() }),
  output: tiersAnswer,
  positional: ["zone", "at"],
  doors: ["cli", "http"],
  method: "get",
  async run({ zone, at }, context) {
    const day = at ?? today(context.clock);
    const [events, marks, those] = await Promise.all([
      readAll(enterpriseTiers, { zone }, "from_on", context),
      readAll(brands, { zone }, "from_on", context),
      readAll(organisations(), {}, "name", context),
    ]);
    const names = new Map(those.map(({ id, values }) => [id, String(values["name"])]));
    const held = [...Map.groupBy(events, ({ values }) => String(values["organisation"]))].flatMap(([organisation, own]) => {
      const last = standingAt(own, day);
      const name = names.get(organisation) ?? organisation;
      return last ? [{ organisation, name, ...last }] : [];
    });
    const valid = marks.filter((mark) => holdsAt(mark, day));
    return {
      zone,
      at: day,
      tiers: Object.entries(enterpriseTierCodes)
        .filter(([tier]) => tier !== "none")
        .map(([tier, title]) => ({ tier, title, enterprises: held.filter((each) => each.tier === tier).length })),
      enterprises: held,
      brands: Object.entries(brands.fields.kind.shape.codes ?? {}).map(([kind, title]) => ({
        kind,
        title,
        brands: valid.filter(({ values }) => values["kind"] === kind).length,
      })),
    };
  },
  print: ({ tiers, brands: marks }, lang) =>
    [
      ...tiers.map(({ title, enterprises }) => `${enterprises}\t${title[lang]}`),
      ...marks.map(({ title, brands: count }) => `${count}\t${title[lang]}`),
    ].join("\n"),
  rows: ({ enterprises }) => enterprises,
});

/** The latest event up to the day tells, unless it has run out or took the standing away. Events are sorted by their days. */
function standingAt(events: readonly LedgerRecord[], day: string) {
  const last = events.findLast(({ values }) => String(values["from_on"]) <= day);
  if (!last || last.values["tier"] === "none" || !holdsAt(last, day)) return undefined;
  const { tier, from_on: since, document } = last.values;
  return { tier: String(tier), since: String(since), document: String(document), record: last.id };
}

function holdsAt({ values }: LedgerRecord, day: string): boolean {
  const until = values["until_on"];
  return String(values["from_on"]) <= day && !(typeof until === "string" && until < day);
}
