import { recommendedActions, type Recommendation } from "#navigate/contract";
import { recommendationStatusAnswer } from "#zone/contract";
import { useAction } from "../api/use-action.ts";
import { useLanguage } from "../i18n/language.tsx";
import { Advice } from "./Advice.tsx";
import { useResult } from "./result-context.ts";
import { VerdictMark } from "./VerdictMark.tsx";

/** What to do, by kind of action and within it by priority; each with what it stands on. */
export function Recommendations({ recommendations }: { readonly recommendations: readonly Recommendation[] }) {
  const { t, n } = useLanguage();
  const { study } = useResult().result.study;
  // Who may not read decisions still reads the recommendations.
  const status = useAction("zone/recommendation-status", { study }, recommendationStatusAnswer);
  return (
    <section className="sheet" aria-labelledby="recommendations">
      <div className="sheet-head">
        <h3 id="recommendations">{t("navigate.recommendations")}</h3>
        <span className="small faint">{t("navigate.recommendations_told")}</span>
      </div>
      {recommendedActions.map((action) => {
        const some = recommendations
          .filter((one) => one.action === action)
          .toSorted((a, b) => (b.priority ?? -1) - (a.priority ?? -1));
        if (some.length === 0) return null;
        return (
          <div key={action} className="advice">
            <h4>
              <VerdictMark verdict={action} text={t(`navigate.action_${action}`)} />
              <span className="small faint">{n.count(some.length)}</span>
            </h4>
            <ul>
              {some.map((one) => (
                <Advice key={one.id} one={one} status={status.data} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
