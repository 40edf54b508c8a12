import { account } from "./en/account.ts";
import { data } from "./en/data.ts";
import { decide } from "./en/decide.ts";
import { decision } from "./en/decision.ts";
import { difference } from "./en/difference.ts";
import { effect } from "./en/effect.ts";
import { expert } from "./en/expert.ts";
import { frame } from "./en/frame.ts";
import { fund } from "./en/fund.ts";
import { health } from "./en/health.ts";
import { indicators } from "./en/indicators.ts";
import { intensive } from "./en/intensive.ts";
import { kpi } from "./en/kpi.ts";
import { ledger } from "./en/ledger.ts";
import { mapping } from "./en/mapping.ts";
import { navigate } from "./en/navigate.ts";
import { organisation } from "./en/organisation.ts";
import { permissions } from "./en/permissions.ts";
import { person } from "./en/person.ts";
import { programme } from "./en/programme.ts";
import { pipeline } from "./en/pipeline.ts";
import { project } from "./en/project.ts";
import { record } from "./en/record.ts";
import { sanity } from "./en/sanity.ts";
import { search } from "./en/search.ts";
import { sheet } from "./en/sheet.ts";
import { study } from "./en/study.ts";
import { zone } from "./en/zone.ts";

/** Typed by the Chinese texts: a key that is missing here does not compile. */
export const en = {
  ...frame,
  ...account,
  ...data,
  ...health,
  ...mapping,
  ...decide,
  ...decision,
  ...organisation,
  ...person,
  ...search,
  ...study,
  ...programme,
  ...project,
  ...navigate,
  ...indicators,
  ...difference,
  ...effect,
  ...expert,
  ...intensive,
  ...kpi,
  ...ledger,
  ...permissions,
  ...record,
  ...sanity,
  ...fund,
  ...pipeline,
  ...sheet,
  ...zone,
};
