import { Link } from "@tanstack/react-router";
import { useLanguage } from "../i18n/language.tsx";
import { isTextKey } from "../i18n/text.ts";
import type { Publication } from "./publication-type.ts";

const formNames = [
  ["original", "publication.form_original"],
  ["docdb", "publication.form_docdb"],
  ["epodoc", "publication.form_epodoc"],
] as const;

/** The extended family, families as sources give them, and the numbers in other forms. */
export function PublicationIdentity({ publication }: { readonly publication: Publication }) {
  const { t, n } = useLanguage();
  const { extendedMembers, extendedSize, givenFamilies, forms } = publication;
  const word = (key: string) => (isTextKey(key) ? (t as (key: string) => string)(key) : key);
  const rows = [
    ["publication.form_publication", forms.publication],
    ["publication.form_application", forms.application],
  ] as const;
  return (
    <>
      {extendedMembers.length > 0 ? (
        <section>
          <h3>{t("publication.extended", { count: n.count(extendedSize) })}</h3>
          <p className="symbols mono">
            {extendedMembers.map((number) => (
              <Link key={number} to="/publication/$number" params={{ number }}>
                {number}
              </Link>
            ))}
          </p>
        </section>
      ) : null}
      {givenFamilies.length > 0 ? (
        <section>
          <h3>{t("publication.given_families")}</h3>
          <ul className="small">
            {givenFamilies.map((family) => (
              <li key={`${family.model} ${family.format} ${family.id ?? ""}`}>
                {word(`family_model.${family.model}`)} <span className="mono">{family.id ?? ""}</span>{" "}
                <span className="faint">
                  {[
                    family.format,
                    ...(family.agrees === null ? [] : [family.agrees ? t("publication.agrees") : t("publication.disagrees")]),
                  ].join(" · ")}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section>
        <h3>{t("publication.forms")}</h3>
        <dl className="forms">
          {rows.map(([key, form]) =>
            form ? (
              <div key={key}>
                <dt>{t(key)}</dt>
                <dd className="mono small">
                  {formNames.map(([name, label]) =>
                    form[name] === null ? null : (
                      <span key={name}>
                        <span className="faint">{t(label)}</span> {form[name]}
                      </span>
                    ),
                  )}
                </dd>
              </div>
            ) : null,
          )}
        </dl>
      </section>
    </>
  );
}
