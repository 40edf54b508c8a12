import { useMemo } from "react";
import type { Figure } from "#navigate/contract";
import { ChartBox } from "../chart/ChartBox.tsx";
import { figureOption } from "../chart/figure-option.ts";
import { palettes } from "../chart/palette.ts";
import { useLanguage } from "../i18n/language.tsx";
import { useThemeOnPage } from "../theme/theme-name.ts";
import { pickOf, type Rows } from "./figure-cell.ts";
import { useResult } from "./result-context.ts";

/** The chart of a figure; each of its marks opens the patents it stands for. */
export function FigureChart({ figure, rows }: { readonly figure: Figure; readonly rows: Rows }) {
  const language = useLanguage();
  const { t, n, pick } = language;
  const { result, open } = useResult();
  const theme = useThemeOnPage();
  const drawing = useMemo(
    () => figureOption({ figure, rows, labels: result.labels, language, palette: palettes[theme] }),
    [figure, rows, result.labels, language, theme],
  );
  if (!drawing) return null;
  const openRow = (index: number) => {
    const row = rows[index];
    const column =
      figure.columns.find(({ key, opens }) => key === figure.chart?.y && opens) ??
      figure.columns.find(({ opens }) => opens !== undefined);
    const picked = row && column ? pickOf(column, row) : undefined;
    const patent = figure.columns.find(({ kind }) => kind === "patent");
    const number = patent && row?.[patent.key];
    if (picked) open(figure.id, picked);
    else if (typeof number === "string") open(figure.id, { number, period: "all" });
  };
  return (
    <>
      <ChartBox drawing={drawing} label={t("navigate.chart_label", { title: pick(figure.title) })} onRow={openRow} />
      {drawing.left > 0 ? <p className="small faint">{t("navigate.series_left", { left: n.count(drawing.left) })}</p> : null}
      {figure.chart?.incomplete ? <p className="small faint">{t("navigate.incomplete_key")}</p> : null}
    </>
  );
}
