import { useLanguage } from "../i18n/language.tsx";
import { isTextKey } from "../i18n/text.ts";

/** The text of a key that is put together from codes of a study; empty where there is none. */
export function useWord(): (key: string) => string {
  const { t } = useLanguage();
  return (key) => (isTextKey(key) ? (t as (key: string) => string)(key) : "");
}
