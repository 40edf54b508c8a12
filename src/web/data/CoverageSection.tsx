import { coverageAnswer } from "#corpus/contract";
import { useAction } from "../api/use-action.ts";
import { Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { CoverageTable } from "./CoverageTable.tsx";
import { fieldName } from "./field-name.ts";
import { knownGaps } from "./gaps.ts";

const officesShown = 6;

/** What the snapshot knows of each office's publications, and what it does not. */
export function CoverageSection() {
  const { t, n } = useLanguage();
  const { data, error, isPending } = useAction("corpus/coverage", {}, coverageAnswer);
  const gaps = data ? knownGaps(data) : [];
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
            {gaps.map(({ field, missing, publications, emptyOffices }) => (
              <li key={field}>
                {missing === publications
                  ? t("data.gap_whole", { field: fieldName(field, t) })
                  : t("data.gap", {
                      field: fieldName(field, t),
                      missing: n.count(missing),
                      share: n.share(missing / publications),
                    })}
                {missing < publications && emptyOffices.length > 0 ? (
                  <span className="faint">
                    {" "}
                    {t("data.gap_offices", {
                      offices: emptyOffices.slice(0, officesShown).join(" "),
                      count: n.count(emptyOffices.length),
                    })}
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
