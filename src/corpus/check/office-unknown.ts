import { list, sql } from "#engine";
import type { Check } from "./check.ts";

/** ST.3 codes of offices that publish patents, historic ones among them; XX where the source names none (extracts of PATSTAT). */
const knownOffices = (
  "AD AE AG AL AM AO AP AR AT AU AZ BA BB BE BF BG BH BJ BN BO BR BW BX BY BZ CA CF CG CH CI CL CM CN CO CR CS CU CY CZ DD DE DJ DK " +
  "DM DO DZ EA EC EE EG EM EP ES FI FR GA GB GC GD GE GH GM GN GQ GR GT GW HK HN HR HU IB ID IE IL IN IR IS IT JM JO JP KE KG KH KM KN " +
  "KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MO MR MT MU MW MX MY MZ NA NE NG NI NL NO NZ OA OM PA PE PG " +
  "PH PK PL PT PY QA QZ RO RS RU RW SA SC SD SE SG SI SK SL SM SN ST SU SV SY SZ TD TG TH TJ TM TN TR TT TW TZ UA UG US UY UZ VC VE VN " +
  "WO XN XV XX YE YU ZA ZM ZW"
).split(" ");

export const officeUnknown: Check = {
  name: "office-unknown",
  group: "numbers",
  level: "warning",
  title: { zh: "局代码不在 WIPO ST.3 之列", en: "Office code outside WIPO ST.3" },
  meaning: {
    zh: "号码前两位不是国家、地区或组织代码；可能是列错位。",
    en: "The first two letters of the number name no office: perhaps a column out of place.",
  },
  looked: sql`select count(*) from publication`,
  faults: () => sql`
    select publication_key as key, office as detail from publication where office not in (${list(knownOffices)})`,
};
