import { messageText } from "#base";
import type { ReportContent } from "../bundle/content.ts";
import { verdictCodes } from "../figure/codes.ts";
import { pathCases, pathRule } from "../rule/path.ts";
import { tierRule } from "../rule/tiers.ts";
import { textOf, type Show } from "./cell-text.ts";
import { escapeHtml } from "./html-text.ts";
import { clauseRows, words } from "./words.ts";

/** The actions at a glance. */
export function actionsHtml({ recommendations }: ReportContent, { lang, labels }: Show): string {
  const word = words(lang);
  const rows = recommendations.map(
    ({ node, action, reasons }) =>
      `<tr><td>${escapeHtml(labels[`node:${node}`]?.[lang] ?? node)}</td><td class="action a-${action}">${escapeHtml(labels[`verdict:${action}`]?.[lang] ?? action)}</td><td>${escapeHtml(
        reasons
          .slice(0, 2)
          .map((text) => textOf(text, lang))
          .join(" "),
      )}</td></tr>`,
  );
  return `<h3>${word.actions}</h3><div class="table"><table><thead><tr><th scope="col">${word.node}</th><th scope="col">${word.action}</th><th scope="col">${word.reasons}</th></tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table></div>`;
}

export function recommendationsHtml({ recommendations }: ReportContent, { lang, labels }: Show): string {
  const word = words(lang);
  return [
    `<h2 id="recommendations">${word.recommendations}</h2>`,
    ...recommendations.map(({ action, title, reasons, figures }) =>
      [
        `<section><h3><span class="action a-${action}">${escapeHtml(labels[`verdict:${action}`]?.[lang] ?? action)}</span>　${escapeHtml(textOf(title, lang))}</h3>`,
        `<ul class="plain">${reasons.map((text) => `<li>${escapeHtml(textOf(text, lang))}</li>`).join("")}</ul>`,
        `<p class="notes">${word.from}${word.colon}${figures.map((id) => `<a href="#figure-${id}">${id}</a>`).join(" ")}</p></section>`,
      ].join("\n"),
    ),
  ].join("\n");
}

export function caveatsHtml({ figures, run, scope }: ReportContent, { lang }: Show): string {
  const word = words(lang);
  const own = new Set(figures.flatMap((figure) => figure.caveats.map((text) => textOf(text, lang))));
  const notices = run.notices.map(
    ({ node, code, values }) => `${scope.label("node", node)[lang]}${word.colon}${messageText(code, values, lang)}`,
  );
  const items = [...word.general, ...own, ...notices];
  return `<h2 id="caveats">${word.caveats}</h2><ul class="plain">${items.map((text) => `<li>${escapeHtml(text)}</li>`).join("\n")}</ul>`;
}

export function appendixHtml(content: ReportContent, show: Show): string {
  return [
    `<h2 id="appendix">${words(show.lang).appendix}</h2>`,
    chainHtml(content, show),
    sourcesHtml(content, show),
    clausesHtml(show),
    checkHtml(show),
  ].join("\n");
}

function chainHtml({ scope }: ReportContent, { lang }: Show): string {
  const word = words(lang);
  const rows = scope.nodes.map((node) => {
    const sample = node.sample
      ? word.judgedOf.replace("{relevant}", String(node.sample.relevant)).replace("{judged}", String(node.sample.judged))
      : "–";
    return `<tr><td>${"　".repeat(node.level - 1)}${escapeHtml(textOf(node.title, lang))}</td><td class="wrap">${escapeHtml(node.query || "–")}</td><td class="n">${sample}</td></tr>`;
  });
  return `<h3>${word.chain}</h3><div class="table"><table><thead><tr><th scope="col">${word.node}</th><th scope="col">${word.query}</th><th scope="col" class="n">${word.precision}</th></tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table></div>`;
}

function sourcesHtml({ run }: ReportContent, { lang }: Show): string {
  const word = words(lang);
  const files = run.sources.map(
    ({ file, format, sha256 }) =>
      `<tr><td>${escapeHtml(file)}</td><td>${escapeHtml(format)}</td><td class="wrap">${sha256.slice(0, 16)}…</td></tr>`,
  );
  const rules = [
    ...Object.entries(run.rules)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, version]): [string, string] => [name, String(version)]),
    [pathRule.name, `${pathRule.version}: ${thresholds(pathRule.thresholds)}`] as const,
    [tierRule.name, `${tierRule.version}: ${thresholds({ ...tierRule, name: undefined, version: undefined })}`] as const,
  ].map(([name, version]) => `<tr><td>${escapeHtml(name)}</td><td class="wrap">${escapeHtml(version)}</td></tr>`);
  const cases = pathCases.map(
    ({ direction, standing, feasible, action }, index) =>
      `<tr><td class="n">${index + 1}</td><td>${direction.map((code) => name(code)).join(" / ")}</td><td>${standing.map((code) => name(code)).join(" / ")}</td><td>${feasible ?? "–"}</td><td>${name(action)}</td></tr>`,
  );
  return [
    `<h3>${word.sources}</h3><div class="table"><table><thead><tr><th scope="col">${word.file}</th><th scope="col">${word.format}</th><th scope="col">${word.hash}</th></tr></thead><tbody>\n${files.join("\n")}\n</tbody></table></div>`,
    `<div class="table"><table><thead><tr><th scope="col">${word.rule}</th><th scope="col">${word.version}</th></tr></thead><tbody>\n${rules.join("\n")}\n</tbody></table></div>`,
    `<div class="table"><table><thead><tr><th scope="col" class="n">#</th><th scope="col">direction</th><th scope="col">position</th><th scope="col">feasible</th><th scope="col">${word.action}</th></tr></thead><tbody>\n${cases.join("\n")}\n</tbody></table></div>`,
  ].join("\n");

  function name(code: string): string {
    return escapeHtml(verdictCodes[code]?.[lang] ?? code);
  }
}

function thresholds(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} = ${String(value)}`)
    .join("; ");
}

function clausesHtml({ lang }: Show): string {
  const word = words(lang);
  const rows = clauseRows.map(
    ({ clause, where }) => `<tr><td>${escapeHtml(clause[lang])}</td><td>${escapeHtml(where[lang])}</td></tr>`,
  );
  return `<h3>${word.clauses}</h3><p>${escapeHtml(word.clausesText)}</p><div class="table"><table><thead><tr><th scope="col">${word.clause}</th><th scope="col">${word.where}</th></tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table></div>`;
}

function checkHtml({ lang }: Show): string {
  const word = words(lang);
  return `<h3>${word.check}</h3><p>${escapeHtml(word.checkText)}</p>`;
}
