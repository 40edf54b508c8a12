import { langs, type Lang } from "#base";
import type { ReportForm, Study } from "../contract.ts";

/** Where a form of the report lies in a bundle: `report.html` in the language of the run, `report.en.html` in another. */
export function reportFile(form: ReportForm, lang: Lang, runLang: Lang): string {
  return lang === runLang ? `report.${form}` : `report.${lang}.${form}`;
}

/** Every form that the study asks for, in both languages, the run's own first. */
export function reportsOf({ output }: Pick<Study, "output">, runLang: Lang) {
  return [runLang, ...langs.filter((lang) => lang !== runLang)].flatMap((lang) =>
    output.map((form) => ({ form, lang, file: reportFile(form, lang, runLang) })),
  );
}
