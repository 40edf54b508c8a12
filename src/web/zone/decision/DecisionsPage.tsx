import { useParams } from "@tanstack/react-router";
import { decisionBoardAnswer } from "#zone/contract";
import { useAction } from "../../api/use-action.ts";
import { PageHead } from "../../draw/PageHead.tsx";
import { Empty, Failure, Loading } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { NewRecordLink } from "../../ledger/NewRecordLink.tsx";
import { ZoneNav } from "../home/ZoneNav.tsx";
import { DecisionCard } from "./DecisionCard.tsx";
import "../../ledger/ledger.css";
import "../zone.css";
import "../expert/expert.css";
import "./decision.css";

/** The board of a zone's decisions, latest first. */
export function DecisionsPage() {
  const { t } = useLanguage();
  const { zone } = useParams({ from: "/zone/$zone/decisions" });
  const board = useAction("zone/decision-board", { zone }, decisionBoardAnswer);
  return (
    <div className="page">
      <ZoneNav zone={zone} />
      <PageHead title={t("decisions.title")} lede={t("decisions.lede")}>
        <NewRecordLink register="zone/decisions">{t("decisions.new")}</NewRecordLink>
      </PageHead>
      {board.isError ? <Failure error={board.error} onRetry={() => void board.refetch()} /> : null}
      {board.isPending ? <Loading /> : null}
      {board.data?.decisions.length === 0 ? (
        <div className="sheet">
          <Empty title={t("decisions.none")}>
            <p>{t("decisions.none_told")}</p>
          </Empty>
        </div>
      ) : null}
      {board.data?.decisions.map((decision) => (
        <DecisionCard key={decision.decision} zone={zone} decision={decision} />
      ))}
    </div>
  );
}
