import type { Figure, FigureColumn } from "#navigate/contract";
import { useLanguage } from "../i18n/language.tsx";
import { CellBar, type Scale } from "./CellBar.tsx";
import { cellText, isNumeric, labelOf, pickOf, type Row } from "./figure-cell.ts";
import { useResult } from "./result-context.ts";
import { VerdictMark } from "./VerdictMark.tsx";

interface Props {
  readonly figure: Figure;
  readonly column: FigureColumn;
  readonly row: Row;
  /** Nodes step in by their level. */
  readonly stepped: boolean;
  /** The span of the column's numbers, where they are drawn as bars too. */
  readonly scale?: Scale | undefined;
}

/** One cell of a figure's table. */
export function FigureCell({ figure, column, row, stepped, scale }: Props) {
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
  if (column.kind === "patent" && typeof value === "string") {
    return (
      <td className="words">
        <button type="button" className="opens" onClick={() => open(figure.id, { number: value, period: "all" })}>
          {text}
        </button>
      </td>
    );
  }
  if (column.kind === "node") {
    const level = stepped ? (result.nodes.find(({ node }) => node === value)?.level ?? 0) : 0;
    return <td className={`${value === "*" ? "whole" : `level-${level}`} ${breadthOf(text)}`}>{text}</td>;
  }
  const bar =
    scale && typeof value === "number" ? (
      <CellBar value={value} scale={scale} faint={figure.columns[0]?.kind === "node" && row[figure.columns[0].key] === "*"} />
    ) : null;
  return (
    <td
      className={`${isNumeric(column) ? "num" : `${column.kind === "text" ? "words " : ""}${breadthOf(text)}`}${scale ? " with-bar" : ""}`}
    >
      {picked ? (
        <button
          type="button"
          className="opens"
          aria-label={language.t("navigate.open_cell", { what: language.pick(column.title), count: text })}
          onClick={() => open(figure.id, picked)}
        >
          {bar}
          <span>{text}</span>
        </button>
      ) : (
        <span className="bare">
          {bar}
          <span>{text}</span>
        </span>
      )}
    </td>
  );
}

/** How much room a text asks for; Chinese characters take two columns. */
function breadthOf(text: string): "short" | "name" | "broad" {
  const columns = text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
  return columns <= 12 ? "short" : columns <= 48 ? "name" : "broad";
}
