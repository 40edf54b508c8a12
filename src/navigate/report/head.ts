import type { Lang } from "#base";
import type { ReportContent } from "../bundle/content.ts";
import { regionLabel } from "../figure/labels.ts";
import { unitNames } from "../indicator/say.ts";
import { words } from "./words.ts";

/** What stands on the cover of every form of the report. */
export function headFacts({ study, run }: ReportContent, lang: Lang): readonly (readonly [name: string, value: string])[] {
  const word = words(lang);
  const place = (code: string) => `${regionLabel(code)[lang]}${/^(world|[A-Z]{2})$/.test(code) ? "" : ` (${code})`}`;
  return [
    [word.region, place(study.region)],
    [word.compare, study.compare.map(place).join(lang === "zh" ? "、" : ", ") || "–"],
    [word.period, `${study.period[0]}–${study.period[1]}`],
    [word.unit, unitNames[study.count][lang]],
    [word.cutOff, run.cutOff ?? word.unknown],
    [word.snapshot, run.snapshot],
    [word.code, run.code],
  ];
}
