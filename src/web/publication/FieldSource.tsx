import { useLanguage } from "../i18n/language.tsx";
import type { Publication } from "./publication-type.ts";

/** The place of the source that a field came from, in the list of sources below; nothing where one source tells of all. */
export function FieldSource({ publication, field }: { readonly publication: Publication; readonly field: string }) {
  const { t } = useLanguage();
  const found = publication.provenance.find((one) => one.field === field);
  if (!found) return null;
  const place = String(publication.sources.indexOf(found.source) + 1);
  const said = t("publication.from_source", { place, file: found.source });
  return (
    <sup className="field-source" title={said}>
      <span aria-hidden="true">{place}</span>
      <span className="sr-only">{said}</span>
    </sup>
  );
}
