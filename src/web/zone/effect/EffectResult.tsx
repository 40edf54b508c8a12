import { effectDoubts, effectRefusals, type Effect } from "#zone/contract";
import { Note } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { EffectChart } from "./EffectChart.tsx";
import { EffectTable } from "./EffectTable.tsx";

/** The estimate with everything that must be known to read it, or why there is none. */
export function EffectResult({ effect }: { readonly effect: Effect }) {
  const { t, n, pick } = useLanguage();
  const { estimate, standardError, permutation, preTrend, samples, refused, doubts, leaveOneOut } = effect;
  const unit = effect.scale === "log" ? "" : pick(effect.unit);
  const number = (value: number) => `${n.decimal(value)} ${unit}`.trim();
  return (
    <section className="sheet effect-result" aria-labelledby="effect-result">
      <h2 id="effect-result">{pick(effect.title)}</h2>
      <p className="small faint">
        {effect.basis === "values" ? t("effect.basis_values") : t("effect.basis_corpus", { snapshot: effect.snapshot ?? "–" })}
        {effect.from === null ? "" : ` · ${t("effect.from")} ${effect.from}`}
      </p>
      {refused.length > 0 ? (
        <Note tone="port">
          <strong>{t("effect.refused")}</strong>
          <ul>
            {refused.map((code) => (
              <li key={code}>{pick(effectRefusals[code])}</li>
            ))}
          </ul>
        </Note>
      ) : null}
      {estimate === null ? null : (
        <dl className="effect-numbers">
          <div>
            <dt>{t("effect.estimate")}</dt>
            <dd className="effect-main">{number(estimate)}</dd>
          </div>
          <div>
            <dt>{t("effect.error")}</dt>
            <dd>{standardError === null ? "–" : number(standardError)}</dd>
            <dd className="small faint">{pick(effect.standardErrorBy)}</dd>
          </div>
          {permutation ? (
            <div>
              <dt>{t("effect.p")}</dt>
              <dd>{n.decimal(permutation.p)}</dd>
              <dd className="small faint">
                {t(permutation.exact ? "effect.exact" : "effect.sampled", {
                  count: n.count(permutation.assignments),
                  least: n.decimal(permutation.leastP),
                })}
              </dd>
            </div>
          ) : null}
          {preTrend ? (
            <div>
              <dt>{t("effect.trend")}</dt>
              <dd>{number(preTrend.slope)}</dd>
              <dd className="small faint">
                {t("effect.trend_told", {
                  p: n.decimal(preTrend.p),
                  periods: n.count(preTrend.periods),
                  carried: number(preTrend.carriedOn),
                })}
              </dd>
            </div>
          ) : null}
          {leaveOneOut ? (
            <div>
              <dt>{t("effect.without_one")}</dt>
              <dd>{`${number(leaveOneOut[0])} … ${number(leaveOneOut[1])}`}</dd>
            </div>
          ) : null}
          <div>
            <dt>{t("effect.samples")}</dt>
            <dd>
              {t("effect.samples_told", {
                treated: n.count(samples.treated),
                comparisons: n.count(samples.comparisons),
                before: n.count(samples.before),
                after: n.count(samples.after),
              })}
            </dd>
          </div>
        </dl>
      )}
      {effect.gaps.length > 0 ? <EffectChart effect={effect} /> : null}
      {estimate === null ? null : (
        <Note tone={doubts.length > 0 ? "land" : "water"}>
          <strong>{t("effect.doubts")}</strong>
          {doubts.length === 0 ? <p>{t("effect.no_doubts")}</p> : null}
          <ul>
            {doubts.map((code) => (
              <li key={code}>{pick(effectDoubts[code])}</li>
            ))}
          </ul>
        </Note>
      )}
      <h3>{t("effect.assumptions")}</h3>
      <ul>
        {effect.assumptions.map((each) => (
          <li key={each.en}>{pick(each)}</li>
        ))}
      </ul>
      <EffectTable effect={effect} />
    </section>
  );
}
