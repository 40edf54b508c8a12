import type { Figure } from "../../contract.ts";
import { chartOption } from "../chart-option.ts";
import { textOf, type Show } from "../cell-text.ts";
import { printTable } from "../table.ts";
import { words } from "../words.ts";
import type { FigureNumbers } from "./block.ts";

/** Numbers pictures and tables apart, each through the whole report. */
export function numberFigures(figures: readonly Figure[], show: Show): ReadonlyMap<string, FigureNumbers> {
  let [charts, tables] = [0, 0];
  return new Map(
    figures.map((figure): [string, FigureNumbers] => {
      const chart = chartOption(figure, show) ? ++charts : undefined;
      const table = printTable(figure, show).rows.length > 0 ? ++tables : undefined;
      return [figure.id, { title: textOf(figure.title, show.lang), chart, table }];
    }),
  );
}

/** How a sentence names the figure it rests on: its picture, else its table, else its title. */
export function figureName(numbers: FigureNumbers | undefined, show: Show): string {
  return figureReference(numbers, show) ?? numbers?.title ?? words(show.lang).figure;
}

/** The number of a figure's picture, else of its table; undefined of a figure that has neither. */
export function figureReference(numbers: FigureNumbers | undefined, show: Show): string | undefined {
  const word = words(show.lang);
  if (numbers?.chart !== undefined) return `${word.figure} ${numbers.chart}`;
  if (numbers?.table !== undefined) return `${word.table} ${numbers.table}`;
  return undefined;
}
