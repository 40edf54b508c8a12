import { StatusMark } from "../draw/StatusMark.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { isTextKey } from "../i18n/text.ts";
import type { Publication } from "./publication-type.ts";

/** The states of the right from filing on, each with its reason and what it rests on. */
export function PublicationStates({ publication }: { readonly publication: Publication }) {
  const { t } = useLanguage();
  const word = (key: string) => (isTextKey(key) ? (t as (key: string) => string)(key) : key);
  const [first] = publication.intervals;
  if (!first) return null;
  return (
    <section>
      <h3>{t("publication.states")}</h3>
      <ol className="states">
        {publication.intervals.map((interval) => (
          <li key={`${interval.from} ${interval.state}`} data-state={interval.state}>
            <StatusMark status={interval.state} />
            <span className="states-days">
              {interval.to
                ? t("publication.from_until", { from: interval.from, to: interval.to })
                : t("publication.from_on", { from: interval.from })}
            </span>
            <span>
              {word(`cause.${interval.cause}`)} {interval.code ? <span className="mono">{interval.code}</span> : null}{" "}
              <span className="faint small">{word(`basis.${interval.basis}`)}</span>
            </span>
          </li>
        ))}
      </ol>
      <p className="faint small">{t("publication.rule_version", { version: String(first.ruleVersion) })}</p>
    </section>
  );
}
