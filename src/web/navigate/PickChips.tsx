import type { Pick } from "#navigate/contract";
import { useLanguage } from "../i18n/language.tsx";
import { isTextKey } from "../i18n/text.ts";
import { useResult } from "./result-context.ts";

const kinds: Readonly<Record<string, string>> = {
  node: "node",
  andNode: "node",
  organisation: "organisation",
  with: "organisation",
  region: "region",
  outside: "region",
  organisationType: "text",
  withType: "text",
};

/** The filter of a list in words. */
export function PickChips({ pick: picked }: { readonly pick: Pick }) {
  const { t, pick } = useLanguage();
  const { result } = useResult();
  const word = (key: string, otherwise: string) => (isTextKey(key) ? (t as (key: string) => string)(key) : otherwise);
  const shown = (field: string, value: string) => {
    const label = kinds[field] ? pick(result.labels[`${kinds[field]}:${value}`]) : "";
    return label || word(`${field}.${value}`, value);
  };
  return (
    <ul className="chips">
      {Object.entries(picked).map(([field, value]) => (
        <li key={field}>
          <span className="pick-field">{word(`pick.${field}`, field)}</span> {shown(field, String(value))}
        </li>
      ))}
    </ul>
  );
}
