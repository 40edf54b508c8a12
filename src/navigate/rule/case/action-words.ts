import type { Both } from "../../indicator/indicator.ts";
import type { CaseAction } from "../../recommendation-shape.ts";

/** What is proposed to an enterprise, a project or about people, where no other verdict says it already. */
export const caseActionNames = {
  clear_burden: { zh: "处置权利负担", en: "clear burdens" },
  clear_ownership: { zh: "厘清共有", en: "settle joint ownership" },
  repair: { zh: "补强权利链", en: "repair the chain of rights" },
  renew: { zh: "接续布局", en: "file anew" },
  retain: { zh: "稳定团队", en: "keep the team" },
  secure: { zh: "取得许可", en: "secure a licence" },
  file: { zh: "布局申请", en: "file" },
  go: { zh: "立项", en: "go" },
  adjust: { zh: "调整后立项", en: "adjust" },
  stop: { zh: "不立项", en: "stop" },
  approach: { zh: "接洽尽调", en: "approach" },
  partner: { zh: "合作", en: "cooperate" },
  monitor: { zh: "监测", en: "watch closely" },
} as const satisfies Readonly<Partial<Record<CaseAction, Both>>>;
