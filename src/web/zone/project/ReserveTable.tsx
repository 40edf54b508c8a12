import { Link } from "@tanstack/react-router";
import { reserveAnswer, reserveGrades } from "#zone/contract";
import { actionUrl } from "../../api/client.ts";
import { useAction } from "../../api/use-action.ts";
import { Failure } from "../../draw/states.tsx";
import { TableWrap } from "../../draw/TableWrap.tsx";
import { useLanguage } from "../../i18n/language.tsx";

const columns = ["planned", "filed", "granted", "unknown", "open", "late"] as const;

/** Planned, filed and granted patents by link of the chain and grade. */
export function ReserveTable({ zone }: { readonly zone: string }) {
  const { t, n, lang, pick } = useLanguage();
  const answer = useAction("zone/reserve", { zone }, reserveAnswer);
  if (answer.isError) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />;
  if (!answer.data || answer.data.rows.length === 0) return null;
  const titles = {
    planned: t("pipeline.planned"),
    filed: t("pipeline.filed"),
    granted: t("pipeline.granted"),
    unknown: t("pipeline.unknown"),
    open: t("pipeline.open"),
    late: t("pipeline.late"),
  };
  return (
    <section className="sheet" aria-labelledby="pipeline-reserve">
      <div className="row spread">
        <h2 id="pipeline-reserve">
          <Link to="/ledger/$part/$register" params={{ part: "zone", register: "reserve-plans" }}>
            {t("pipeline.reserve")}
          </Link>
        </h2>
        <a href={actionUrl("zone/reserve", { zone }, lang, "xlsx")} download>
          {t("draw.xlsx")}
        </a>
      </div>
      <TableWrap label={t("pipeline.reserve")}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("pipeline.node")}</th>
              <th scope="col">{t("pipeline.grade")}</th>
              {columns.map((column) => (
                <th scope="col" className="num" key={column}>
                  {titles[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.data.rows.map((row) => (
              <tr key={`${row.node} ${row.grade}`}>
                <th scope="row">{row.node}</th>
                <td>{pick(reserveGrades[row.grade])}</td>
                {columns.map((column) => (
                  <td className="num" key={column}>
                    {n.count(row[column])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
    </section>
  );
}
