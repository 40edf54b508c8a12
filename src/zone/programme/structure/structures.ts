import { link, list, register, text } from "#ledger";
import { zoneStaff } from "../../zone-staff.ts";
import "../messages.ts";
import { readPart } from "./parts.ts";

/** What a zone is to be made of: parts with a number of places. Begins as a template and is the zone's own afterwards. */
export const structures = register({
  name: "zone/structures",
  page: "zone/programme",
  title: { zh: "空间与功能架构", en: "Structures" },
  one: { zh: "架构", en: "structure" },
  fields: {
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    title: text({ title: { zh: "名称", en: "Title" }, required: true }),
    parts: list({
      title: { zh: "构成", en: "Parts" },
      help: {
        zh: "每行一项：平台 | Platforms × 2；由单位台账统计的写 机构 × N(institution)",
        en: "One a line: 平台 | Platforms × 2; what the register of organisations counts: 机构 × N(institution)",
      },
      required: true,
    }),
    source: text({ title: { zh: "来源", en: "Source" } }),
  },
  label: "title",
  list: ["title", "zone", "parts"],
  zone: "zone",
  may: {
    read: zoneStaff,
    create: { zone_administrator: "zone" },
    change: { zone_administrator: "zone" },
  },
  async check({ values: { parts } }, { refuse }) {
    for (const line of parts) if (!readPart(line)) refuse("zone.structures.bad_part", { line });
  },
});
