import { account } from "./zh/account.ts";
import { data } from "./zh/data.ts";
import { decide } from "./zh/decide.ts";
import { decision } from "./zh/decision.ts";
import { difference } from "./zh/difference.ts";
import { effect } from "./zh/effect.ts";
import { expert } from "./zh/expert.ts";
import { frame } from "./zh/frame.ts";
import { fund } from "./zh/fund.ts";
import { health } from "./zh/health.ts";
import { indicators } from "./zh/indicators.ts";
import { intensive } from "./zh/intensive.ts";
import { kpi } from "./zh/kpi.ts";
import { ledger } from "./zh/ledger.ts";
import { mapping } from "./zh/mapping.ts";
import { navigate } from "./zh/navigate.ts";
import { organisation } from "./zh/organisation.ts";
import { permissions } from "./zh/permissions.ts";
import { person } from "./zh/person.ts";
import { programme } from "./zh/programme.ts";
import { pipeline } from "./zh/pipeline.ts";
import { project } from "./zh/project.ts";
import { record } from "./zh/record.ts";
import { sanity } from "./zh/sanity.ts";
import { search } from "./zh/search.ts";
import { sheet } from "./zh/sheet.ts";
import { study } from "./zh/study.ts";
import { zone } from "./zh/zone.ts";

export const zh = {
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
} as const;
