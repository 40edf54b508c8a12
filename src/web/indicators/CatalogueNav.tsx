import type { CatalogueAnswer } from "#navigate/contract";
import { useLanguage } from "../i18n/language.tsx";
import { usedAnalyses } from "./find-indicators.ts";

/** The way through the catalogue: its sub-analyses, and how many indicators each holds. */
export function CatalogueNav({ entries }: { readonly entries: readonly CatalogueAnswer["indicators"][number][] }) {
  const { t, n } = useLanguage();
  return (
    <nav className="catalogue-nav no-print" aria-label={t("navigate.contents")}>
      <ol>
        {usedAnalyses(entries).map((analysis) => (
          <li key={analysis}>
            <a href={`#analysis-${analysis}`}>
              <span>{t(`indicators.analysis_${analysis}`)}</span>
              <span className="num">{n.count(entries.filter((entry) => entry.analysis === analysis).length)}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
