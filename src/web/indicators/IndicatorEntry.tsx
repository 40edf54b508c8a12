import type { CatalogueAnswer } from "#navigate/contract";
import { useLanguage } from "../i18n/language.tsx";
import { dedented } from "./dedented.ts";

interface Props {
  readonly entry: CatalogueAnswer["indicators"][number];
  /** Of a run, or of the sample. */
  readonly study: string | null;
}

/** One indicator: what it is, what it is held against, and how it is asked. */
export function IndicatorEntry({ entry, study }: Props) {
  const { t, pick } = useLanguage();
  const facts = [
    [t("indicators.unit"), pick(entry.unit)],
    [t("indicators.cohort"), pick(entry.cohort ?? undefined)],
    [t("indicators.truncation"), pick(entry.truncation ?? undefined)],
    [t("indicators.source"), pick(entry.source ?? undefined)],
    [t("indicators.when"), pick(entry.when ?? undefined)],
    [t("indicators.reads"), entry.reads.join(t("draw.comma"))],
    [t("indicators.from"), entry.from.join(t("draw.comma"))],
    [t("indicators.columns"), entry.columns.map(({ title }) => pick(title)).join(t("draw.comma"))],
  ] as const;
  return (
    <article className="sheet indicator" aria-labelledby={entry.id}>
      <div className="row spread">
        <h3 id={entry.id}>{pick(entry.title)}</h3>
        <a className="mono small" href={`#${entry.id}`}>
          {entry.id}
        </a>
      </div>
      {study !== null && !entry.applies ? <p className="small faint">{t("indicators.not_applied")}</p> : null}
      <p>{pick(entry.definition)}</p>
      <dl className="indicator-facts">
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
        {entry.rules.map(({ rule, thresholds }) => (
          <div key={rule}>
            <dt>{t("indicators.thresholds", { rule })}</dt>
            <dd>
              <ul className="thresholds">
                {thresholds.map(({ name, title, value }) => (
                  <li key={name}>
                    {pick(title)} <span className="mono">{value}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      <details>
        <summary>{t("indicators.sql")}</summary>
        {entry.finished ? <p className="small">{t("indicators.finished")}</p> : null}
        <pre className="sql" tabIndex={0}>
          {dedented(entry.sql)}
        </pre>
      </details>
    </article>
  );
}
