/** All zones of the country, with the stage of a day, and the lists that they stand in. */
import { z } from "zod";
import { action, isDay, dayOf } from "#base";
import { regionName } from "#corpus";
import type { LedgerRecord } from "#ledger";
import { directoryAnswer, stageTitles, zoneTypes } from "./contract.ts";
import { provinceOf } from "./province.ts";
import { readAll } from "../read-all.ts";
import { stageAt, stageDays, type StageDays } from "./stages.ts";
import { zoneLists } from "./zone-lists.ts";
import { zones } from "./zones.ts";

type Answer = z.output<typeof directoryAnswer>;
type ZoneRow = Answer["zones"][number];

export const directoryAction = action({
  name: "zone/directory",
  page: "zone/programme",
  may: "by_record",
  summary: {
    zh: "专区名录：某日所处阶段、所属省份、名单批次及其成员",
    en: "All zones with their stage on a day, their province, and the lists they stand in",
  },
  input: z.object({ at: z.string().refine(isDay).optional() }),
  output: directoryAnswer,
  doors: ["cli", "http"],
  method: "get",
  async run({ at }, context) {
    const today = at ?? dayOf(context.clock());
    const all = await readAll(zones, {}, "name", context);
    const parks = Map.groupBy(all, ({ values }) => String(values["parent"] ?? ""));
    const shown = all.map((zone) => zoneRow(zone, today, parks.get(zone.id)?.length ?? 0, context.lang));
    const lists = await readAll(zoneLists, {}, "name", context);
    return { at: today, zones: shown, lists: lists.map((each) => listRow(each, shown)) };
  },
  print: ({ zones: rows, lists }, lang) =>
    [
      ...rows.map((zone) => [stageText(zone, lang), zoneTypes[zone.type][lang], zone.provinceName, zone.name].join("\t")),
      ...lists.map(({ name, members, stated }) => `${name}\t${members} / ${stated ?? "?"}`),
    ].join("\n"),
  rows: ({ zones: rows }) => rows.map((zone) => ({ ...zone, lists: zone.lists.join("; ") })),
});

function stageText({ stage, since }: ZoneRow, lang: "zh" | "en"): string {
  return stage === null ? "–" : `${stageTitles[stage][lang]} ${since ?? ""}`;
}

function zoneRow({ id, state, values }: LedgerRecord, today: string, parks: number, lang: "zh" | "en"): ZoneRow {
  const held = stageAt(values as unknown as StageDays, today);
  const text = (key: string) => (values[key] ?? null) as string | null;
  const [region, endsOn] = [text("region") ?? "", text("ends_on")];
  const inferred = values["inferred"] as readonly string[];
  return {
    id,
    name: text("name") ?? id,
    nameEn: text("name_en"),
    type: values["type"] as ZoneRow["type"],
    level: values["level"] as ZoneRow["level"],
    region,
    regionName: regionName(region, lang),
    province: provinceOf(region),
    provinceName: regionName(provinceOf(region), lang),
    parent: text("parent"),
    parks,
    lists: [...(values["lists"] as readonly string[])],
    stage: held?.stage ?? null,
    since: held?.since ?? null,
    isInferred: held !== null && inferred.includes(stageDays[held.stage]),
    state: state as ZoneRow["state"],
    startsOn: text("starts_on"),
    endsOn,
    isOverrun: endsOn !== null && endsOn < today && held?.stage !== "concluded" && held?.stage !== "withdrawn",
  };
}

function listRow({ id, values }: LedgerRecord, all: readonly ZoneRow[]): Answer["lists"][number] {
  const members = all.filter(({ lists, state }) => lists.includes(id) && state !== "withdrawn");
  const stated = (values["stated_members"] ?? null) as number | null;
  return {
    id,
    name: String(values["name"]),
    type: values["type"] as ZoneRow["type"],
    batch: (values["batch"] ?? null) as number | null,
    announcedOn: (values["announced_on"] ?? null) as string | null,
    stated,
    members: members.length,
    sharePercent: stated === null ? null : Math.round(10_000 / stated) / 100,
    perProvince: (values["per_province"] ?? null) as number | null,
    provinces: [...Map.groupBy(members, ({ province }) => province)]
      .map(([province, those]) => ({
        province,
        name: those[0]?.provinceName ?? province,
        members: those.length,
        zones: those.map(({ id: zone }) => zone),
      }))
      .toSorted((a, b) => a.province.localeCompare(b.province)),
    source: String(values["source"]),
  };
}
