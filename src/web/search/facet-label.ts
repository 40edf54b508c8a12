import type { Facet } from "#search/contract";
import { isTextKey, type Say } from "../i18n/text.ts";

/** The words for the codes we have words for; the label of the answer for everything else. */
export function facetLabel(facet: Facet, key: string, label: string, t: Say): string {
  const text = `${facet}.${key}`;
  return (facet === "status" || facet === "type") && isTextKey(text) ? (t as (key: string) => string)(text) : label;
}
