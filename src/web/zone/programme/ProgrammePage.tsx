import { Link, useParams } from "@tanstack/react-router";
import { PageHead } from "../../draw/PageHead.tsx";
import { Failure, Loading } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { ShownState } from "../../ledger/ShownValue.tsx";
import { useRecord, useRegisters } from "../../ledger/use-ledger.ts";
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
  const { t, pick } = useLanguage();
  const { zone } = useParams({ from: "/zone/$zone/programme" });
  const registers = useRegisters();
  const register = registers.data?.registers.find(({ name }) => name === "zone/zones");
  const record = useRecord("zone/zones", zone, true);
  if (record.isError) return <Failure error={record.error} onRetry={() => void record.refetch()} />;
  if (record.isPending || !register) return <Loading />;
  const { values, state } = record.data;
  const name = pick({ zh: String(values["name"]), en: values["name_en"] === null ? undefined : String(values["name_en"]) });
  return (
    <div className="page">
      <PageHead title={name} lede={t("programme.title")}>
        <span className="row">
          <ShownState register={register} state={state} />
          <Link to="/zone/$zone" params={{ zone }}>
            {t("programme.home")}
          </Link>
          <Link to="/zone">{t("programme.all_zones")}</Link>
        </span>
      </PageHead>
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
