import { projectInvestmentAnswer } from "#zone/contract";
import { actionUrl } from "../../api/client.ts";
import { useAction } from "../../api/use-action.ts";
import { Failure } from "../../draw/states.tsx";
import { TableWrap } from "../../draw/TableWrap.tsx";
import { useLanguage } from "../../i18n/language.tsx";

const columns = ["signed", "started", "startedOfEarlier", "fixedAssets", "invested", "revenue", "output", "tax"] as const;

/** What was signed, started and completed in each year, and what it brought. */
export function InvestmentTable({ zone }: { readonly zone: string }) {
  const { t, n, lang } = useLanguage();
  const answer = useAction("zone/project-investment", { zone }, projectInvestmentAnswer);
  if (answer.isError) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data || answer.data.years.length === 0) return null;
  const titles = {
    signed: t("pipeline.column_signed"),
    started: t("pipeline.column_started"),
    startedOfEarlier: t("pipeline.column_earlier"),
    fixedAssets: t("pipeline.column_fixed"),
    invested: t("pipeline.column_invested"),
    revenue: t("pipeline.column_revenue"),
    output: t("pipeline.column_output"),
    tax: t("pipeline.column_tax"),
  };
  return (
    <section className="sheet" aria-labelledby="pipeline-investment">
      <div className="row spread">
        <h2 id="pipeline-investment">{t("pipeline.investment")}</h2>
        <a href={actionUrl("zone/project-investment", { zone }, lang, "xlsx")} download>
          {t("draw.xlsx")}
        </a>
      </div>
      <p className="small faint">
        {t("pipeline.investment_told")}
        {answer.data.outputPerInvested === null ? "" : ` · ${t("pipeline.ratio", { ratio: answer.data.outputPerInvested })}`}
      </p>
      <TableWrap label={t("pipeline.investment")}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("pipeline.year")}</th>
              {columns.map((column) => (
                <th scope="col" className="num" key={column}>
                  {titles[column]}
                </th>
              ))}
              <th scope="col" className="num">
                {t("pipeline.column_jobs")}
              </th>
            </tr>
          </thead>
          <tbody>
            {answer.data.years.map((row) => (
              <tr key={row.year}>
                <th scope="row">{row.year}</th>
                {columns.map((column) => (
                  <td className="num" key={column}>
                    {n.ratio(row[column] / 100)}
                  </td>
                ))}
                <td className="num">{n.count(row.jobs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
    </section>
  );
}
