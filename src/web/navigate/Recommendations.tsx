import { Link } from "@tanstack/react-router";
import type { ResultAnswer } from "#navigate/contract";
import { useLanguage } from "../i18n/language.tsx";
import { useResult } from "./result-context.ts";
import { VerdictMark } from "./VerdictMark.tsx";

type Recommendation = ResultAnswer["recommendations"][number];
const actions = ["strengthen", "complete", "extend", "watch", "leave"] as const satisfies readonly Recommendation["action"][];

/** What to do, by kind of action; each with its reasons and the figures they rest on. */
export function Recommendations({ recommendations }: { readonly recommendations: readonly Recommendation[] }) {
  const { t, n, pick } = useLanguage();
  const { result } = useResult();
  const figureTitle = (id: string) => pick(result.figures.find((figure) => figure.id === id)?.title) || id;
  const partOf = (id: string) => result.figures.find((figure) => figure.id === id)?.part;
  return (
    <section className="sheet" aria-labelledby="recommendations">
      <div className="sheet-head">
        <h3 id="recommendations">{t("navigate.recommendations")}</h3>
        <span className="small faint">{t("navigate.recommendations_told")}</span>
      </div>
      {actions.map((action) => {
        const some = recommendations.filter((one) => one.action === action);
        if (some.length === 0) return null;
        return (
          <div key={action} className="advice">
            <h4>
              <VerdictMark verdict={action} text={t(`navigate.action_${action}`)} />
              <span className="small faint">{n.count(some.length)}</span>
            </h4>
            <ul>
              {some.map((one) => (
                <li key={one.id} id={`advice-${one.id}`}>
                  <strong>{pick(one.title)}</strong>
                  <ul className="reasons">
                    {one.reasons.map((reason, index) => (
                      <li key={index}>{pick(reason)}</li>
                    ))}
                  </ul>
                  <details className="small rests">
                    <summary>{t("navigate.rests_on", { count: n.count(one.figures.length) })}</summary>
                    {one.figures.map((figure) => (
                      <Link
                        key={figure}
                        to="/navigate/$study"
                        params={{ study: result.study.study }}
                        search={{ part: partOf(figure) }}
                        hash={`figure-${figure}`}
                      >
                        {figureTitle(figure)}
                      </Link>
                    ))}
                  </details>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
