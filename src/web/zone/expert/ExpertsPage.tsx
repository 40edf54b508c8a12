import { useParams } from "@tanstack/react-router";
import { PageHead } from "../../draw/PageHead.tsx";
import { Failure, Loading } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { NewRecordLink } from "../../ledger/NewRecordLink.tsx";
import { useRecords, useRegisters } from "../../ledger/use-ledger.ts";
import { ZoneNav } from "../home/ZoneNav.tsx";
import { Opinions } from "./Opinions.tsx";
import { RegisterSection } from "./RegisterSection.tsx";
import { ReviewRound } from "./ReviewRound.tsx";
import "../../ledger/ledger.css";
import "../zone.css";
import "./expert.css";

/** Experts of a zone, their committees, what they review, with conflicts of interest in sight, and what they said of reports. */
export function ExpertsPage() {
  const { t } = useLanguage();
  const { zone } = useParams({ from: "/zone/$zone/experts" });
  const registers = useRegisters();
  const rounds = useRecords("zone/review-rounds", { zone, limit: 1000 });
  if (registers.isError) return <Failure error={registers.error} onRetry={() => void registers.refetch()} />;
  return (
    <div className="page">
      <ZoneNav zone={zone} />
      <PageHead title={t("experts.title")} lede={t("experts.lede")} />
      <RegisterSection
        zone={zone}
        name="zone/experts"
        title={t("experts.people")}
        none={t("experts.none")}
        columns={["name", "employer", "title", "fields"]}
      />
      <RegisterSection
        zone={zone}
        name="zone/committees"
        title={t("experts.committees")}
        none={t("experts.no_committees")}
        columns={["name", "kind", "term_from", "term_to", "quorum", "voting"]}
      />
      <section aria-labelledby="rounds">
        <div className="row spread">
          <h2 id="rounds">{t("experts.rounds")}</h2>
          <NewRecordLink register="zone/review-rounds">{t("experts.new")}</NewRecordLink>
        </div>
        {rounds.isPending ? <Loading /> : null}
        {rounds.isError ? <Failure error={rounds.error} onRetry={() => void rounds.refetch()} /> : null}
        {rounds.data?.records.length === 0 ? <p className="faint">{t("experts.no_rounds")}</p> : null}
        {rounds.data?.records.map((round) => (
          <ReviewRound key={round.id} round={round} />
        ))}
      </section>
      <Opinions zone={zone} />
    </div>
  );
}
