import { Link, useParams } from "@tanstack/react-router";
import { useAction } from "../api/use-action.ts";
import { PageHead } from "../draw/PageHead.tsx";
import { Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { ShownState } from "../ledger/ShownValue.tsx";
import { useRecord, useRecords, useRegisters } from "../ledger/use-ledger.ts";
import { targetStatusAnswer } from "#zone/contract";
import { TargetTable } from "./TargetTable.tsx";
import "../ledger/ledger.css";
import "./zone.css";

/** Where a zone stands: its targets, and what is open or late. */
export function ZonePage() {
  const { t, pick } = useLanguage();
  const { zone } = useParams({ from: "/zone/$zone" });
  const registers = useRegisters();
  const zones = registers.data?.registers.find(({ name }) => name === "zone/zones");
  const record = useRecord("zone/zones", zone, true);
  const status = useAction("zone/target-status", { zone }, targetStatusAnswer);
  if (record.isError) return <Failure error={record.error} onRetry={() => void record.refetch()} />;
  if (record.isPending || !zones) return <Loading />;
  return (
    <div className="page">
      <PageHead title={String(record.data.values["name"])} lede={pick({ en: String(record.data.values["name_en"] ?? "") })}>
        <Link to="/ledger/$part/$register/$id" params={{ part: "zone", register: "zones", id: zone }}>
          {t("zone.record")}
        </Link>
        <Link to="/zone/$zone/programme" params={{ zone }}>
          {t("programme.title")}
        </Link>
        <Link to="/zone/$zone/projects" params={{ zone }}>
          {t("pipeline.title")}
        </Link>
        <Link to="/zone/$zone/funds" params={{ zone }}>
          {t("fund.title")}
        </Link>
        <ShownState register={zones} state={record.data.state} />
      </PageHead>
      <section className="sheet" aria-labelledby="zone-targets">
        <div className="row spread">
          <h2 id="zone-targets">{t("zone.targets")}</h2>
          <span className="row">
            <Link to="/ledger/$part/$register" params={{ part: "zone", register: "targets" }}>
              {t("zone.all_targets")}
            </Link>
            <Link to="/ledger/$part/$register/$id" params={{ part: "zone", register: "kpi-values", id: "new" }}>
              {t("zone.report")}
            </Link>
          </span>
        </div>
        {status.isPending ? <Loading /> : null}
        {status.isError ? <Failure error={status.error} onRetry={() => void status.refetch()} /> : null}
        {status.data ? <TargetTable status={status.data} /> : null}
      </section>
      <OpenMilestones zone={zone} today={status.data?.at ?? ""} />
    </div>
  );
}

/** What is not accepted yet, the earliest deadline first; what is past its day is marked. */
function OpenMilestones({ zone, today }: { readonly zone: string; readonly today: string }) {
  const { t } = useLanguage();
  const registers = useRegisters();
  const register = registers.data?.registers.find(({ name }) => name === "zone/milestones");
  const milestones = useRecords("zone/milestones", { zone, sort: "due_on", limit: 1000 });
  const open = milestones.data?.records.filter(({ state }) => state !== "accepted") ?? [];
  return (
    <section className="sheet" aria-labelledby="zone-milestones">
      <h2 id="zone-milestones">{t("zone.milestones")}</h2>
      {milestones.isPending ? <Loading /> : null}
      {milestones.isError ? <Failure error={milestones.error} onRetry={() => void milestones.refetch()} /> : null}
      {milestones.data && open.length === 0 ? <p className="faint">{t("zone.no_milestones")}</p> : null}
      <ul className="zone-milestones">
        {open.map((milestone) => (
          <li key={milestone.id}>
            <span className="num">{String(milestone.values["due_on"])}</span>
            <Link to="/ledger/$part/$register/$id" params={{ part: "zone", register: "milestones", id: milestone.id }}>
              {String(milestone.values["title"])}
            </Link>
            {register ? <ShownState register={register} state={milestone.state} /> : null}
            {String(milestone.values["due_on"]) < today ? <strong className="zone-late">{t("zone.overdue")}</strong> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
