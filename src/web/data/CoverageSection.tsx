import { coverageAnswer } from "#corpus/contract";
import { useAction } from "../api/use-action.ts";
import { Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { CoverageTable } from "./CoverageTable.tsx";
import { CorpusGaps } from "./CorpusGaps.tsx";

/** What the snapshot knows of each office's publications, and what it does not. */
export function CoverageSection() {
  const { t } = useLanguage();
  const { data, error, isPending } = useAction("corpus/coverage", {}, coverageAnswer);
  return (
    <section className="sheet" aria-labelledby="coverage">
      <div className="sheet-head">
        <h2 id="coverage">{t("data.coverage")}</h2>
        <span className="small faint">{t("data.coverage_told")}</span>
      </div>
      {isPending ? <Loading /> : null}
      {error ? <Failure error={error} /> : null}
      {data ? <CoverageTable rows={data.rows} /> : null}
      {data && data.rows.length > 0 ? (
        <div className="gaps">
          <h3>{t("data.gaps")}</h3>
          <CorpusGaps coverage={data} />
        </div>
      ) : null}
    </section>
  );
}
