import { Link } from "@tanstack/react-router";
import { useLanguage } from "../i18n/language.tsx";
import { isTextKey, type Say } from "../i18n/text.ts";
import { ClassList } from "./ClassList.tsx";
import { FieldSource } from "./FieldSource.tsx";
import type { Publication } from "./publication-type.ts";

function schemeName(scheme: string, t: Say): string {
  const key = `scheme.${scheme}`;
  return isTextKey(key) ? (t as (key: string) => string)(key) : scheme.toUpperCase();
}

/** Classes, family, citations and sources: each leads on. */
export function PublicationLinks({ publication }: { readonly publication: Publication }) {
  const { t, n } = useLanguage();
  const schemes = [...new Set(publication.classifications.map(({ scheme }) => scheme))];
  return (
    <>
      {schemes.map((scheme) => (
        <section key={scheme}>
          <h3>
            {schemeName(scheme, t)}
            <FieldSource publication={publication} field={`class.${scheme}`} />
          </h3>
          <ClassList scheme={scheme} classes={publication.classifications.filter((one) => one.scheme === scheme)} />
        </section>
      ))}
      <section>
        <h3>{t("publication.family", { count: n.count(publication.familyMembers.length) })}</h3>
        <ul className="members">
          {publication.familyMembers.map((member) => (
            <li key={member.number}>
              <Link to="/publication/$number" params={{ number: member.number }} className="mono">
                {member.number}
              </Link>
              <span>{member.title ?? ""}</span>
              <span className="faint small nowrap">{member.publishedOn ?? ""}</span>
            </li>
          ))}
        </ul>
      </section>
      {publication.citations.length > 0 ? (
        <section>
          <h3>
            {t("publication.citations", { count: n.count(publication.citations.length) })}
            <FieldSource publication={publication} field="citation" />
          </h3>
          <p className="symbols mono">
            {publication.citations.map((citation, index) =>
              /^[A-Z]{2}\w+$/.test(citation) ? (
                <Link key={index} to="/search" search={{ q: `number:${citation}` }}>
                  {citation}
                </Link>
              ) : (
                <span key={index}>{citation}</span>
              ),
            )}
          </p>
        </section>
      ) : null}
      <section>
        <h3>{t("publication.sources")}</h3>
        <ol className="sources small faint">
          {publication.sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ol>
      </section>
    </>
  );
}
