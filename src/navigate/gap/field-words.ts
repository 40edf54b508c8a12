import type { Both } from "../indicator/indicator.ts";
import type { GapField } from "./gap-shape.ts";

interface FieldWords {
  readonly name: Both;
  /** What follows for numbers that rest on it, where many lack it. */
  readonly so: Both;
}

const lowerBound: Both = { zh: "相关数量为下限", en: "counts that rest on it are lower bounds" };
const noPart: Both = { zh: "缺者不参与", en: "the others take no part" };

export const fieldWords: Readonly<Record<GapField, FieldWords>> = {
  year: { name: { zh: "申请年", en: "filing year" }, so: { zh: "缺者不计入", en: "the others are not counted" } },
  applicant: { name: { zh: "申请人", en: "applicant" }, so: lowerBound },
  region: { name: { zh: "申请人所在区域", en: "region of an applicant" }, so: lowerBound },
  inventor: { name: { zh: "发明人", en: "inventors" }, so: lowerBound },
  status: { name: { zh: "法律状态", en: "legal status" }, so: lowerBound },
  expiry: { name: { zh: "预计届满日", en: "expected end of the term" }, so: noPart },
  family: {
    name: { zh: "同族信息", en: "family" },
    so: {
      zh: "缺者未主张优先权，数据中也无文献主张其优先权（多为首次申请），一件申请即作一族，海外布局为下限",
      en: "the others claim no priority and nothing in the data claims theirs (most are first filings): one application stands for a family, and filings abroad are lower bounds",
    },
  },
  reference: { name: { zh: "引证信息", en: "references cited" }, so: lowerBound },
  citation: { name: { zh: "被引位次", en: "citation rank" }, so: noPart },
  claims: { name: { zh: "权利要求数", en: "number of claims" }, so: noPart },
  abstract: { name: { zh: "摘要", en: "abstract" }, so: { zh: "缺者只读标题", en: "of the others titles alone were read" } },
  event: { name: { zh: "法律事件", en: "legal events" }, so: lowerBound },
};
