import { Tag } from "antd";
import type { z } from "zod";
import { targetVerdicts, type planTreeAnswer } from "#zone/contract";
import { useLanguage } from "../../i18n/language.tsx";
import { useRegisters } from "../../ledger/use-ledger.ts";
import { RecordLink } from "./RecordLink.tsx";
import { StateCounts } from "./StateCounts.tsx";

type Item = z.output<typeof planTreeAnswer>["plans"][number]["tasks"][number]["items"][number];

/** The states of a register with their titles, in their order. */
export function useStates(name: string): Readonly<Record<string, { readonly zh: string; readonly en: string }>> {
  const register = useRegisters().data?.registers.find((each) => each.name === name);
  return Object.fromEntries((register?.states ?? []).map(({ state, title }) => [state, title]));
}

/** One measure: whose, until when, where it stands, and what it serves. */
export function PlanItem({ item }: { readonly item: Item }) {
  const { t, pick } = useLanguage();
  const states = useStates("zone/measures");
  const targets = useStates("zone/targets");
  const steps = useStates("zone/milestones");
  return (
    <li>
      <div className="row">
        <RecordLink of="zone/measures" id={item.id}>
          {item.title}
        </RecordLink>
        <Tag>{pick(states[item.state])}</Tag>
        {item.owner === null ? null : <span className="small">{item.owner}</span>}
        {item.dueOn === null ? null : <span className="small faint">{t("programme.due", { day: item.dueOn })}</span>}
        {item.isOverdue ? <strong className="small zone-late">{t("programme.is_overdue")}</strong> : null}
      </div>
      {item.targets.map((target) => (
        <p key={target.id} className="small">
          <RecordLink of="zone/targets" id={target.id}>
            {pick(target.title)}
          </RecordLink>{" "}
          {t("programme.wanted_actual", {
            wanted: target.wanted,
            unit: pick(target.unit),
            actual: target.actual ?? "–",
          })}{" "}
          <Tag>{pick(targetVerdicts[target.verdict as keyof typeof targetVerdicts] ?? targets[target.verdict])}</Tag>{" "}
          <span className="faint">{t("programme.due", { day: target.dueOn })}</span>{" "}
          {target.isLate ? <strong className="zone-late">{t("zone.late")}</strong> : null}
        </p>
      ))}
      {item.policies.length + item.funds.length > 0 ? (
        <p className="small row">
          {item.policies.map((policy) => (
            <span key={policy.id}>
              <RecordLink of="zone/policies" id={policy.id}>
                {policy.title}
              </RecordLink>{" "}
              <span className="faint">{t(policy.isInForce ? "programme.in_force" : "programme.not_in_force")}</span>
            </span>
          ))}
          {item.funds.map((fund) => (
            <RecordLink key={fund.id} of="zone/funds" id={fund.id}>
              {fund.title}
            </RecordLink>
          ))}
        </p>
      ) : null}
      {Object.keys(item.milestones).length > 0 ? (
        <p className="small row">
          {t("programme.milestones")} <StateCounts counts={item.milestones} titles={steps} />
        </p>
      ) : null}
    </li>
  );
}
