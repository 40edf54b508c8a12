import { useState } from "react";
import type { z } from "zod";
import { compareAnswer, rollUpAnswer, upgradeAnswer, upgradeVerdicts } from "#zone/contract";
import { useAction } from "../../api/use-action.ts";
import { Failure, Loading } from "../../draw/states.tsx";
import { TableWrap } from "../../draw/TableWrap.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { RecordLink } from "../programme/RecordLink.tsx";
import { KpiSelect } from "./KpiSelect.tsx";

/** One indicator beside others, its roll-up over regions, and the test for an upgrade. */
export function ComparisonTab({ zone }: { readonly zone: string }) {
  const { t, pick } = useLanguage();
  const [kpi, chooseKpi] = useState("institutions");
  const [base, chooseBase] = useState<string>();
  const compared = useAction("zone/kpi-compare", { zone, kpi, base }, compareAnswer, { keep: true });
  return (
    <>
      <section className="sheet" aria-labelledby="kpi-comparison">
        <div className="row spread">
          <h2 id="kpi-comparison">{t("kpi.tab_comparison")}</h2>
          <span className="row">
            <KpiSelect label={t("zone.indicator")} value={kpi} onValue={(value) => chooseKpi(value ?? kpi)} />
            <KpiSelect label={t("kpi.base")} value={base} onValue={chooseBase} />
          </span>
        </div>
        {compared.isError ? <Failure error={compared.error} onRetry={() => void compared.refetch()} /> : null}
        {compared.isPending ? <Loading /> : null}
        {compared.data ? (
          <>
            <p>{`${pick(compared.data.title)} (${pick(compared.data.unit)})`}</p>
            <Compared compared={compared.data} />
          </>
        ) : null}
      </section>
      <RollUp zone={zone} kpi={kpi} />
      <Upgrade zone={zone} />
    </>
  );
}

type Shown = z.output<typeof compareAnswer>;

function Compared({ compared }: { readonly compared: Shown }) {
  const { t, pick } = useLanguage();
  const { own, previous, samePeriod, others, national } = compared;
  const change = (told: string | null) => (told === null ? "–" : `${told} %`);
  return (
    <TableWrap label={pick(compared.title)}>
      <table className="table ledger-table">
        <thead>
          <tr>
            <th scope="col">{t("kpi.beside")}</th>
            <th scope="col" className="num">
              {t("kpi.value")}
            </th>
            <th scope="col" className="num">
              {t("kpi.day")}
            </th>
            <th scope="col" className="num">
              {t("kpi.times")}
            </th>
            <th scope="col" className="num">
              {t("kpi.quotient")}
            </th>
          </tr>
        </thead>
        <tbody>
          <Row name={t("kpi.own")} told={own} times={compared.isLowerBound ? t("kpi.lower_bound") : ""} />
          {previous ? <Row name={t("kpi.previous")} told={previous} times={change(previous.change)} /> : null}
          {samePeriod ? <Row name={t("kpi.same_period")} told={samePeriod} times={change(samePeriod.change)} /> : null}
          {others.map(({ name, record, value, to, from, source, times, quotient, sameDays }) => (
            <Row
              key={name}
              name={name}
              told={record === null || value === null || to === null ? null : { record, value, to, from, source }}
              times={sameDays ? (times ?? "–") : t("kpi.other_day")}
              quotient={quotient}
            />
          ))}
          {national ? (
            <tr>
              <th scope="row">
                {t("kpi.nation")}
                <p className="small faint">{pick(national.source)}</p>
              </th>
              <td className="num">{national.value}</td>
              <td className="num">{national.year}</td>
              <td className="num">{national.percent === null ? "–" : t("kpi.of_nation", { percent: national.percent })}</td>
              <td />
            </tr>
          ) : null}
        </tbody>
      </table>
    </TableWrap>
  );
}

interface RowProps {
  readonly name: string;
  readonly told: Shown["own"];
  readonly times: string;
  readonly quotient?: string | null;
}

function Row({ name, told, times, quotient }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="num">
        {told ? (
          <RecordLink of="zone/kpi-values" id={told.record}>
            {told.value}
          </RecordLink>
        ) : (
          "–"
        )}
      </td>
      <td className="num">{told ? `${told.from === null ? "" : `${told.from} – `}${told.to}` : "–"}</td>
      <td className="num">{times}</td>
      <td className="num">{quotient ?? ""}</td>
    </tr>
  );
}

/** What regions, parks and organisations make together. */
function RollUp({ zone, kpi }: { readonly zone: string; readonly kpi: string }) {
  const { t } = useLanguage();
  return (
    <section className="sheet" aria-labelledby="kpi-roll-up">
      <h2 id="kpi-roll-up">{t("kpi.roll_up")}</h2>
      <p className="small faint">{t("kpi.roll_up_told")}</p>
      {(["regions", "parks", "organisations"] as const).map((over) => (
        <Rolled key={over} zone={zone} kpi={kpi} over={over} />
      ))}
    </section>
  );
}

function Rolled({
  zone,
  kpi,
  over,
}: {
  readonly zone: string;
  readonly kpi: string;
  readonly over: "regions" | "parks" | "organisations";
}) {
  const { t, pick } = useLanguage();
  const rolled = useAction("zone/kpi-roll-up", { zone, kpi, over }, rollUpAnswer);
  if (rolled.isError) return <Failure error={rolled.error} />;
  if (rolled.isPending) return <Loading lines={1} />;
  const { value, counted, leftOut, numerator, denominator, unit } = rolled.data;
  return (
    <p>
      {`${t(`kpi.over_${over}`)} `}
      <strong className="num">{value ?? "–"}</strong>
      {` ${pick(unit)} · ${t("kpi.counted", { count: counted.length, left: leftOut.length })}`}
      {numerator === null ? "" : ` · ${numerator} ÷ ${denominator ?? ""}`}
    </p>
  );
}

function Upgrade({ zone }: { readonly zone: string }) {
  const { t, pick } = useLanguage();
  const tested = useAction("zone/upgrade-test", { zone }, upgradeAnswer);
  if (tested.isError) return <Failure error={tested.error} onRetry={() => void tested.refetch()} />;
  if (tested.isPending) return <Loading lines={2} />;
  return (
    <section className="sheet" aria-labelledby="kpi-upgrade">
      <h2 id="kpi-upgrade">{t("kpi.upgrade", { year: String(tested.data.year) })}</h2>
      <p>{`${pick(upgradeVerdicts[tested.data.verdict])} · ${t("kpi.upgrade_revenue", { growth: tested.data.revenue.value ?? "–" })}`}</p>
      <ul>
        {tested.data.tests.map(({ against, growth, source }) => (
          <li key={against}>{`${t(`kpi.against_${against}`, { growth: growth ?? "–" })} ${source ?? ""}`}</li>
        ))}
      </ul>
    </section>
  );
}
