import { Link } from "@tanstack/react-router";
import { traceLevels, type TraceRow } from "#zone/contract";
import { TableWrap } from "../../draw/TableWrap.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { ShownState } from "../../ledger/ShownValue.tsx";
import { useRegisters } from "../../ledger/use-ledger.ts";

export const depths = ["award", "payment", "result"] as const;
export type Depth = (typeof depths)[number];

const levels = Object.keys(traceLevels);
const lastLevel = { award: "award", payment: "refund", result: "result" } as const;

interface Props {
  readonly rows: readonly TraceRow[];
  readonly depth: Depth;
  readonly zone: string;
  readonly isUpward: boolean;
}

/** The rows of a fund under each other: amounts of their own, and what counts of all below them. */
export function TraceTable({ rows, depth, zone, isUpward }: Props) {
  const { t, n, pick } = useLanguage();
  const registers = useRegisters().data?.registers ?? [];
  const shown = rows.filter(({ level }) => levels.indexOf(level) <= levels.indexOf(lastLevel[depth]));
  // A payment has no award of its own: only what can stand at a level, or below it, is shown there.
  const upTo = (row: TraceRow, last: TraceRow["level"], fen: number) =>
    levels.indexOf(row.level) <= levels.indexOf(last) ? yuan(fen) : "";
  const yuan = (fen: number | null) => (fen === null ? "" : n.ratio(fen / 100));
  return (
    <TableWrap label={t("fund.trace")} tall>
      <table className="table fund-trace">
        <thead>
          <tr>
            <th scope="col">{t("fund.what")}</th>
            <th scope="col">{t("fund.level")}</th>
            <th scope="col">{t("fund.organisation")}</th>
            <th scope="col">{t("fund.day")}</th>
            <th scope="col" className="num">
              {t("fund.amount")}
            </th>
            <th scope="col" className="num">
              {t("fund.column_awarded")}
            </th>
            <th scope="col" className="num">
              {t("fund.column_committed")}
            </th>
            <th scope="col" className="num">
              {t("fund.column_paid")}
            </th>
            <th scope="col" className="num">
              {t("fund.column_refunded")}
            </th>
            <th scope="col">{t("fund.documents")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => {
            const register = registers.find(({ name }) => name === row.register);
            return (
              <tr key={row.id}>
                <th scope="row" style={{ paddingLeft: `${levels.indexOf(row.level) * 12}px` }}>
                  <Link
                    to="/ledger/$part/$register/$id"
                    params={{ part: "zone", register: row.register.replace("zone/", ""), id: row.id }}
                  >
                    {row.title}
                  </Link>
                </th>
                <td>
                  {pick(traceLevels[row.level])} {register ? <ShownState register={register} state={row.state} /> : null}
                  {row.level === "payment" && !isUpward ? (
                    <Link className="small" to="/zone/$zone/funds" params={{ zone }} search={{ payment: row.id }}>
                      {t("fund.upward")}
                    </Link>
                  ) : null}
                </td>
                <td>{row.organisation ?? ""}</td>
                <td className="num">{row.day ?? ""}</td>
                <td className="num">{yuan(row.amount)}</td>
                <td className="num">{upTo(row, "award", row.awarded)}</td>
                <td className="num">{upTo(row, "commitment", row.committed)}</td>
                <td className="num">{upTo(row, "payment", row.paid)}</td>
                <td className="num">{upTo(row, "refund", row.refunded)}</td>
                <td>{row.documents ?? ""}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableWrap>
  );
}
