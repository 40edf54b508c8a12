import type { Lang } from "#base";

/** Where a form of a study's report lies, or one of its figures by itself. */
export function reportUrl(study: string, name: string, lang: Lang, form: string): string {
  return `/api/navigate/report/${encodeURIComponent(study)}/${name}.${lang}.${form}`;
}
