import { Link } from "@tanstack/react-router";
import { Tag } from "antd";
import { decisionOutcomes, type BoardDecision } from "#zone/contract";
import { useLanguage } from "../../i18n/language.tsx";
import { ShownState } from "../../ledger/ShownValue.tsx";
import { useRegisters } from "../../ledger/use-ledger.ts";
import { adviceLeg } from "../../navigate/advice-leg.ts";
import { LedTo } from "./LedTo.tsx";
import { QuorumMeter } from "./QuorumMeter.tsx";
import { VoterTable } from "./VoterTable.tsx";

/** One decision: what it rests on, who may vote and how it stands, what it led to. */
export function DecisionCard({ zone, decision }: { readonly zone: string; readonly decision: BoardDecision }) {
  const { t, pick } = useLanguage();
  const register = useRegisters().data?.registers.find(({ name }) => name === "zone/decisions");
  const id = `decision-${decision.decision}`;
  return (
    <article className="sheet decision" aria-labelledby={id} id={decision.decision}>
      <div className="row spread">
        <h2 id={id}>{decision.title}</h2>
        <span className="row">
          {register ? <ShownState register={register} state={decision.state} /> : null}
          {decision.outcome ? <Tag color="blue">{pick(decisionOutcomes[decision.outcome])}</Tag> : null}
          <Link to="/ledger/$part/$register/$id" params={{ part: "zone", register: "decisions", id: decision.decision }}>
            {t("decisions.record")}
          </Link>
        </span>
      </div>
      {decision.changes === null ? null : (
        <p>
          {t("decisions.changes")} · {decision.changes}
        </p>
      )}
      <h3>{t("decisions.recommendations")}</h3>
      {decision.items.length === 0 ? <p className="faint">{t("decisions.no_items")}</p> : null}
      <ul className="decision-items">
        {decision.items.map((item) => (
          <li key={item.item}>
            <Link
              to="/navigate/$study"
              params={{ study: item.study }}
              search={{ part: adviceLeg(item.recommendation) }}
              hash={`advice-${item.recommendation}`}
            >
              {pick(item.title)}
            </Link>
            <Link
              className="small faint"
              to="/ledger/$part/$register/$id"
              params={{ part: "zone", register: "decision-items", id: item.item }}
            >
              {`${item.study} · ${t("decisions.run", { run: item.run.slice(0, 8) })}`}
            </Link>
          </li>
        ))}
      </ul>
      <QuorumMeter decision={decision} />
      <VoterTable zone={zone} decision={decision} />
      <LedTo zone={zone} decision={decision} />
    </article>
  );
}
