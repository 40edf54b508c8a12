import { choice, day, link, note, register } from "#ledger";
import { zoneStaff } from "../../zone-staff.ts";
import { serviceForms } from "./service-form-codes.ts";

/** That an institution works in a new form of service, since when, and what shows it. */
export const serviceFormTags = register({
  name: "zone/service-form-tags",
  page: "zone/programme",
  title: { zh: "服务新业态标记", en: "New forms of service" },
  one: { zh: "新业态标记", en: "tag of a new form of service" },
  fields: {
    organisation: link({ title: { zh: "服务机构", en: "Institution" }, to: "ledger/organisations", required: true }),
    zone: link({ title: { zh: "专区", en: "Zone" }, to: "zone/zones", required: true }),
    form: choice({ title: { zh: "业态", en: "Form of service" }, codes: serviceForms, required: true }),
    from_on: day({ title: { zh: "起", en: "Since" }, required: true }),
    evidence: note({ title: { zh: "佐证材料", en: "Evidence" }, required: true }),
  },
  label: "form",
  list: ["form", "organisation", "zone", "from_on", "evidence"],
  zone: "zone",
  organisation: "organisation",
  inherits: { zone: ["organisation", "zone"] },
  may: {
    read: { ...zoneStaff, institution: "own" },
    create: { zone_administrator: "zone", institution: "own" },
    change: { zone_administrator: "zone", institution: "own" },
  },
});
