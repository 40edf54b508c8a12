import type { Both } from "../../indicator/indicator.ts";

/** What the codes of a study's project are called. */
export const projectCodes: Readonly<Record<string, Both>> = {
  project_manager: { zh: "项目管理", en: "project manager" },
  collector: { zh: "信息采集", en: "collector" },
  processor: { zh: "数据处理", en: "processor" },
  analyst: { zh: "导航分析", en: "analyst" },
  quality_controller: { zh: "质量控制", en: "quality controller" },
  patent: { zh: "专利", en: "patents" },
  industry: { zh: "产业", en: "industry" },
  enterprise: { zh: "企业", en: "enterprises" },
  policy: { zh: "政策", en: "policy" },
  talent: { zh: "人才", en: "talent" },
  literature: { zh: "文献", en: "literature" },
  credit: { zh: "信用", en: "credit" },
  opinion: { zh: "舆情", en: "public opinion" },
  finance: { zh: "金融", en: "finance" },
  system: { zh: "研究系统性", en: "completeness" },
  method: { zh: "方法科学性", en: "soundness of method" },
  presentation: { zh: "成果规范性", en: "form of results" },
  open: { zh: "待检", en: "open" },
  passed: { zh: "通过", en: "passed" },
  failed: { zh: "未通过", en: "failed" },
};
