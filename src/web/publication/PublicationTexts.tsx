import { useLanguage } from "../i18n/language.tsx";
import { FieldSource } from "./FieldSource.tsx";
import { shownText, type Publication } from "./publication-type.ts";

export function PublicationTexts({ publication }: { readonly publication: Publication }) {
  const { t } = useLanguage();
  return (
    <>
      {publication.abstract ? (
        <section>
          <h3>
            {t("field.abstract")}
            <FieldSource publication={publication} field={shownText(publication, "abstract")} />
          </h3>
          <p className="prose">{publication.abstract}</p>
        </section>
      ) : null}
      {publication.claims ? (
        <details className="claims">
          <summary>
            {t("field.claims")}
            <FieldSource publication={publication} field={shownText(publication, "claims")} />
          </summary>
          <p className="prose">{publication.claims}</p>
        </details>
      ) : null}
    </>
  );
}
