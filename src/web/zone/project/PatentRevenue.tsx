import { patentRevenueAnswer } from "#zone/contract";
import { actionUrl } from "../../api/client.ts";
import { useAction } from "../../api/use-action.ts";
import { Failure } from "../../draw/states.tsx";
import { TableWrap } from "../../draw/TableWrap.tsx";
import { useLanguage } from "../../i18n/language.tsx";

/** What products brought, shared out among their patents. */
export function PatentRevenue({ zone }: { readonly zone: string }) {
  const { t, n, lang } = useLanguage();
  const answer = useAction("zone/patent-revenue", { zone }, patentRevenueAnswer);
  if (answer.isError) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data || answer.data.patents.length === 0) return null;
  const { patents, revenue, withoutPatent } = answer.data;
  return (
    <section className="sheet" aria-labelledby="pipeline-revenue">
      <div className="row spread">
        <h2 id="pipeline-revenue">{t("pipeline.revenue_by_patent")}</h2>
        <a href={actionUrl("zone/patent-revenue", { zone }, lang, "xlsx")} download>
          {t("draw.xlsx")}
        </a>
      </div>
      <p className="small faint">
        {t("pipeline.revenue_told", { revenue: n.ratio(revenue / 100), without: n.ratio(withoutPatent / 100) })}
      </p>
      <TableWrap label={t("pipeline.revenue_by_patent")} tall>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("pipeline.patent")}</th>
              <th scope="col" className="num">
                {t("pipeline.share")}
              </th>
            </tr>
          </thead>
          <tbody>
            {patents.map((patent) => (
              <tr key={patent.patent}>
                <th scope="row">{`${patent.patent} ${patent.title ?? ""}`}</th>
                <td className="num">{n.ratio(patent.revenue / 100)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
    </section>
  );
}
