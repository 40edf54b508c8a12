import { Link } from "@tanstack/react-router";
import { Tag } from "antd";
import type { z } from "zod";
import { planTreeAnswer, targetVerdicts } from "#zone/contract";
import { useAction } from "../../api/use-action.ts";
import { Failure, Loading } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { NewRecordLink } from "../../ledger/NewRecordLink.tsx";
import { useRegisters } from "../../ledger/use-ledger.ts";
import { PlanItem, useStates } from "./PlanItem.tsx";
import { RecordLink } from "./RecordLink.tsx";
import { StateCounts } from "./StateCounts.tsx";

type Plan = z.output<typeof planTreeAnswer>["plans"][number];

/** Plans of a zone as trees; what is overdue stands open. */
export function PlanTrees({ zone }: { readonly zone: string }) {
  const { t } = useLanguage();
  const tree = useAction("zone/plan-tree", { zone }, planTreeAnswer);
  return (
    <section className="sheet" aria-labelledby="programme-plans">
      <div className="sheet-head">
        <h2 id="programme-plans">{t("programme.plans")}</h2>
        <NewRecordLink register="zone/plans">{t("programme.new_plan")}</NewRecordLink>
      </div>
      {tree.isPending ? <Loading /> : null}
      {tree.isError ? <Failure error={tree.error} onRetry={() => void tree.refetch()} /> : null}
      {tree.data ? (
        <>
          <p className="small faint">{t("programme.plans_told", { at: tree.data.at })}</p>
          {tree.data.plans.length === 0 ? <p className="faint">{t("programme.no_plans")}</p> : null}
          {tree.data.plans.map((plan) => (
            <PlanTree key={plan.id} zone={zone} plan={plan} />
          ))}
        </>
      ) : null}
    </section>
  );
}

function PlanTree({ zone, plan }: { readonly zone: string; readonly plan: Plan }) {
  const { t, n, pick } = useLanguage();
  const measures = useStates("zone/measures");
  const plans = useRegisters().data?.registers.find(({ name }) => name === "zone/plans");
  const state = plans?.states.find((each) => each.state === plan.state);
  return (
    <article className="plan">
      <header className="plan-head">
        <h3>
          <RecordLink of="zone/plans" id={plan.id}>
            {plan.title}
          </RecordLink>
        </h3>
        <span className="num small">{`${plan.startsOn} – ${plan.endsOn}`}</span>
        {plan.isInferred ? <Tag>{t("programme.inferred")}</Tag> : null}
        {state ? <Tag>{pick(state.title)}</Tag> : null}
        {plan.overdue > 0 ? (
          <strong className="zone-late">{t("programme.overdue", { count: n.count(plan.overdue) })}</strong>
        ) : null}
      </header>
      {plan.tasks.length > 0 ? <Sums plan={plan} /> : null}
      <p className="row">
        {plan.tasks.length === 0 ? <span className="faint">{t("programme.no_tasks")}</span> : null}
        {plan.tasks.length === 0 ? (
          <Link to="/zone/$zone/plan/$plan/import" params={{ zone, plan: plan.id }}>
            {t("programme.import")}
          </Link>
        ) : null}
        <NewRecordLink register="zone/plan-tasks">{t("programme.new_task")}</NewRecordLink>
        <NewRecordLink register="zone/measures">{t("programme.new_measure")}</NewRecordLink>
      </p>
      {plan.tasks.map((task, at) => (
        <details key={task.id} open={at === 0 || task.overdue > 0}>
          <summary>
            <span className="plan-task">{task.title}</span>
            <StateCounts counts={task.measures} titles={measures} />
            {task.overdue > 0 ? (
              <strong className="zone-late">{t("programme.overdue", { count: n.count(task.overdue) })}</strong>
            ) : null}
          </summary>
          {task.items.length === 0 ? <p className="faint">{t("programme.no_measures")}</p> : null}
          <ul className="plan-items">
            {task.items.map((item) => (
              <PlanItem key={item.id} item={item} />
            ))}
          </ul>
        </details>
      ))}
    </article>
  );
}

/** All measures of a plan by state, and its distinct targets by verdict. */
function Sums({ plan }: { readonly plan: Plan }) {
  const { t } = useLanguage();
  const measures = useStates("zone/measures");
  const targets = useStates("zone/targets");
  return (
    <dl className="plan-sums">
      <dt>{t("programme.measures")}</dt>
      <dd>
        <StateCounts counts={plan.measures} titles={measures} />
      </dd>
      <dt>{t("programme.targets")}</dt>
      <dd>
        <StateCounts counts={plan.targets} titles={{ ...targets, ...targetVerdicts }} />
      </dd>
    </dl>
  );
}
