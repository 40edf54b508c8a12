/** Owner, deadline and aims of each action for an enterprise, a project or people: data, versioned with the rule of recommendations. */
import type { Both } from "../../indicator/indicator.ts";
import type { CaseAction, ownerRoles } from "../../recommendation-shape.ts";
import type { CaseKpiId } from "./kpis.ts";

interface Plan {
  readonly owner: (typeof ownerRoles)[number];
  readonly months: number;
  readonly because: Both;
  readonly aims: readonly (readonly [CaseKpiId, "up" | "down" | "hold"])[];
}

const beforeFiling: Both = { zh: "须在申报或交割前完成", en: "to be done before listing or closing" };
const yearly: Both = { zh: "按一个年度计划安排", en: "one yearly plan" };
const talks: Both = { zh: "谈判与尽职调查一般在一年内完成", en: "talks and due diligence take up to a year" };
const nextRun: Both = { zh: "下次更新数据后复核", en: "looked at again with the next data" };
const beforeStart: Both = { zh: "须在立项前完成", en: "to be done before the project starts" };

export const plans: Readonly<Record<CaseAction, Plan>> = {
  clear_burden: { owner: "enterprise_rights", months: 6, because: beforeFiling, aims: [["focus-burdened", "down"]] },
  clear_ownership: { owner: "enterprise_rights", months: 6, because: beforeFiling, aims: [["focus-joint", "down"]] },
  repair: {
    owner: "enterprise_rights",
    months: 12,
    because: yearly,
    aims: [
      ["focus-lapsed", "hold"],
      ["focus-active", "up"],
    ],
  },
  renew: {
    owner: "enterprise_research",
    months: 24,
    because: { zh: "须在现有权利届满前取得后续权利", en: "later rights must stand before these end" },
    aims: [
      ["focus-ending", "down"],
      ["focus-filings", "up"],
    ],
  },
  retain: { owner: "enterprise_people", months: 12, because: yearly, aims: [["focus-people-left", "hold"]] },
  secure: { owner: "enterprise_rights", months: 12, because: talks, aims: [["licences-in", "up"]] },
  avoid: {
    owner: "enterprise_rights",
    months: 6,
    because: { zh: "须在产品定型或披露前完成", en: "to be done before the product or the disclosure is final" },
    aims: [["rights-cleared", "up"]],
  },
  free: { owner: "enterprise_research", months: 6, because: yearly, aims: [["rights-cleared", "up"]] },
  license: { owner: "enterprise_strategy", months: 12, because: talks, aims: [["licences-in", "up"]] },
  buy: { owner: "enterprise_strategy", months: 12, because: talks, aims: [["licences-in", "up"]] },
  make: {
    owner: "enterprise_research",
    months: 36,
    because: { zh: "自研一般跨三个年度", en: "making it takes about three years" },
    aims: [["focus-filings", "up"]],
  },
  file: { owner: "enterprise_research", months: 12, because: yearly, aims: [["focus-filings", "up"]] },
  go: { owner: "enterprise_research", months: 6, because: beforeStart, aims: [["focus-filings", "up"]] },
  adjust: { owner: "enterprise_research", months: 6, because: beforeStart, aims: [["rights-cleared", "up"]] },
  stop: { owner: "enterprise_research", months: 3, because: beforeStart, aims: [["focus-filings", "hold"]] },
  approach: { owner: "enterprise_strategy", months: 12, because: talks, aims: [["deals-made", "up"]] },
  partner: { owner: "enterprise_strategy", months: 12, because: talks, aims: [["deals-made", "up"]] },
  monitor: { owner: "enterprise_rights", months: 6, because: nextRun, aims: [["rights-cleared", "up"]] },
  keep: { owner: "enterprise_people", months: 12, because: yearly, aims: [["people-placed", "up"]] },
  attract: { owner: "enterprise_people", months: 12, because: yearly, aims: [["people-placed", "up"]] },
};
