import { Link } from "@tanstack/react-router";
import type { BoardDecision } from "#zone/contract";
import { useLanguage } from "../../i18n/language.tsx";
import { useRegisters } from "../../ledger/use-ledger.ts";

/** Who carries it out until when, what it is measured by, which projects and evaluations it has. */
export function LedTo({ zone, decision }: { readonly zone: string; readonly decision: BoardDecision }) {
  const { t, pick } = useLanguage();
  const register = useRegisters().data?.registers.find(({ name }) => name === "zone/decisions");
  const titles = register?.fields.find(({ key }) => key === "kpis")?.codes ?? {};
  const none = <span className="faint">{t("decisions.nothing_yet")}</span>;
  return (
    <>
      <h3>{t("decisions.led_to")}</h3>
      <dl className="decision-facts">
        <dt>{t("decisions.responsible")}</dt>
        <dd>{decision.responsible ?? none}</dd>
        <dt>{t("decisions.due")}</dt>
        <dd>
          {decision.dueOn ?? none}
          {decision.late ? <strong className="zone-late"> {t("decisions.late")}</strong> : null}
        </dd>
        <dt>{t("decisions.kpis")}</dt>
        <dd>
          {decision.kpis.length === 0 ? none : null}
          {decision.kpis.map((kpi) => (
            <span key={kpi} className="decision-kpi">
              {pick(titles[kpi]) || kpi}
              {decision.inForceOn === null ? null : (
                <Link to="/zone/$zone/effect" params={{ zone }} search={{ kpi, decision: decision.decision }} className="small">
                  {t("decisions.effect")}
                </Link>
              )}
            </span>
          ))}
        </dd>
        <dt>{t("decisions.projects")}</dt>
        <dd>
          {decision.projects.length === 0 ? none : null}
          {decision.projects.map(({ id, name }) => (
            <Link key={id} to="/ledger/$part/$register/$id" params={{ part: "zone", register: "projects", id }}>
              {name}
            </Link>
          ))}
        </dd>
        <dt>{t("decisions.evaluations")}</dt>
        <dd>
          {decision.evaluations.length === 0 ? none : null}
          {decision.evaluations.map(({ id, title }) => (
            <Link key={id} to="/ledger/$part/$register/$id" params={{ part: "zone", register: "evaluations", id }}>
              {title}
            </Link>
          ))}
        </dd>
      </dl>
    </>
  );
}
