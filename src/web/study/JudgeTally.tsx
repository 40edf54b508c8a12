import { precisionMin, wilson, type SampleAnswer } from "#navigate/contract";
import { SeaMark } from "../draw/Mark.tsx";
import { useLanguage } from "../i18n/language.tsx";

/** How far the judging is and what it says so far, with the 95 % interval; of what the query still finds. */
export function JudgeTally({ sample }: { readonly sample: SampleAnswer }) {
  const { t, n } = useLanguage();
  const judged = sample.rows.filter((row) => row.relevant !== null);
  const counted = judged.filter((row) => row.found);
  const relevant = counted.filter((row) => row.relevant).length;
  const share = counted.length > 0 ? relevant / counted.length : null;
  const [low, high] = counted.length > 0 ? wilson(relevant, counted.length) : [0, 1];
  const { basis } = sample.quality;
  return (
    <div className="sheet stack" aria-live="polite">
      <div className="row spread">
        <span>{t("judge.tally", { judged: n.count(judged.length), total: n.count(sample.rows.length) })}</span>
        {share === null ? (
          <span className="faint">{t("ready.not_sampled")}</span>
        ) : (
          <span>
            <SeaMark shape={share >= precisionMin ? "cone" : "can"} size={11} />{" "}
            {t("judge.precision", { share: n.share(share), low: n.share(low), high: n.share(high) })} ·{" "}
            {t(share >= precisionMin ? "ready.ready" : "ready.not_ready")}
          </span>
        )}
        <span className="small faint">{t("judge.population", { count: n.count(sample.population) })}</span>
      </div>
      {basis === "earlier_query" || basis === "earlier_data" ? (
        <p className="small">
          <SeaMark shape="diamond" size={10} /> {t(`judge.${basis}`)}
        </p>
      ) : null}
    </div>
  );
}
