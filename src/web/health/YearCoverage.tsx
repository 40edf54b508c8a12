import { Select } from "antd";
import { useState } from "react";
import { coverageAnswer } from "#corpus/contract";
import { useAction } from "../api/use-action.ts";
import { Failure, Loading } from "../draw/states.tsx";
import { CoverageCells, CoverageHeads, CoverageNote } from "../data/CoverageCells.tsx";
import { TableWrap } from "../draw/TableWrap.tsx";
import { useLanguage } from "../i18n/language.tsx";

/** Filing year × field: the share of publications that have the field, of one office or of all. */
export function YearCoverage() {
  const { t, n } = useLanguage();
  const [office, setOffice] = useState<string>();
  const offices = useAction("corpus/coverage", {}, coverageAnswer);
  const input = { by: "year", ...(office === undefined ? {} : { office }) };
  const { data, error, isPending } = useAction("corpus/coverage", input, coverageAnswer, { keep: true });
  const fields = Object.keys(data?.rows[0]?.filled ?? {});
  return (
    <section className="sheet" aria-labelledby="year-coverage">
      <div className="sheet-head">
        <h2 id="year-coverage">{t("health.coverage")}</h2>
        <span className="small faint">{t("health.coverage_told")}</span>
        <Select
          size="small"
          className="health-office"
          aria-label={t("data.office")}
          value={office ?? ""}
          onChange={(value) => setOffice(value === "" ? undefined : value)}
          options={[
            { value: "", label: t("health.office_all") },
            ...(offices.data?.rows ?? []).map((row) => ({
              value: row.office,
              label: `${row.office} ${n.count(row.publications)}`,
            })),
          ]}
        />
      </div>
      {isPending ? <Loading /> : null}
      {error ? <Failure error={error} /> : null}
      {data ? <CoverageNote /> : null}
      {data ? (
        <TableWrap label={t("health.coverage")} tall>
          <table className="table heat">
            <thead>
              <tr>
                <th scope="col">{t("health.year")}</th>
                <th scope="col" className="num">
                  {t("home.publications")}
                </th>
                <CoverageHeads fields={fields} />
              </tr>
            </thead>
            <tbody>
              {data.rows.toReversed().map((row) => (
                <tr key={row.year ?? "unknown"}>
                  <th scope="row" className="nowrap">
                    {row.year ?? t("health.year_unknown")}
                  </th>
                  <td>{n.count(row.publications)}</td>
                  <CoverageCells fields={fields} row={row} />
                </tr>
              ))}
            </tbody>
          </table>
        </TableWrap>
      ) : null}
    </section>
  );
}
