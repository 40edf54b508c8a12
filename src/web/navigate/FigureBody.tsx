import { Segmented, Select } from "antd";
import { lazy, Suspense, useState } from "react";
import type { Figure } from "#navigate/contract";
import { Loading } from "../draw/states.tsx";
import { WhenNear } from "../draw/WhenNear.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { cellText, type Rows } from "./figure-cell.ts";
import { barColumn, drawnRows, nodesToChoose, pivotOf } from "./figure-rows.ts";
import { FigureTable } from "./FigureTable.tsx";
import { PivotTable } from "./PivotTable.tsx";
import { useResult } from "./result-context.ts";

const FigureChart = lazy(async () => ({ default: (await import("./FigureChart.tsx")).FigureChart }));

/** A number large, or a table with its chart. What has a list for each node shows one node at a time. */
export function FigureBody({ figure }: { readonly figure: Figure }) {
  const language = useLanguage();
  const { t, n, pick } = language;
  const { result } = useResult();
  const [chosen, setChosen] = useState(figure.chart?.only?.["node"]);
  const { value, columns } = figure;
  if (value === null) return <p className="faint">{t("navigate.no_value")}</p>;
  if (typeof value === "number") {
    const [column] = columns;
    return <p className="big-number">{column ? cellText(column, value, result.labels, language) : n.decimal(value)}</p>;
  }
  if (value.length === 0) return figure.reading.length > 0 ? null : <p className="faint">{t("navigate.no_rows")}</p>;
  const nodes = nodesToChoose(figure, value);
  const node = nodes?.find((one) => one === chosen) ?? nodes?.[0];
  const [nodeColumn] = columns;
  if (!nodes || node === undefined || !nodeColumn) return <ChartAndTable figure={figure} rows={value} />;
  return (
    <div className="stack by-node">
      <Select
        className="node-choice"
        value={node}
        onChange={setChosen}
        aria-label={pick(nodeColumn.title)}
        popupMatchSelectWidth={false}
        options={nodes.map((one) => ({ value: one, label: pick(result.labels[`node:${one}`]) || one }))}
      />
      <ChartAndTable
        figure={{
          ...figure,
          columns: columns.slice(1),
          ...(figure.chart ? { chart: { ...figure.chart, only: undefined } } : {}),
        }}
        rows={value.filter((row) => row[nodeColumn.key] === node)}
      />
    </div>
  );
}

function ChartAndTable({ figure, rows }: { readonly figure: Figure; readonly rows: Rows }) {
  const { t } = useLanguage();
  const [narrowView, setNarrowView] = useState<"chart" | "table">("chart");
  const pivot = pivotOf(figure);
  const table = pivot ? (
    <PivotTable figure={figure} rows={drawnRows(figure, rows)} pivot={pivot} />
  ) : (
    <FigureTable figure={figure} rows={rows} />
  );
  const { chart } = figure;
  if (!chart || chart.kind === "heatmap" || barColumn(figure)) return table;
  const beside = !pivot && figure.columns.length <= 5;
  return (
    <div className={`figure-body narrow-${narrowView}${beside ? "" : " below"}`}>
      <div className="figure-switch no-print">
        <Segmented
          size="small"
          value={narrowView}
          aria-label={t("navigate.views")}
          onChange={(view: "chart" | "table") => setNarrowView(view)}
          options={[
            { value: "chart", label: t("navigate.view_chart") },
            { value: "table", label: t("navigate.view_table") },
          ]}
        />
      </div>
      <div className="figure-chart">
        <WhenNear>
          <Suspense fallback={<Loading lines={8} />}>
            <FigureChart figure={figure} rows={drawnRows(figure, rows)} />
          </Suspense>
        </WhenNear>
      </div>
      <div className="figure-twin">{table}</div>
    </div>
  );
}
