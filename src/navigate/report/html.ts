import type { Lang } from "#base";
import type { ReportContent } from "../bundle/content.ts";
import { canonicalJson } from "../figure/json.ts";
import { both } from "../figure/labels.ts";
import type { Show } from "./cell-text.ts";
import { headFacts } from "./head.ts";
import { blockHtml, type HtmlGround } from "./html-blocks.ts";
import { embeddedJson, escapeCss, escapeHtml } from "./html-text.ts";
import type { Chapter, Outline } from "./outline/block.ts";
import { reportOutline } from "./outline/outline.ts";
import { printPagesScript } from "./print-pages.ts";
import { reportStyle } from "./style.ts";
import { words } from "./words.ts";

/** The report as one HTML file: a function of the content alone, so that a verification can make it again. */
export function reportHtml(content: ReportContent, lang: Lang): string {
  const show: Show = { lang, labels: content.labels };
  const word = words(lang);
  const { study, figures, run } = content;
  const outline = reportOutline(content, lang);
  const ground: HtmlGround = { show, outline };
  const title = escapeHtml(outline.title);
  return [
    "<!doctype html>",
    `<html lang="${lang === "zh" ? "zh-CN" : "en"}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="icon" href="data:,"><style>${reportStyle}${runningHeads(outline)}</style></head>`,
    "<body>",
    `<header class="cover"><p class="kind sans">${word.report}</p><h1>${title}</h1>`,
    run.synthetic ? `<p class="synthetic sans">${word.synthetic}</p>` : "",
    study.question ? `<p class="question">${escapeHtml(both(study.question)[lang])}</p>` : "",
    `<dl class="facts">${headFacts(content, lang)
      .map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`)
      .join("")}</dl></header>`,
    "<main>",
    contentsHtml(outline, lang),
    ...outline.chapters.map((chapter) => chapterHtml(chapter, ground)),
    "</main>",
    `<footer>Fairway 航道 ${escapeHtml(run.code)} · ${word.snapshot} ${run.snapshot}</footer>`,
    `<script type="application/json" id="figures">${embeddedJson(canonicalJson(figures))}</script>`,
    `<script id="print-pages">${printPagesScript}</script>`,
    "</body></html>",
    "",
  ].join("\n");
}

function chapterHtml({ id, title, blocks }: Chapter, ground: HtmlGround): string {
  return `<div class="chapter" id="chapter-${id}"><h2 id="${id}">${escapeHtml(title)}</h2>\n${blocks.map((block) => blockHtml(block, ground)).join("\n")}\n</div>`;
}

/** The title of the report and of the chapter at the head of every printed page. */
function runningHeads({ title, chapters }: Outline): string {
  return chapters
    .map(
      (chapter) =>
        `@page ${chapter.id} { @top-left { content: "${escapeCss(title)}"; } @top-right { content: "${escapeCss(chapter.title)}"; } }\n#chapter-${chapter.id} { page: ${chapter.id}; }\n`,
    )
    .join("");
}

function contentsHtml({ chapters, charts, tables }: Outline, lang: Lang): string {
  const word = words(lang);
  const link = (id: string, text: string, part: boolean) =>
    `<li${part ? ' class="part"' : ""}><a href="#${id}">${escapeHtml(text)}</a></li>`;
  const items = chapters.flatMap((chapter) => [
    link(chapter.id, chapter.title, true),
    ...chapter.blocks.flatMap((block) =>
      block.kind === "heading" && block.level === 2 ? [link(block.id, block.text, false)] : [],
    ),
  ]);
  const captions = (name: string, list: Outline["charts"], anchor: (one: Outline["charts"][number]) => string) =>
    list.map((one) => link(anchor(one), `${name} ${one.number}　${one.caption}`, false)).join("\n");
  return [
    `<nav class="contents"><h2>${word.contents}</h2><ol>${items.join("\n")}</ol></nav>`,
    `<nav class="lists"><h2>${word.figureList}</h2><ol>${captions(word.figure, charts, ({ figure }) => `chart-${figure}`)}</ol>`,
    `<h2>${word.tableList}</h2><ol>${captions(word.table, tables, ({ number }) => `table-${number}`)}</ol></nav>`,
  ].join("\n");
}
