import type { Figure } from "#navigate/contract";
import { useLanguage } from "../i18n/language.tsx";
import { groupsOf } from "./groups.ts";

interface Props {
  readonly figures: readonly Figure[];
  readonly advice: boolean;
}

/** The way through one part: its sub-analyses and their figures. */
export function SectionNav({ figures, advice }: Props) {
  const { t, pick } = useLanguage();
  return (
    <nav className="section-nav no-print" aria-label={t("navigate.contents")}>
      <ol>
        {advice ? (
          <li>
            <a href="#recommendations">{t("navigate.recommendations")}</a>
          </li>
        ) : null}
        {groupsOf(figures).map(({ analysis, figures: own }) => (
          <li key={analysis}>
            <a className="group" href={`#section-${analysis}`}>
              {t(`navigate.analysis_${analysis}`)}
            </a>
            <ol>
              {own.map((figure) => (
                <li key={figure.id}>
                  <a href={`#figure-${figure.id}`}>{pick(figure.title)}</a>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </nav>
  );
}
