import { day, integer, link, note, register, text } from "#ledger";
import { zoneStaff } from "../../zone-staff.ts";
import { readPart } from "./parts.ts";

/** Who or what fills a place of a structure, from when until when. */
export const structurePlaces = register({
  name: "zone/structure-places",
  page: "zone/programme",
  title: { zh: "架构落位", en: "Filled places" },
  one: { zh: "落位", en: "filled place" },
  fields: {
    structure: link({ title: { zh: "架构", en: "Structure" }, to: "zone/structures", required: true }),
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    part: text({ title: { zh: "构成项", en: "Part" }, required: true }),
    place: integer({ title: { zh: "位置序号", en: "Place" }, least: 1, required: true }),
    title: text({ title: { zh: "名称", en: "What fills it" } }),
    organisation: link({ title: { zh: "单位", en: "Organisation" }, to: "ledger/organisations" }),
    from_on: day({ title: { zh: "起", en: "From" } }),
    until_on: day({ title: { zh: "止", en: "Until" } }),
    evidence: note({ title: { zh: "佐证材料", en: "Evidence" } }),
  },
  label: "title",
  list: ["title", "structure", "part", "place", "organisation", "from_on"],
  zone: "zone",
  inherits: { zone: ["structure", "zone"] },
  may: {
    read: zoneStaff,
    create: { zone_administrator: "zone" },
    change: { zone_administrator: "zone" },
  },
  async check({ id, values: { structure, zone, part, place, title, organisation, until_on: until } }, { find, refuse }) {
    if (title === null && organisation === null) refuse("zone.structures.no_holder", {});
    const [whole] = await find("zone/structures", { id: structure });
    if (whole?.values["zone"] !== zone) refuse("zone.plans.other_zone", {});
    const parts = ((whole?.values["parts"] ?? []) as readonly string[]).map(readPart);
    const named = parts.find((each) => each?.key === part || each?.title.en === part);
    if (!named) return refuse("zone.structures.no_part", { part });
    if (named.places === null) return refuse("zone.structures.counted", { part });
    if (place > named.places) refuse("zone.structures.no_place", { part, place, most: named.places });
    const others = await find("zone/structure-places", { structure, place });
    const taken = others.find(
      ({ id: other, values }) =>
        other !== id &&
        until === null &&
        values["until_on"] === null &&
        [named.key, named.title.en].includes(String(values["part"])),
    );
    if (taken) refuse("zone.structures.place_taken", { part, place, name: String(taken.values["title"] ?? taken.id) });
  },
});
