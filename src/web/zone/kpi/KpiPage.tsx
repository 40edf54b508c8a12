import { Link, useParams, useSearch } from "@tanstack/react-router";
import { PageHead } from "../../draw/PageHead.tsx";
import { Failure, Loading } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { ZoneNav } from "../home/ZoneNav.tsx";
import { useRecord } from "../../ledger/use-ledger.ts";
import { CatalogueTab } from "./CatalogueTab.tsx";
import { ComparisonTab } from "./ComparisonTab.tsx";
import { ComputeTab } from "./ComputeTab.tsx";
import { CyclesTab } from "./CyclesTab.tsx";
import { EvaluationTab } from "./EvaluationTab.tsx";
import { kpiTabs, type KpiTab } from "./kpi-tabs.ts";
import { TargetsTab } from "./TargetsTab.tsx";
import "../../ledger/ledger.css";
import "../zone.css";
import "./kpi.css";

/** What a zone is measured by: targets and their pace, cycles, evaluation, comparison, computed values, the catalogue. */
export function KpiPage() {
  const { t } = useLanguage();
  const { zone } = useParams({ from: "/zone/$zone/kpi" });
  const { view: tab = "targets" } = useSearch({ from: "/zone/$zone/kpi" });
  const record = useRecord("zone/zones", zone, true);
  if (record.isError) return <Failure error={record.error} onRetry={() => void record.refetch()} />;
  if (record.isPending) return <Loading />;
  return (
    <div className="page">
      <ZoneNav zone={zone} />
      <PageHead title={t("kpi.title")} lede={t("kpi.lede")} />
      <nav className="kpi-tabs" aria-label={t("kpi.tabs")}>
        {kpiTabs.map((each) => (
          <Link
            key={each}
            to="/zone/$zone/kpi"
            params={{ zone }}
            search={{ view: each }}
            aria-current={each === tab ? "page" : undefined}
            className={each === tab ? "chosen" : undefined}
          >
            {t(`kpi.tab_${each}`)}
          </Link>
        ))}
      </nav>
      <Shown tab={tab} zone={zone} />
    </div>
  );
}

function Shown({ tab, zone }: { readonly tab: KpiTab; readonly zone: string }) {
  switch (tab) {
    case "targets":
      return <TargetsTab zone={zone} />;
    case "cycles":
      return <CyclesTab zone={zone} />;
    case "evaluation":
      return <EvaluationTab zone={zone} />;
    case "comparison":
      return <ComparisonTab zone={zone} />;
    case "compute":
      return <ComputeTab zone={zone} />;
    case "catalogue":
      return <CatalogueTab />;
  }
}
