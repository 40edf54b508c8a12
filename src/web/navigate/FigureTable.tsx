import { Button } from "antd";
import { useState } from "react";
import type { Figure } from "#navigate/contract";
import { TableWrap } from "../draw/TableWrap.tsx";
import { useLanguage } from "../i18n/language.tsx";
import type { Scale } from "./CellBar.tsx";
import { FigureCell } from "./FigureCell.tsx";
import { isNumeric, type Rows } from "./figure-cell.ts";
import { barColumn } from "./figure-rows.ts";
import { useResult } from "./result-context.ts";

/** So many rows are shown whole; of more, a first piece. */
const wholeMax = 20;
const firstShown = 12;

interface Props {
  readonly figure: Figure;
  readonly rows: Rows;
}

/** The rows of a figure as they are, sortable by any column; every number that stands for patents opens them. */
export function FigureTable({ figure, rows }: Props) {
  const { t, n, pick } = useLanguage();
  const { result } = useResult();
  const [all, setAll] = useState(false);
  const [sort, setSort] = useState<{ key: string; down: boolean }>();
  const sorted = sort ? sortRows(rows, sort.key, sort.down) : rows;
  const long = rows.length > wholeMax;
  const shown = all || !long ? sorted : sorted.slice(0, firstShown);
  const bars = barColumn(figure);
  const whole = figure.columns.find(({ kind }) => kind === "node")?.key;
  const scale = bars === undefined ? undefined : scaleOf(whole ? rows.filter((row) => row[whole] !== "*") : rows, bars);
  const incomplete = figure.chart?.incomplete;
  const columns = inReadingOrder(figure, bars).filter(({ key }) => key !== incomplete && (key !== "level" || !whole));
  // Steps in show the chain, where it stands whole.
  const stepped = rows.some((row) => whole && result.nodes.some(({ node, level }) => level === 1 && node === row[whole]));
  const next = (key: string) =>
    setSort((now) => (now?.key !== key ? { key, down: true } : now.down ? { key, down: false } : undefined));
  return (
    <>
      <TableWrap label={t("navigate.table_label", { title: pick(figure.title) })} tall={long && all}>
        <table className={columns.length <= 3 && bars === undefined ? "table few" : "table"}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.key}
                  scope="col"
                  className={isNumeric(column) ? "num" : undefined}
                  aria-sort={sort?.key === column.key ? (sort.down ? "descending" : "ascending") : "none"}
                >
                  <button type="button" className="sort" onClick={() => next(column.key)}>
                    {pick(column.title)}
                    {sort?.key === column.key ? <span aria-hidden="true">{sort.down ? " ↓" : " ↑"}</span> : null}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <tr key={index} className={incomplete && row[incomplete] === true ? "incomplete" : undefined}>
                {columns.map((column) => (
                  <FigureCell
                    key={column.key}
                    figure={figure}
                    column={column}
                    row={row}
                    stepped={stepped}
                    scale={column.key === bars ? scale : undefined}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
      {long ? (
        <Button type="link" size="small" className="more-rows" onClick={() => setAll(!all)}>
          {all ? t("navigate.rows_fewer") : t("navigate.rows_all", { count: n.count(rows.length) })}
        </Button>
      ) : null}
    </>
  );
}

/** The column with bars says most: it stands beside the names that it measures. */
function inReadingOrder({ columns, chart }: Figure, bars: string | undefined): Figure["columns"] {
  const barred = columns.find(({ key }) => key === bars);
  if (!barred) return columns;
  return columns.flatMap((column) => (column === barred ? [] : column.key === chart?.x ? [column, barred] : [column]));
}

/** From nought or the most negative to the largest; the whole chain would make its nodes small. */
function scaleOf(rows: Rows, key: string): Scale {
  const values = rows.map((row) => Number(row[key] ?? 0));
  return { least: Math.min(0, ...values), most: Math.max(0, ...values) };
}

function sortRows(rows: Rows, key: string, down: boolean): Rows {
  const turn = down ? -1 : 1;
  return rows.toSorted((left, right) => {
    const [a, b] = [left[key] ?? null, right[key] ?? null];
    // What is not known stands last in either order.
    if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
    return turn * (typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b)));
  });
}
