import { Link } from "@tanstack/react-router";
import type { Recommendation } from "#navigate/contract";
import { useLanguage } from "../i18n/language.tsx";
import type { RecommendationStatus } from "#zone/contract";
import { DecisionState } from "../zone/decision/DecisionState.tsx";
import { AdviceCandidates } from "./AdviceCandidates.tsx";
import { useResult } from "./result-context.ts";

/** One recommendation: whether it may be adopted, why, what should move, what could go wrong, who and when, with whom. */
interface Props {
  readonly one: Recommendation;
  readonly status: RecommendationStatus | undefined;
}

export function Advice({ one, status }: Props) {
  const { t, n, pick } = useLanguage();
  const { result } = useResult();
  const ready = pick(result.labels[`verdict:${one.readiness}`]) || one.readiness;
  return (
    <li id={`advice-${one.id}`}>
      <strong>{pick(one.title)}</strong>
      <p className="small faint">
        {t("navigate.advice_judged", {
          ready,
          stability: one.stability === null ? "–" : n.share(one.stability),
          priority: one.priority === null ? "–" : n.ratio(one.priority),
        })}
      </p>
      <ul className="reasons">
        {one.reasons.map((reason, index) => (
          <li key={index}>
            {pick(reason)} <FigureLink figure={reason.cells[0]?.figure} />
          </li>
        ))}
      </ul>
      {one.risks.length > 0 ? (
        <ul className="risks small" aria-label={t("navigate.advice_risks")}>
          {one.risks.map((risk) => (
            <li key={risk.risk}>
              {pick(risk)} <FigureLink figure={risk.cells[0]?.figure} />
            </li>
          ))}
        </ul>
      ) : null}
      <dl className="small advice-facts">
        <dt>{t("navigate.advice_effects")}</dt>
        <dd>
          <ul>
            {one.effects.map(({ kpi, title, direction, baseline, measured }) => (
              <li key={kpi} title={pick(measured)}>
                {t(`navigate.effect_${direction}`, {
                  kpi: pick(title),
                  today: baseline === null ? t("navigate.effect_unknown") : n.decimal(baseline),
                })}
              </li>
            ))}
          </ul>
        </dd>
        <dt>{t("navigate.advice_owner")}</dt>
        <dd>{pick(one.owner.title)}</dd>
        <dt>{t("navigate.advice_deadline")}</dt>
        <dd>{t("navigate.advice_months", { months: n.count(one.deadline.months), because: pick(one.deadline.because) })}</dd>
      </dl>
      <DecisionState study={result.study.study} recommendation={one.id} status={status} />
      <AdviceCandidates candidates={one.candidates} />
      <details className="small rests">
        <summary>{t("navigate.rests_on", { count: n.count(one.figures.length) })}</summary>
        {one.figures.map((figure) => (
          <FigureLink key={figure} figure={figure} whole />
        ))}
      </details>
    </li>
  );
}

/** The way to a figure: its title, or a short mark behind a sentence. */
function FigureLink({ figure, whole = false }: { readonly figure: string | undefined; readonly whole?: boolean }) {
  const { t, pick } = useLanguage();
  const { result } = useResult();
  const found = result.figures.find(({ id }) => id === figure);
  if (!found) return null;
  const title = pick(found.title);
  return (
    <Link
      to="/navigate/$study"
      params={{ study: result.study.study }}
      search={{ part: found.part }}
      hash={`figure-${found.id}`}
      className="see-figure"
      aria-label={whole ? title : `${t("navigate.see_figure")} (${title})`}
      title={title}
    >
      {whole ? title : t("navigate.see_figure")}
    </Link>
  );
}
