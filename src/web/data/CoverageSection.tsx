import { coverageAnswer } from "#corpus/contract";
import { useAction } from "../api/use-action.ts";
import { Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { CoverageTable } from "./CoverageTable.tsx";
import { fieldName } from "./field-name.ts";
import { knownGaps } from "./gaps.ts";

const gapsMax = 6;

/** What the snapshot knows of each office's publications, and what it does not. */
export function CoverageSection() {
  const { t, n } = useLanguage();
  const { data, error, isPending } = useAction("corpus/coverage", {}, coverageAnswer);
  const gaps = data ? knownGaps(data, gapsMax) : [];
  return (
    <section className="sheet" aria-labelledby="coverage">
      <div className="sheet-head">
        <h2 id="coverage">{t("data.coverage")}</h2>
        <span className="small faint">{t("data.coverage_told")}</span>
      </div>
      {isPending ? <Loading /> : null}
      {error ? <Failure error={error} /> : null}
      {data ? <CoverageTable rows={data.rows} /> : null}
      {gaps.length > 0 ? (
        <div className="gaps">
          <h3>{t("data.gaps")}</h3>
          <ul>
            {gaps.map(({ office, field, missing, share }) => (
              <li key={`${office} ${field}`}>
                {t("data.gap", { office, field: fieldName(field, t), missing: n.count(missing), share: n.share(share) })}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
