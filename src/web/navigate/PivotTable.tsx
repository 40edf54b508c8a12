import type { Figure, FigureColumn } from "#navigate/contract";
import { balanceStyle, depthStyle } from "../draw/heat.ts";
import { TableWrap } from "../draw/TableWrap.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { cellText, labelOf, pickOf, type Cell, type Row, type Rows } from "./figure-cell.ts";
import { useResult } from "./result-context.ts";

interface Props {
  readonly figure: Figure;
  readonly rows: Rows;
  readonly pivot: NonNullable<Figure["pivot"]>;
}

/** A long table read crosswise: numbers on a depth tint, each opening its patents. */
export function PivotTable({ figure, rows, pivot }: Props) {
  const language = useLanguage();
  const { t, pick } = language;
  const { result, open } = useResult();
  const [rowColumn, headColumn, valueColumn] = [pivot.row, pivot.column, pivot.value].map((key) =>
    figure.columns.find((column) => column.key === key),
  );
  if (!rowColumn || !headColumn || !valueColumn) return null;
  const place = (key: Cell) => result.nodes.findIndex(({ node }) => node === key);
  // Nodes stand in the order of the chain along both sides; anything else as it comes.
  const keys = (column: FigureColumn) => {
    const found = [...new Set(rows.map((row) => row[column.key] ?? null))];
    return column.kind === "node" ? found.toSorted((a, b) => place(a) - place(b)) : found;
  };
  const cells = new Map(rows.map((row) => [`${String(row[pivot.row])}\n${String(row[pivot.column])}`, row]));
  const incomplete = new Set(rows.filter((row) => row["incomplete"] === true).map((row) => row[pivot.column]));
  // The whole chain would drown its nodes: tints compare the others.
  const most = Math.max(0, ...rows.filter((row) => row[pivot.row] !== "*").map((row) => Number(row[pivot.value] ?? 0)));
  const balanced = valueColumn.kind === "ratio" && most > 1;
  const tint = (value: Cell, row: Cell) => {
    if (typeof value !== "number" || row === "*") return undefined;
    return balanced ? balanceStyle(value) : depthStyle(most === 0 ? 0 : Math.sqrt(Math.max(0, value) / most));
  };
  // A cell opens through its own number, or through the count that stands beside it in the same row.
  const picked = (row: Row) => pickOf(valueColumn, row) ?? figure.columns.map((column) => pickOf(column, row)).find(Boolean);
  return (
    <TableWrap label={t("navigate.table_label", { title: pick(figure.title) })} tall>
      <table className="table heat">
        <thead>
          <tr>
            <th scope="col">{pick(rowColumn.title)}</th>
            {keys(headColumn).map((key) => (
              <th key={String(key)} scope="col" className={incomplete.has(key) ? "num incomplete" : "num"}>
                {labelOf(headColumn, key, result.labels, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keys(rowColumn).map((rowKey) => (
            <tr key={String(rowKey)}>
              <th scope="row" className={rowKey === "*" ? "whole" : undefined}>
                {labelOf(rowColumn, rowKey, result.labels, language)}
              </th>
              {keys(headColumn).map((key) => {
                const row = cells.get(`${String(rowKey)}\n${String(key)}`);
                const value = row?.[pivot.value] ?? null;
                const opens = row ? picked(row) : undefined;
                const text = cellText(valueColumn, value, result.labels, language);
                return (
                  <td key={String(key)} style={tint(value, rowKey)} className={incomplete.has(key) ? "incomplete" : undefined}>
                    {opens && value !== null ? (
                      <button
                        type="button"
                        className="opens"
                        aria-label={t("navigate.open_cell", {
                          what: `${labelOf(rowColumn, rowKey, result.labels, language)} ${labelOf(headColumn, key, result.labels, language)}`,
                          count: text,
                        })}
                        onClick={() => open(figure.id, opens)}
                      >
                        {text}
                      </button>
                    ) : (
                      text
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  );
}
