import type { Lang } from "#base";
import type { ReportContent } from "../bundle/content.ts";
import type { Figure } from "../contract.ts";
import { canonicalJson } from "../figure/json.ts";
import { both } from "../figure/labels.ts";
import { textOf, type Show } from "./cell-text.ts";
import { actionsHtml, appendixHtml, caveatsHtml, recommendationsHtml } from "./html-parts.ts";
import { figureHtml } from "./html-figure.ts";
import { embeddedJson, escapeHtml } from "./html-text.ts";
import { headFacts, summarySentences } from "./head.ts";
import { reportStyle } from "./style.ts";
import { words } from "./words.ts";

export const reportParts = ["overview", "direction", "position", "path"] as const;

/** The report as one HTML file: a function of the content alone, so that a verification can make it again. */
export function reportHtml(content: ReportContent, lang: Lang): string {
  const show: Show = { lang, labels: content.labels };
  const word = words(lang);
  const { study, figures, run } = content;
  const title = escapeHtml(textOf(study.title, lang));
  const numbered = new Map(figures.map((figure, index) => [figure.id, index + 1]));
  const part = (name: (typeof reportParts)[number]) => [
    `<h2 id="${name}">${word[name]}</h2>`,
    ...figures
      .filter((figure) => figure.part === name)
      .map((figure) => figureHtml(figure, numbered.get(figure.id) ?? 0, show, content)),
  ];
  return [
    "<!doctype html>",
    `<html lang="${lang === "zh" ? "zh-CN" : "en"}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${reportStyle}</style></head>`,
    "<body>",
    `<header class="cover"><p class="kind sans">${word.report}</p><h1>${title}</h1>`,
    run.synthetic ? `<p class="synthetic sans">${word.synthetic}</p>` : "",
    study.question ? `<p class="question">${escapeHtml(both(study.question)[lang])}</p>` : "",
    `<dl class="facts">${headFacts(content, lang)
      .map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`)
      .join("")}</dl></header>`,
    "<main>",
    contentsHtml(figures, lang),
    `<h2 id="summary">${word.summary}</h2>`,
    ...summarySentences(content, lang).map((sentence) => `<p>${escapeHtml(sentence)}</p>`),
    actionsHtml(content, show),
    ...reportParts.flatMap(part),
    recommendationsHtml(content, show),
    caveatsHtml(content, show),
    appendixHtml(content, show),
    "</main>",
    `<footer>Fairway 航道 ${escapeHtml(run.code)} · ${word.snapshot} ${run.snapshot}</footer>`,
    `<script type="application/json" id="figures">${embeddedJson(canonicalJson(figures))}</script>`,
    "</body></html>",
    "",
  ].join("\n");
}

function contentsHtml(figures: readonly Figure[], lang: Lang): string {
  const word = words(lang);
  const link = (id: string, text: string, part: boolean) =>
    `<li${part ? ' class="part"' : ""}><a href="#${id}">${escapeHtml(text)}</a></li>`;
  const items = [
    link("summary", word.summary, true),
    ...reportParts.flatMap((part) => [
      link(part, word[part], true),
      ...figures
        .filter((figure) => figure.part === part)
        .map((figure) => link(`figure-${figure.id}`, textOf(figure.title, lang), false)),
    ]),
    link("recommendations", word.recommendations, true),
    link("caveats", word.caveats, true),
    link("appendix", word.appendix, true),
  ];
  return `<nav><h2>${word.contents}</h2><ol>${items.join("\n")}</ol></nav>`;
}
