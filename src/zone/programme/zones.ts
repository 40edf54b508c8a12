import { choice, day, decimal, everyone, integer, link, note, region, register, text } from "#ledger";

const types = {
  patent_navigation_zone: { zh: "专利导航产业发展实验区", en: "patent-navigation industry zone" },
  ip_service_cluster: { zh: "知识产权服务业集聚发展区", en: "IP-service cluster" },
  model_city: { zh: "知识产权示范城市", en: "IP model city" },
  strong_province: { zh: "知识产权强省", en: "IP-strong province" },
  park: { zh: "园区", en: "park" },
} as const;

const levels = {
  national: { zh: "国家级", en: "national" },
  province: { zh: "省级", en: "provincial" },
  city: { zh: "市级", en: "municipal" },
  park: { zh: "园区级", en: "of a park" },
} as const;

/** A zone of any type and level; a park of one is a zone with a parent (one zone, many parks). */
export const zones = register({
  name: "zone/zones",
  title: { zh: "专区", en: "Zones" },
  one: { zh: "专区", en: "zone" },
  fields: {
    name: text({ title: { zh: "名称", en: "Name" }, required: true }),
    name_en: text({ title: { zh: "英文名称", en: "Name in English" } }),
    aliases: note({
      title: { zh: "别名", en: "Other names" },
      help: { zh: "每行一个", en: "One a line" },
    }),
    type: choice({ title: { zh: "类型", en: "Type" }, codes: types, required: true }),
    level: choice({ title: { zh: "级别", en: "Level" }, codes: levels, required: true }),
    parent: link({ title: { zh: "所属专区", en: "Part of" }, to: "zone/zones" }),
    region: region({ title: { zh: "所在区域", en: "Region" }, required: true }),
    place: text({ title: { zh: "地点", en: "Place" } }),
    area: decimal({
      title: { zh: "面积", en: "Area" },
      unit: { zh: "平方公里", en: "km²" },
      help: { zh: "约数请在备注中说明", en: "Say in the remarks where it is approximate" },
    }),
    industry: text({ title: { zh: "主导产业", en: "Industry" } }),
    host: text({ title: { zh: "承办单位", en: "Host" } }),
    batch: integer({ title: { zh: "批次", en: "Batch" }, least: 1 }),
    starts_on: day({ title: { zh: "建设期起", en: "From" } }),
    ends_on: day({ title: { zh: "建设期止", en: "To" } }),
    remarks: note({ title: { zh: "备注", en: "Remarks" } }),
  },
  label: "name",
  list: ["name", "type", "level", "region", "industry", "starts_on", "ends_on"],
  zone: "id",
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
      needs: ["starts_on"],
    },
    promote: {
      title: { zh: "升级为示范", en: "promote to demonstration" },
      from: ["pilot"],
      to: "demonstration",
      may: {},
      reason: true,
    },
    conclude: {
      title: { zh: "结题", en: "conclude" },
      from: ["pilot", "demonstration"],
      to: "concluded",
      may: { zone_administrator: "zone" },
      needs: ["ends_on"],
    },
    withdraw: {
      title: { zh: "撤销", en: "withdraw" },
      from: ["applied", "pilot", "demonstration"],
      to: "withdrawn",
      may: {},
      reason: true,
    },
  },
  settled: ["concluded", "withdrawn"],
  may: {
    read: everyone,
    create: {},
    change: { zone_administrator: "zone" },
  },
  async check({ id, values: { parent, starts_on: from, ends_on: to } }, { find, refuse }) {
    if (from !== null && to !== null && from > to) refuse("zone.zones.period_backwards", { from, to });
    for (let above = parent, steps = 0; above !== null; steps++) {
      if (above === id || steps > 10) refuse("zone.zones.parent_circle", {});
      const [zone] = await find("zone/zones", { id: above });
      above = (zone?.values["parent"] ?? null) as string | null;
    }
  },
});
