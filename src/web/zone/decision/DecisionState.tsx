import { Link } from "@tanstack/react-router";
import { decisionOutcomes, type RecommendationStatus } from "#zone/contract";
import { useLanguage } from "../../i18n/language.tsx";
import { useRegisters } from "../../ledger/use-ledger.ts";

interface Props {
  readonly study: string;
  readonly recommendation: string;
  readonly status: RecommendationStatus | undefined;
}

/** Under a recommendation: the decisions it is in, or the way to one. */
export function DecisionState({ study, recommendation, status }: Props) {
  const { t, pick } = useLanguage();
  const register = useRegisters().data?.registers.find(({ name }) => name === "zone/decisions");
  const decisions = status?.recommendations.find((each) => each.recommendation === recommendation)?.decisions ?? [];
  return (
    <p className="small">
      {decisions.length > 0 ? t("decisions.read_on") : null}
      {decisions.map(({ decision, zone, title, state, outcome, changedSince }) => (
        <Link key={decision} to="/zone/$zone/decisions" params={{ zone }} hash={decision}>
          {`${title} · ${pick(register?.states.find((each) => each.state === state)?.title) || state}`}
          {outcome ? ` · ${pick(decisionOutcomes[outcome])}` : ""}
          {changedSince ? ` · ${t("decisions.changed")}` : ""}{" "}
        </Link>
      ))}
      <Link to="/decisions/propose" search={{ study, recommendation }}>
        {t("decisions.propose")}
      </Link>
    </p>
  );
}
