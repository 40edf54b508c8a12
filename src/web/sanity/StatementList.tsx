import type { Statement } from "#zone/contract";
import { useLanguage } from "../i18n/language.tsx";
import { VerdictSign } from "./VerdictSign.tsx";

/** What is said of each figure: the published one, its correction beside it, the reason and a suggestion. */
export function StatementList({ statements }: { readonly statements: readonly Statement[] }) {
  const { t } = useLanguage();
  return (
    <ol className="sanity-list">
      {statements.map(({ figure, text, verdict, reason, suggestion, correction, start }, index) => (
        <li key={`${start}-${index}`} id={`figure-${index}`}>
          <p>
            <strong>{figure ?? text}</strong> <VerdictSign verdict={verdict} word />
            {correction === null ? null : (
              <span className="sanity-correction">{t("sanity.correction", { text: correction })}</span>
            )}
          </p>
          <p className="small">{reason}</p>
          {suggestion === null ? null : <p className="small faint">{suggestion}</p>}
        </li>
      ))}
    </ol>
  );
}
