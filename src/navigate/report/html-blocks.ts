import type { AnalystNote, Block, Outline, Sentence, SentenceStyle } from "./outline/block.ts";
import { figureName } from "./outline/number-figures.ts";
import { drawFigure } from "./draw.ts";
import { escapeHtml } from "./html-text.ts";
import type { PrintedCell } from "./table.ts";
import type { Show } from "./cell-text.ts";
import { words } from "./words.ts";

export interface HtmlGround {
  readonly show: Show;
  readonly outline: Outline;
}

/** A block of the report as HTML; everything from outside is escaped where it is put in. */
export function blockHtml(block: Block, ground: HtmlGround): string {
  const word = words(ground.show.lang);
  switch (block.kind) {
    case "heading":
      return `<h${block.level + 1} id="${block.id}">${escapeHtml(block.text)}</h${block.level + 1}>`;
    case "sentences":
      return sentencesHtml(block.style, block.sentences, ground);
    case "items":
      return `<ul class="plain">${block.items.map((item) => `<li>${sentenceHtml(item, ground)}</li>`).join("\n")}</ul>`;
    case "chart": {
      const note = block.note === "" ? "" : `　<span class="notes">${escapeHtml(block.note)}</span>`;
      return `<figure id="chart-${block.figure.id}">${drawFigure(block.figure, ground.show) ?? ""}<figcaption>${word.figure} ${block.number}　${escapeHtml(block.caption)}${note}</figcaption></figure>`;
    }
    case "table": {
      const continued = block.continues === undefined ? "" : `${word.table} ${block.continues}${word.continued}　`;
      const caption = block.number === undefined ? continued : `${word.table} ${block.number}　`;
      return tableHtml(block, `${caption}${escapeHtml(block.caption)}`);
    }
    case "facts":
      return `<p class="notes">${block.facts
        .map(({ name, value, file }) => {
          const text = escapeHtml(value);
          return `<span>${escapeHtml(name)}${word.colon}${file === undefined ? text : `<a href="${escapeHtml(file)}">${text}</a>`}</span>`;
        })
        .join("")}</p>`;
    case "figure":
      return `<section class="figure" id="figure-${block.figure.id}" data-figure="${block.figure.id}">\n${block.blocks.map((each) => blockHtml(each, ground)).join("\n")}\n</section>`;
    case "analyst":
      return analystHtml(block);
  }
}

function sentencesHtml(style: SentenceStyle, sentences: readonly Sentence[], ground: HtmlGround): string {
  if (style === "reading") {
    const said = sentences.map(({ text, figure }) => `<span data-says="${figure ?? ""}">${escapeHtml(text)}</span>`);
    const [first] = sentences;
    return `<p class="reading">${said.join(ground.show.lang === "zh" ? "" : " ")}${first ? referenceHtml(first, ground) : ""}</p>`;
  }
  if (style === "caveat") return sentences.map((one) => `<p class="caveat">${sentenceHtml(one, ground)}</p>`).join("\n");
  const classes = style === "note" ? ' class="notes"' : style === "intro" ? ' class="intro"' : "";
  return `<p${classes}>${sentences.map((one) => sentenceHtml(one, ground)).join(" ")}</p>`;
}

/** A sentence, and behind it the figure whose numbers it says. */
function sentenceHtml(sentence: Sentence, ground: HtmlGround): string {
  if (sentence.figure === undefined) return escapeHtml(sentence.text);
  return `<span data-says="${sentence.figure}">${escapeHtml(sentence.text)}</span>${referenceHtml(sentence, ground)}`;
}

function referenceHtml({ figure }: Sentence, { outline, show }: HtmlGround): string {
  if (figure === undefined) return "";
  const shown = escapeHtml(figureName(outline.numbers.get(figure), show));
  return `<a class="ref" href="#figure-${figure}">${show.lang === "zh" ? `（${shown}）` : ` (${shown})`}</a>`;
}

function analystHtml({ title, paragraphs, foot, stale }: AnalystNote): string {
  return `<aside class="analyst${stale ? " stale" : ""}"><h4>${escapeHtml(title)}</h4>${paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join("")}<p class="notes">${escapeHtml(foot)}</p></aside>`;
}

function tableHtml({ table, number, notes }: Extract<Block, { kind: "table" }>, caption: string): string {
  const head = table.head.map(
    ({ text, numeric, incomplete }) =>
      `<th scope="col" class="${[numeric ? "n" : "", incomplete ? "incomplete" : ""].join(" ").trim()}">${escapeHtml(text)}</th>`,
  );
  const rows = table.rows.map(
    (cells) => `<tr>${cells.map((cell, place) => cellHtml(cell, table.head[place]?.incomplete === true)).join("")}</tr>`,
  );
  const small = notes.map((note) => `<p class="notes">${escapeHtml(note)}</p>`).join("");
  const dense = table.head.length > denseColumns ? " dense" : "";
  return `<div class="table${dense}"${number === undefined ? "" : ` id="table-${number}"`}><table><caption>${caption}</caption><thead><tr>${head.join("")}</tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table></div>${small}`;
}

/** Tables of more columns are set smaller, so that a page holds them. */
const denseColumns = 8;

function cellHtml({ text, small, numeric, strong, short, code }: PrintedCell, incomplete: boolean): string {
  const classes = [
    numeric ? "n" : "",
    strong ? "strong" : "",
    short ? "k" : "",
    code ? "wrap" : "",
    incomplete ? "incomplete" : "",
  ]
    .filter((each) => each !== "")
    .join(" ");
  return `<td${classes === "" ? "" : ` class="${classes}"`}>${escapeHtml(text)}${small === undefined ? "" : `<small>${escapeHtml(small)}</small>`}</td>`;
}
