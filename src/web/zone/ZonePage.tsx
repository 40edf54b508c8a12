import { Link, useParams } from "@tanstack/react-router";
import { useAction } from "../api/use-action.ts";
import { PageHead } from "../draw/PageHead.tsx";
import { Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { NewRecordLink } from "../ledger/NewRecordLink.tsx";
import { ShownState } from "../ledger/ShownValue.tsx";
import { useRecord, useRegisters } from "../ledger/use-ledger.ts";
import { homeAnswer, targetStatusAnswer } from "#zone/contract";
import { AgendaList } from "./home/AgendaList.tsx";
import { DimensionPanel } from "./home/DimensionPanel.tsx";
import { WaitingList } from "./home/WaitingList.tsx";
import { ZoneNav } from "./home/ZoneNav.tsx";
import { TargetTable } from "./TargetTable.tsx";
import "../ledger/ledger.css";
import "./zone.css";

/** Where a zone stands: five dimensions, what is late and next, what waits for the reader, its targets. */
export function ZonePage() {
  const { t, pick } = useLanguage();
  const { zone } = useParams({ from: "/zone/$zone" });
  const registers = useRegisters();
  const zones = registers.data?.registers.find(({ name }) => name === "zone/zones");
  const record = useRecord("zone/zones", zone, true);
  const status = useAction("zone/target-status", { zone }, targetStatusAnswer);
  const home = useAction("zone/home", { zone }, homeAnswer);
  if (record.isError) return <Failure error={record.error} onRetry={() => void record.refetch()} />;
  if (record.isPending || !zones) return <Loading />;
  // Five empty panels would stand before what an enterprise came for.
  const isBare = home.data?.dimensions.every(({ kpis, targets }) => kpis.length === 0 && targets.all === 0) === true;
  const all = registers.data?.registers ?? [];
  const name = String(record.data.values["name"]);
  const english = record.data.values["name_en"] ? String(record.data.values["name_en"]) : undefined;
  // The reader's own language first, the other one below.
  const title = pick({ zh: name, en: english });
  return (
    <div className="page">
      <ZoneNav zone={zone} />
      <PageHead title={title} lede={(title === name ? english : name) ?? ""}>
        <Link to="/ledger/$part/$register/$id" params={{ part: "zone", register: "zones", id: zone }}>
          {t("zone.record")}
        </Link>
        <ShownState register={zones} state={record.data.state} />
      </PageHead>
      {home.isPending ? <Loading /> : null}
      {home.isError ? <Failure error={home.error} onRetry={() => void home.refetch()} /> : null}
      {home.data ? (
        <>
          <p className="small faint">{t("zone.as_of", { at: home.data.at })}</p>
          {isBare ? <p className="faint">{t("zone.no_values")}</p> : null}
          <div className="dimensions">
            {isBare ? null : home.data.dimensions.map((panel) => <DimensionPanel key={panel.dimension} panel={panel} />)}
          </div>
          <div className="agendas">
            <AgendaList
              tone="late"
              title={t("zone.late_title")}
              none={t("zone.none_late")}
              items={home.data.late}
              more={home.data.more.late}
              registers={all}
            />
            <AgendaList
              tone="next"
              title={t("zone.next_title")}
              none={t("zone.none_next")}
              items={home.data.next}
              more={home.data.more.next}
              registers={all}
            />
            <WaitingList waiting={home.data.waiting} more={home.data.more.waiting} registers={all} />
          </div>
        </>
      ) : null}
      <section className="sheet" aria-labelledby="zone-targets">
        <div className="row spread">
          <h2 id="zone-targets">{t("zone.targets")}</h2>
          <span className="row">
            <Link to="/zone/$zone/kpi" params={{ zone }}>
              {t("kpi.title")}
            </Link>
            <Link to="/ledger/$part/$register" params={{ part: "zone", register: "targets" }}>
              {t("zone.all_targets")}
            </Link>
            <NewRecordLink register="zone/kpi-values">{t("zone.report")}</NewRecordLink>
          </span>
        </div>
        {status.isPending ? <Loading /> : null}
        {status.isError ? <Failure error={status.error} onRetry={() => void status.refetch()} /> : null}
        {status.data ? <TargetTable status={status.data} /> : null}
      </section>
    </div>
  );
}
