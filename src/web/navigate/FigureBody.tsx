import { Segmented } from "antd";
import { lazy, Suspense, useState } from "react";
import type { Figure } from "#navigate/contract";
import { Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { FigureTable } from "./FigureTable.tsx";
import { cellText } from "./figure-cell.ts";
import { PivotTable } from "./PivotTable.tsx";
import { useResult } from "./result-context.ts";

const FigureChart = lazy(async () => ({ default: (await import("./FigureChart.tsx")).FigureChart }));

/** A number large, or a table with its chart. A figure that reads best crosswise is a heat table. */
export function FigureBody({ figure }: { readonly figure: Figure }) {
  const language = useLanguage();
  const { t } = language;
  const { result } = useResult();
  const [narrowView, setNarrowView] = useState<"chart" | "table">("chart");
  const { value, chart, columns } = figure;
  if (value === null) return <p className="faint">{t("navigate.no_value")}</p>;
  if (typeof value === "number") {
    const [column] = columns;
    return <p className="big-number">{column ? cellText(column, value, result.labels, language) : language.n.decimal(value)}</p>;
  }
  if (value.length === 0) return <p className="faint">{t("navigate.no_rows")}</p>;
  const pivot =
    figure.pivot ??
    (chart?.kind === "heatmap" && chart.series === undefined ? { row: chart.y, column: chart.x, value: "" } : undefined);
  const crosswise = pivot?.value ? <PivotTable figure={figure} rows={value} pivot={pivot} /> : undefined;
  const table = crosswise ?? <FigureTable figure={figure} rows={value} />;
  if (!chart || chart.kind === "heatmap") return table;
  return (
    <div className={`figure-body narrow-${narrowView}${crosswise || columns.length > 5 ? " below" : ""}`}>
      <div className="figure-switch no-print">
        <Segmented
          size="small"
          value={narrowView}
          aria-label={t("navigate.views")}
          onChange={setNarrowView}
          options={[
            { value: "chart", label: t("navigate.view_chart") },
            { value: "table", label: t("navigate.view_table") },
          ]}
        />
      </div>
      <div className="figure-chart">
        <Suspense fallback={<Loading lines={8} />}>
          <FigureChart figure={figure} rows={value} />
        </Suspense>
      </div>
      <div className="figure-twin">{table}</div>
    </div>
  );
}
