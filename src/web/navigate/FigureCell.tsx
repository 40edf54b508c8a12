import type { Figure, FigureColumn } from "#navigate/contract";
import { useLanguage } from "../i18n/language.tsx";
import { cellText, isNumeric, labelOf, pickOf, type Row } from "./figure-cell.ts";
import { useResult } from "./result-context.ts";
import { VerdictMark } from "./VerdictMark.tsx";

interface Props {
  readonly figure: Figure;
  readonly column: FigureColumn;
  readonly row: Row;
}

/** One cell of a figure's table. */
export function FigureCell({ figure, column, row }: Props) {
  const language = useLanguage();
  const { result, open } = useResult();
  const value = row[column.key] ?? null;
  const picked = pickOf(column, row);
  const text = cellText(column, value, result.labels, language);
  if (column.kind === "verdict") {
    return (
      <td>
        <VerdictMark verdict={String(value ?? "")} text={labelOf(column, value, result.labels, language)} />
      </td>
    );
  }
  return (
    <td className={isNumeric(column) ? "num" : column.kind === "text" ? "wide" : undefined}>
      {picked ? (
        <button
          type="button"
          className="opens"
          aria-label={language.t("navigate.open_cell", { what: language.pick(column.title), count: text })}
          onClick={() => open(figure.id, picked)}
        >
          {text}
        </button>
      ) : (
        text
      )}
    </td>
  );
}
