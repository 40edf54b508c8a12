import type { ResultAnswer } from "#navigate/contract";
import { useLanguage } from "../i18n/language.tsx";
import { parts } from "./NavigatePage.tsx";

/** The way through the result: its four parts and their figures. */
export function SectionNav({ result }: { readonly result: ResultAnswer }) {
  const { t, pick } = useLanguage();
  return (
    <nav className="section-nav no-print" aria-label={t("navigate.contents")}>
      <ol>
        {parts.map((part) => (
          <li key={part}>
            <a href={`#part-${part}`} className="section-part">
              {t(`navigate.part_${part}`)}
            </a>
            <ol>
              {part === "path" && result.recommendations.length > 0 ? (
                <li>
                  <a href="#recommendations">{t("navigate.recommendations")}</a>
                </li>
              ) : null}
              {result.figures
                .filter((figure) => figure.part === part)
                .map((figure) => (
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
