import { isTextKey, type Say } from "../i18n/text.ts";

/** The name of a field of the corpus; its key where we have no word for it. */
export function fieldName(field: string, t: Say): string {
  const key = `field.${field}`;
  return isTextKey(key) ? (t as (key: string) => string)(key) : field;
}
