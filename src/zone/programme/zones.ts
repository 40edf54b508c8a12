import { dayOf } from "#base";
import { choice, day, decimal, everyone, flag, link, links, list, note, region, register, text } from "#ledger";
import { inferredDays } from "./inferred-days.ts";
import "./messages.ts";
import { provinceOf } from "./province.ts";
import { levels, zoneTypes } from "./zone-codes.ts";
import { datesInOrder, stageDays } from "./stages.ts";

/** A zone of any type and level; a park of one is a zone with a parent (one zone, many parks). */
export const zones = register({
  name: "zone/zones",
  title: { zh: "专区", en: "Zones" },
  one: { zh: "专区", en: "zone" },
  fields: {
    name: text({ title: { zh: "名称", en: "Name" }, required: true }),
    name_en: text({ title: { zh: "英文名称", en: "Name in English" } }),
    aliases: list({
      title: { zh: "别名", en: "Other names" },
      help: { zh: "每行一个", en: "One a line" },
    }),
    type: choice({ title: { zh: "类型", en: "Type" }, codes: zoneTypes, required: true }),
    level: choice({ title: { zh: "级别", en: "Level" }, codes: levels, required: true }),
    parent: link({ title: { zh: "所属专区", en: "Part of" }, to: "zone/zones" }),
    region: region({ title: { zh: "所在区域", en: "Region" }, required: true }),
    place: text({ title: { zh: "地点", en: "Place" } }),
    area: decimal({
      title: { zh: "面积", en: "Area" },
      unit: { zh: "平方公里", en: "km²" },
    }),
    area_is_approximate: flag({ title: { zh: "面积为约数", en: "The area is approximate" } }),
    industry: text({ title: { zh: "主导产业", en: "Industry" } }),
    host: text({ title: { zh: "承办单位", en: "Host" } }),
    lists: links({ title: { zh: "所在名单", en: "Lists" }, to: "zone/zone-lists" }),
    starts_on: day({ title: { zh: "建设期起", en: "From" } }),
    ends_on: day({ title: { zh: "建设期止", en: "To" } }),
    applied_on: day({ title: { zh: "申报日期", en: "Applied on" } }),
    pilot_on: day({ title: { zh: "批准试点日期", en: "Pilot from" } }),
    demonstration_on: day({ title: { zh: "认定示范日期", en: "Demonstration from" } }),
    concluded_on: day({ title: { zh: "结题日期", en: "Concluded on" } }),
    withdrawn_on: day({ title: { zh: "撤销日期", en: "Withdrawn on" } }),
    stage_evidence: note({
      title: { zh: "阶段依据", en: "Evidence of the stages" },
      help: { zh: "批复、公告文号或链接，每阶段一行", en: "Numbers or links of the documents, one line a stage" },
    }),
    ...inferredDays({
      starts_on: { zh: "建设期起", en: "From" },
      ends_on: { zh: "建设期止", en: "To" },
      applied_on: { zh: "申报日期", en: "Applied on" },
      pilot_on: { zh: "批准试点日期", en: "Pilot from" },
      demonstration_on: { zh: "认定示范日期", en: "Demonstration from" },
      concluded_on: { zh: "结题日期", en: "Concluded on" },
    }),
    remarks: note({ title: { zh: "备注", en: "Remarks" } }),
  },
  label: "name",
  list: ["name", "type", "level", "region", "industry", "starts_on", "ends_on"],
  zone: "id",
  within: "parent",
  states: {
    applied: { zh: "申报", en: "applied for" },
    pilot: { zh: "试点", en: "pilot" },
    demonstration: { zh: "示范", en: "demonstration" },
    concluded: { zh: "结题", en: "concluded" },
    withdrawn: { zh: "撤销", en: "withdrawn" },
  },
  first: "applied",
  transitions: {
    approve: {
      title: { zh: "批准试点", en: "approve as pilot" },
      from: ["applied"],
      to: "pilot",
      may: {},
      needs: ["pilot_on", "stage_evidence"],
    },
    promote: {
      title: { zh: "升级为示范", en: "promote to demonstration" },
      // A model city may be named at once.
      from: ["applied", "pilot"],
      to: "demonstration",
      may: {},
      needs: ["demonstration_on", "stage_evidence"],
    },
    conclude: {
      title: { zh: "结题", en: "conclude" },
      from: ["pilot", "demonstration"],
      to: "concluded",
      may: { zone_administrator: "zone" },
      needs: ["ends_on", "concluded_on", "stage_evidence"],
    },
    withdraw: {
      title: { zh: "撤销", en: "withdraw" },
      from: ["applied", "pilot", "demonstration"],
      to: "withdrawn",
      may: {},
      reason: true,
      needs: ["withdrawn_on"],
    },
  },
  settled: ["concluded", "withdrawn"],
  may: {
    read: everyone,
    create: {},
    change: { zone_administrator: "zone" },
  },
  async check({ id, state, values }, { find, now, refuse }) {
    const { parent, starts_on: from, ends_on: to, type, region } = values;
    if (from !== null && to !== null && from > to) refuse("zone.zones.period_backwards", { from, to });
    const wrong = datesInOrder(values);
    if (wrong) refuse("zone.zones.stages_backwards", wrong);
    const since = state === "applied" ? null : values[stageDays[state ?? "applied"]];
    if (since !== null && since > dayOf(now)) refuse("zone.zones.stage_ahead", { day: since });
    for (let above = parent, steps = 0; above !== null; steps++) {
      if (above === id || steps > 10) refuse("zone.zones.parent_circle", {});
      const [zone] = await find("zone/zones", { id: above });
      above = (zone?.values["parent"] ?? null) as string | null;
    }
    for (const named of values.lists) {
      const [found] = await find("zone/zone-lists", { id: named });
      const list = found?.values ?? {};
      const told = String(list["name"]);
      if (list["type"] !== type) refuse("zone.zones.list_other_type", { list: told });
      const most = list["per_province"];
      if (typeof most !== "number") continue;
      const province = provinceOf(region);
      const others = (await find("zone/zones", { lists: named })).filter(
        (each) => each.id !== id && each.state !== "withdrawn" && provinceOf(String(each.values["region"])) === province,
      );
      if (state !== "withdrawn" && others.length >= most) {
        const names = others.map(({ values: other }) => String(other["name"])).join(", ");
        refuse("zone.zones.province_taken", { list: told, province, most, names });
      }
    }
    if (state === "concluded") {
      const [conclusion] = await find("zone/conclusions", { zone: id, state: "issued" });
      if (!conclusion) refuse("zone.zones.no_conclusion", {});
    }
  },
});
