import type { ReportContent } from "../bundle/content.ts";
import { bundle } from "../bundle/layout.ts";
import type { Figure } from "../contract.ts";
import { textOf, type Show } from "./cell-text.ts";
import { drawFigure } from "./draw.ts";
import { escapeHtml } from "./html-text.ts";
import { printTable, type PrintedCell, type PrintedTable } from "./table.ts";
import { words } from "./words.ts";

/** One figure of the report: what it says, its picture, its table, and where its numbers come from. */
export function figureHtml(figure: Figure, number: number, show: Show, { scope }: ReportContent): string {
  const word = words(show.lang);
  const title = escapeHtml(textOf(figure.title, show.lang));
  const svg = drawFigure(figure, show);
  const table = printTable(figure, show);
  const { evidence } = figure;
  const lists = scope.nodes.length > 0 ? `<a href="evidence/lists/">evidence/lists/</a>` : "";
  const facts = [
    [word.measured, escapeHtml(textOf(figure.unit, show.lang))],
    [word.members, String(evidence.members)],
    [word.period, `${evidence.period[0]}–${evidence.period[1]}`],
    [word.cutOff, evidence.cutOff ?? word.unknown],
    [word.snapshot, evidence.snapshot],
    [word.evidence, `<a href="${bundle.figure(figure.id)}">${bundle.figure(figure.id)}</a> ${lists}`],
    ...(evidence.from ? [[word.from, escapeHtml(evidence.from.join(", "))]] : []),
  ];
  return [
    `<section class="figure" id="figure-${figure.id}" data-figure="${figure.id}">`,
    `<h3>${title}</h3>`,
    ...figure.reading.map((text) => `<p class="reading">${escapeHtml(textOf(text, show.lang))}</p>`),
    ...(svg
      ? [
          `<figure>${svg}<figcaption>${word.figure} ${number}　${title}${hasIncomplete(figure) ? `　<span class="notes">${word.incomplete}</span>` : ""}</figcaption></figure>`,
        ]
      : []),
    tableHtml(table, `${word.table} ${number}　${title}`, figure.id, show),
    ...figure.caveats.map((text) => `<p class="caveat">${word.note}${word.colon}${escapeHtml(textOf(text, show.lang))}</p>`),
    `<p class="notes">${word.definition}${word.colon}${escapeHtml(textOf(figure.definition, show.lang))}</p>`,
    `<p class="notes">${facts.map(([name, value]) => `<span>${name}${word.colon}${value}</span>`).join("")}</p>`,
    "</section>",
  ].join("\n");
}

function hasIncomplete(figure: Figure): boolean {
  return (
    figure.chart?.incomplete !== undefined &&
    Array.isArray(figure.value) &&
    figure.value.some((row) => row["incomplete"] === true)
  );
}

function tableHtml(table: PrintedTable, caption: string, id: string, show: Show): string {
  const word = words(show.lang);
  if (table.rows.length === 0) return `<p class="notes">${word.noRows}</p>`;
  const head = table.head.map(
    ({ text, numeric, incomplete }) =>
      `<th scope="col" class="${[numeric ? "n" : "", incomplete ? "incomplete" : ""].join(" ").trim()}">${escapeHtml(text)}</th>`,
  );
  const rows = table.rows.map(
    (cells) => `<tr>${cells.map((cell, place) => cellHtml(cell, table.head[place]?.incomplete === true)).join("")}</tr>`,
  );
  const more =
    table.left > 0
      ? [
          word.more
            .replace("{shown}", String(table.rows.length))
            .replace("{all}", String(table.rows.length + table.left))
            .replace("{id}", id),
        ]
      : [];
  const notes = [...table.notes, ...more].map((note) => `<p class="notes">${escapeHtml(note)}</p>`).join("");
  return `<div class="table"><table><caption>${caption}</caption><thead><tr>${head.join("")}</tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table></div>${notes}`;
}

function cellHtml({ text, small, numeric, strong, short }: PrintedCell, incomplete: boolean): string {
  const classes = [numeric ? "n" : "", strong ? "strong" : "", short ? "k" : "", incomplete ? "incomplete" : ""]
    .filter((each) => each !== "")
    .join(" ");
  return `<td${classes === "" ? "" : ` class="${classes}"`}>${escapeHtml(text)}${small === undefined ? "" : `<small>${escapeHtml(small)}</small>`}</td>`;
}
