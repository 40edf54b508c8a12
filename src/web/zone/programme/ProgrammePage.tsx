import { useParams } from "@tanstack/react-router";
import { PageHead } from "../../draw/PageHead.tsx";
import { Failure, Loading } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { ZoneNav } from "../home/ZoneNav.tsx";
import { useRecord } from "../../ledger/use-ledger.ts";
import { CarrierPatents } from "./CarrierPatents.tsx";
import { MilestoneGrid } from "./MilestoneGrid.tsx";
import { OtherRegisters } from "./OtherRegisters.tsx";
import { PlanTrees } from "./PlanTrees.tsx";
import { PolicyList } from "./PolicyList.tsx";
import { ProjectBoard } from "./ProjectBoard.tsx";
import { StructureBoard } from "./StructureBoard.tsx";
import { TierCounts } from "./TierCounts.tsx";
import "../../ledger/ledger.css";
import "../zone.css";
import "./programme.css";

/** The programme of a zone: plans, months, structure, policies, projects, enterprises and carriers. */
export function ProgrammePage() {
  const { t } = useLanguage();
  const { zone } = useParams({ from: "/zone/$zone/programme" });
  const record = useRecord("zone/zones", zone, true);
  if (record.isError) return <Failure error={record.error} onRetry={() => void record.refetch()} />;
  if (record.isPending) return <Loading />;
  return (
    <div className="page">
      <ZoneNav zone={zone} />
      <PageHead title={t("programme.title")} lede={t("programme.lede")} />
      <PlanTrees zone={zone} />
      <MilestoneGrid zone={zone} />
      <StructureBoard zone={zone} />
      <ProjectBoard zone={zone} />
      <PolicyList zone={zone} />
      <TierCounts zone={zone} />
      <CarrierPatents zone={zone} />
      <OtherRegisters zone={zone} />
    </div>
  );
}
