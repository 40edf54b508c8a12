import type { Lang } from "#base";

/** The files of a report lie under the name of the action that makes them. */
const action = "navigate/report";

/** Where a form of a study's report lies, or one of its figures by itself. */
export function reportUrl(study: string, name: string, lang: Lang, form: string): string {
  return `/api/${action}/${encodeURIComponent(study)}/${name}.${lang}.${form}`;
}
