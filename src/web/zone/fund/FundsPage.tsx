import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Select } from "antd";
import { fundFiguresAnswer, fundTraceAnswer } from "#zone/contract";
import { actionUrl, ApiError } from "../../api/client.ts";
import { useAction } from "../../api/use-action.ts";
import { PageHead } from "../../draw/PageHead.tsx";
import { Empty, Failure, Loading } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { ZoneNav } from "../home/ZoneNav.tsx";
import { NewRecordLink } from "../../ledger/NewRecordLink.tsx";
import { FundFindings } from "./FundFindings.tsx";
import { FundFlow } from "./FundFlow.tsx";
import { FundLeverage } from "./FundLeverage.tsx";
import { depths, TraceTable } from "./TraceTable.tsx";
import "../../ledger/ledger.css";
import "./fund.css";

/** The funds of a zone: one at a time, from its budget to each payment and what came of it. */
export function FundsPage() {
  const { t } = useLanguage();
  const { zone } = useParams({ from: "/zone/$zone/funds" });
  const { fund, payment } = useSearch({ from: "/zone/$zone/funds" });
  const navigate = useNavigate({ from: "/zone/$zone/funds" });
  const figures = useAction("zone/fund-figures", { zone }, fundFiguresAnswer);
  // Who sees some of the records is told no sum of them, and led to their own.
  const isPartly = figures.error instanceof ApiError && figures.error.code === "zone.fund_trace.not_whole";
  const funds = figures.data?.funds ?? [];
  const chosen = fund ?? (payment === undefined ? funds[0]?.fund : undefined);
  return (
    <div className="page">
      <ZoneNav zone={zone} />
      <PageHead title={t("fund.title")} lede={t("fund.lede")}>
        <NewRecordLink register="zone/funds">{t("fund.new")}</NewRecordLink>
      </PageHead>
      {figures.isPending ? <Loading /> : null}
      {isPartly ? (
        <div className="sheet">
          <Empty title={t("fund.partly")}>
            <Link to="/ledger/$part/$register" params={{ part: "zone", register: "fund-applications" }}>
              {t("fund.own_applications")}
            </Link>
          </Empty>
        </div>
      ) : null}
      {figures.isError && !isPartly ? <Failure error={figures.error} onRetry={() => void figures.refetch()} /> : null}
      {figures.data && funds.length === 0 ? (
        <div className="sheet">
          <Empty title={t("fund.none")}>
            <p>{t("fund.none_told")}</p>
          </Empty>
        </div>
      ) : null}
      {funds.length > 1 && chosen !== undefined ? (
        <Select
          className="fund-choose"
          aria-label={t("fund.choose")}
          value={chosen}
          onChange={(next) => void navigate({ search: (now) => ({ ...now, fund: next, payment: undefined }) })}
          options={funds.map((each) => ({ value: each.fund, label: each.name }))}
        />
      ) : null}
      {payment !== undefined ? <Trace input={{ payment }} zone={zone} /> : null}
      {payment === undefined && chosen !== undefined ? <Trace input={{ fund: chosen }} zone={zone} /> : null}
    </div>
  );
}

interface TraceProps {
  readonly input: { readonly fund?: string; readonly payment?: string };
  readonly zone: string;
}

function Trace({ input, zone }: TraceProps) {
  const { t, lang } = useLanguage();
  const { depth = "payment" } = useSearch({ from: "/zone/$zone/funds" });
  const navigate = useNavigate({ from: "/zone/$zone/funds" });
  const trace = useAction("zone/fund-trace", input, fundTraceAnswer, { keep: true });
  if (trace.isPending) return <Loading />;
  if (trace.isError) return <Failure error={trace.error} onRetry={() => void trace.refetch()} />;
  const { fund, name, years, source, policy, sums, rows } = trace.data;
  const isUpward = input.payment !== undefined;
  const titles = {
    award: t("fund.depth_award"),
    payment: t("fund.depth_payment"),
    result: t("fund.depth_result"),
  };
  return (
    <>
      <section className="sheet">
        <h2>{name}</h2>
        <p className="small faint">
          {t("fund.facts", {
            years: years[0] === years[1] ? String(years[0]) : `${years[0]}–${years[1]}`,
            source,
            policy: policy ?? t("fund.no_policy"),
          })}
        </p>
      </section>
      {isUpward ? null : (
        <div className="fund-two">
          <FundFlow sums={sums} />
          <div>
            <FundLeverage sums={sums} />
            <FundFindings zone={zone} fund={fund} />
          </div>
        </div>
      )}
      <section className="sheet" aria-labelledby="fund-trace">
        <div className="row spread">
          <h2 id="fund-trace">{isUpward ? t("fund.trace_of") : t("fund.trace")}</h2>
          <div className="row">
            {isUpward ? (
              <Link to="/zone/$zone/funds" params={{ zone }} search={{ fund }}>
                {t("fund.trace_all")}
              </Link>
            ) : (
              <label className="row">
                {t("fund.depth")}
                <Select
                  className="ledger-state"
                  value={depth}
                  onChange={(next) => void navigate({ search: (now) => ({ ...now, depth: next }), replace: true })}
                  options={depths.map((each) => ({ value: each, label: titles[each] }))}
                />
              </label>
            )}
            <a href={actionUrl("zone/fund-trace", input, lang, "xlsx")} download>
              {t("draw.xlsx")}
            </a>
            <a href={actionUrl("zone/fund-trace", input, lang, "csv")} download>
              {t("draw.csv")}
            </a>
          </div>
        </div>
        <TraceTable rows={rows} depth={isUpward ? "result" : depth} zone={zone} isUpward={isUpward} />
      </section>
    </>
  );
}
