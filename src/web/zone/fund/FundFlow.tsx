import type { FundSums } from "#zone/contract";
import { useLanguage } from "../../i18n/language.tsx";

/** Where the money of a fund is: each step a bar of the budget's width, and what is missing to the step before beside it. */
export function FundFlow({ sums }: { readonly sums: FundSums }) {
  const { t, n } = useLanguage();
  const { budget, awarded, committed, net, netWithResult } = sums;
  const steps = [
    { key: "budget", value: budget, title: t("fund.budget"), rest: 0, restTitle: "" },
    { key: "awarded", value: awarded, title: t("fund.awarded"), rest: budget - awarded, restTitle: t("fund.rest_awarded") },
    {
      key: "committed",
      value: committed,
      title: t("fund.committed"),
      rest: awarded - committed,
      restTitle: t("fund.rest_committed"),
    },
    { key: "net", value: net, title: t("fund.net"), rest: committed - net, restTitle: t("fund.rest_net") },
    {
      key: "result",
      value: netWithResult,
      title: t("fund.with_result"),
      rest: net - netWithResult,
      restTitle: t("fund.rest_with_result"),
    },
  ];
  const width = (fen: number) => ({ width: `${budget === 0 ? 0 : (fen / budget) * 100}%` });
  return (
    <section className="sheet" aria-labelledby="fund-flow">
      <h2 id="fund-flow">{t("fund.flow")}</h2>
      <p className="small faint">{t("fund.flow_told")}</p>
      <ul className="fund-flow">
        {steps.map(({ key, value, title, rest, restTitle }) => (
          <li key={key}>
            <div className="row spread">
              <strong>{title}</strong>
              <span className="num">{t("fund.yuan", { amount: n.ratio(value / 100) })}</span>
            </div>
            <div className="fund-bar" aria-hidden="true">
              <span className="fund-done" style={width(value)} />
              <span className="fund-rest" style={width(rest)} />
            </div>
            {rest > 0 ? <p className="small faint">{`${restTitle} ${t("fund.yuan", { amount: n.ratio(rest / 100) })}`}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
