import { messageText } from "#base";
import type { ReportContent } from "../../bundle/content.ts";
import { verdictCodes } from "../../figure/codes.ts";
import { hiddenRule } from "../../rule/hidden.ts";
import { pathCases, pathRule } from "../../rule/path.ts";
import { recommendationRule } from "../../rule/recommendation-rule.ts";
import { scoreRule, weightsOf, type ScoreList } from "../../rule/score.ts";
import { technologyRule } from "../../rule/technology.ts";
import { pathThresholds, precisionMin } from "../../study/rule-shape.ts";
import { tierRule } from "../../rule/tiers.ts";
import { textOf, type Show } from "../cell-text.ts";
import { gapWarnings } from "../notes.ts";
import { words } from "../words.ts";
import type { Block } from "./block.ts";
import { clauseMap } from "./clause-map.ts";
import { termsUsed } from "./terms.ts";
import { textTable } from "./text-table.ts";

export function caveatBlocks({ figures, run, scope }: ReportContent, { lang }: Show): Block[] {
  const word = words(lang);
  // What many figures say is said once, and to whom it belongs stands with each of them.
  const own = new Set(
    figures.flatMap((figure) => [...gapWarnings(figure, lang), ...figure.caveats.map((text) => textOf(text, lang))]),
  );
  const notices = run.notices.map(
    ({ node, code, values }) => `${scope.label("node", node)[lang]}${word.colon}${messageText(code, values, lang)}`,
  );
  return [{ kind: "items", items: [...word.general, ...own, ...notices].map((text) => ({ text })) }];
}

export function appendixBlocks(content: ReportContent, show: Show): Block[] {
  return [
    ...chainBlocks(content, show),
    ...sourceBlocks(content, show),
    ...clauseBlocks(content, show),
    ...termBlocks(content, show),
    ...checkBlocks(show),
  ];
}

function chainBlocks({ scope }: ReportContent, { lang }: Show): Block[] {
  const word = words(lang);
  const rows = scope.nodes.map((node) => [
    `${"　".repeat(node.level - 1)}${textOf(node.title, lang)}`,
    node.query || "–",
    node.sample
      ? word.judgedOf.replace("{relevant}", String(node.sample.relevant)).replace("{judged}", String(node.sample.judged))
      : "–",
  ]);
  return appendixTable("chain", word.chain, [word.node, word.query, word.precision], rows, [1]);
}

const scoreLists = Object.keys(scoreRule.weights) as ScoreList[];

function sourceBlocks({ run, study }: ReportContent, { lang }: Show): Block[] {
  const word = words(lang);
  const files = run.sources.map(({ file, format, sha256 }) => [file, format, `${sha256.slice(0, 16)}…`]);
  const rules = [
    ...Object.entries(run.rules)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, version]) => [name, String(version)]),
    [pathRule.name, `${pathRule.version}: ${thresholds(pathThresholds(study))}; precisionMin = ${precisionMin(study)}`],
    [tierRule.name, `${tierRule.version}: ${thresholds({ ...tierRule, name: undefined, version: undefined })}`],
    ...scoreLists.map((list) => [
      `${scoreRule.name} ${list}`,
      `${scoreRule.version}: ${thresholds(weightsOf(list, study.rule?.weights))}`,
    ]),
    [hiddenRule.name, `${hiddenRule.version}: ${thresholds({ ...hiddenRule.limits, ...study.rule?.hidden })}`],
    [technologyRule.name, `${technologyRule.version}: ${thresholds({ ...technologyRule, name: undefined, version: undefined })}`],
    [
      recommendationRule.name,
      `${recommendationRule.version}: ${thresholds({ ...recommendationRule, name: undefined, version: undefined })}`,
    ],
  ];
  const name = (code: string) => verdictCodes[code]?.[lang] ?? code;
  const cases = pathCases.map(({ direction, standing, feasible, clear, action }, index) => [
    String(index + 1),
    direction.map(name).join(" / "),
    standing.map(name).join(" / "),
    [feasible, clear].flatMap((code) => (code === undefined ? [] : [name(code)])).join(" + ") || "–",
    name(action),
  ]);
  return [
    ...appendixTable("sources", word.sources, [word.file, word.format, word.hash], files, [2]),
    { kind: "table", caption: word.ruleTable, table: textTable([word.rule, word.version], rules, [1]), notes: [] },
    {
      kind: "table",
      caption: word.caseTable,
      table: textTable(["#", word.direction_, word.position_, word.feasible, word.action], cases),
      notes: [],
    },
  ];
}

function thresholds(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} = ${String(value)}`)
    .join("; ");
}

function clauseBlocks(content: ReportContent, { lang }: Show): Block[] {
  const word = words(lang);
  const between = lang === "zh" ? "；" : "; ";
  const rows = clauseMap(content, lang).map(({ part, clause, served, missing }) => [
    String(part),
    clause,
    served.join(between) || word.nothing,
    missing.join(between) || word.nothing,
  ]);
  return [
    { kind: "heading", level: 2, id: "clauses", text: word.clauses },
    { kind: "sentences", style: "plain", sentences: [{ text: word.clausesText }] },
    {
      kind: "table",
      caption: word.clauses,
      table: textTable([word.clausePart, word.clause, word.clauseServed, word.clauseMissing], rows),
      notes: [],
    },
  ];
}

function termBlocks({ figures }: ReportContent, { lang }: Show): Block[] {
  const word = words(lang);
  const texts = figures.flatMap(({ title, definition, unit, columns, reading, caveats }) =>
    [title, definition, unit, ...columns.map((column) => column.title), ...reading, ...caveats].map((text) => textOf(text, lang)),
  );
  const rows = termsUsed(texts, lang).map(({ term, meaning }) => [term[lang], term[lang === "zh" ? "en" : "zh"], meaning[lang]]);
  return appendixTable("terms", word.terms, [word.term, lang === "zh" ? "英文" : "Chinese", word.meaning], rows);
}

function checkBlocks({ lang }: Show): Block[] {
  const word = words(lang);
  return [
    { kind: "heading", level: 2, id: "check", text: word.check },
    { kind: "sentences", style: "plain", sentences: [{ text: word.checkText }] },
  ];
}

function appendixTable(
  id: string,
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  code: readonly number[] = [],
): Block[] {
  return [
    { kind: "heading", level: 2, id, text: title },
    { kind: "table", caption: title, table: textTable(head, rows, code), notes: [] },
  ];
}
