import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { StatusMark } from "../draw/StatusMark.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { isTextKey } from "../i18n/text.ts";
import { FieldSource } from "./FieldSource.tsx";
import type { Publication } from "./publication-type.ts";

/** The bibliographic sheet. */
export function PublicationFacts({ publication }: { readonly publication: Publication }) {
  const { t } = useLanguage();
  const word = (key: string) => (isTextKey(key) ? (t as (key: string) => string)(key) : key);
  const facts: readonly (readonly [
    "publication.application" | "facet.type" | "search.filed" | "search.published" | "publication.granted",
    ReactNode,
    string,
  ])[] = [
    ["publication.application", publication.application, "application"],
    ["facet.type", `${word(`type.${publication.type}`)} · ${word(`stage.${publication.stage}`)}`, "type"],
    ["search.filed", publication.filedOn, "filed_on"],
    ["search.published", publication.publishedOn, "published_on"],
    ["publication.granted", publication.grantedOn, "granted_on"],
  ];
  const roles = [...new Set(publication.parties.map(({ role }) => role))];
  return (
    <dl className="publication-facts">
      {facts.map(([key, value, field]) =>
        value ? (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>
              {value}
              <FieldSource publication={publication} field={field} />
            </dd>
          </div>
        ) : null,
      )}
      <div>
        <dt>{t("facet.status")}</dt>
        <dd>
          <StatusMark status={publication.status} />
          {publication.statusBasis === "unknown" ? null : (
            <span className="faint small"> {word(`basis.${publication.statusBasis}`)}</span>
          )}
          <FieldSource publication={publication} field="status" />
          {publication.statusRaw ? (
            <span className="faint"> {t("publication.as_printed", { raw: publication.statusRaw })}</span>
          ) : null}
        </dd>
      </div>
      {publication.expiresOn ? (
        <div>
          <dt>{t("publication.expires")}</dt>
          <dd>
            {publication.expiresOn} <span className="faint small">{word(`basis.${publication.expiresBasis ?? "unknown"}`)}</span>
            <FieldSource publication={publication} field="expires_on" />
          </dd>
        </div>
      ) : null}
      {roles.map((role) => (
        <div key={role}>
          <dt>
            {word(`role.${role}`)}
            <FieldSource publication={publication} field={`party.${role}`} />
          </dt>
          <dd>
            <ul>
              {publication.parties
                .filter((party) => party.role === role)
                .map((party, index) => (
                  <li key={index}>
                    {role === "applicant" || role === "assignee" || role === "owner" ? (
                      <Link
                        to="/search"
                        search={{ q: party.organisation ? `organisation:"${party.organisation}"` : `applicant:"${party.name}"` }}
                      >
                        {party.name}
                      </Link>
                    ) : (
                      party.name
                    )}
                    {party.region ? <span className="faint small"> {party.region}</span> : null}
                  </li>
                ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
