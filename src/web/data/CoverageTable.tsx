import type { z } from "zod";
import type { coverageAnswer } from "#corpus/contract";
import { CoverageCells, CoverageHeads, CoverageNote } from "./CoverageCells.tsx";
import { TableWrap } from "../draw/TableWrap.tsx";
import { useLanguage } from "../i18n/language.tsx";

type Rows = z.output<typeof coverageAnswer>["rows"];

/** A single year stands once. */
function yearsOf(first: number | null, last: number | null): string {
  if (first === null) return "–";
  return first === last ? String(first) : `${first}–${last}`;
}

/** Office × field: the share of publications that have the field, as a depth tint and as a number. */
export function CoverageTable({ rows }: { readonly rows: Rows }) {
  const { t, n } = useLanguage();
  const fields = Object.keys(rows[0]?.filled ?? {});
  return (
    <>
      <CoverageNote />
      <TableWrap label={t("data.coverage")} tall>
        <table className="table heat">
          <thead>
            <tr>
              <th scope="col">{t("data.office")}</th>
              <th scope="col" className="num">
                {t("home.publications")}
              </th>
              <th scope="col">{t("home.years")}</th>
              <CoverageHeads fields={fields} />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.office}>
                <th scope="row">{row.office}</th>
                <td>{n.count(row.publications)}</td>
                <td className="nowrap years">{yearsOf(row.firstYear, row.lastYear)}</td>
                <CoverageCells fields={fields} row={row} />
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
    </>
  );
}
