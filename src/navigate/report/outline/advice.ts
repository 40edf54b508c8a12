import type { Lang } from "#base";
import { fixed, percent, whole } from "../../indicator/say.ts";
import type { Recommendation } from "../../recommendation-shape.ts";
import type { ReportContent } from "../../bundle/content.ts";
import { textOf, type Show } from "../cell-text.ts";
import { words } from "../words.ts";
import { adviceWords } from "./advice-words.ts";
import type { Block, Fact } from "./block.ts";

/** The actions at a glance: as many reasons as a line bears, the rest in the chapter on recommendations. */
const reasonsAtAGlance = 2;

export function actionsTable({ recommendations }: ReportContent, { lang, labels }: Show): Block[] {
  const word = words(lang);
  if (recommendations.length === 0) return [];
  return [
    { kind: "heading", level: 3, id: "actions", text: word.actions },
    {
      kind: "table",
      caption: word.actions,
      notes: [],
      table: {
        head: [word.node, word.action, word.reasons].map((text) => ({ text, numeric: false, incomplete: false })),
        rows: recommendations.map((one) => [
          { text: aboutOf(one, { lang, labels }), numeric: false },
          { text: labels[`verdict:${one.action}`]?.[lang] ?? one.action, numeric: false, short: true, strong: true },
          {
            text: one.reasons
              .slice(0, reasonsAtAGlance)
              .map((text) => textOf(text, lang))
              .join(lang === "zh" ? "" : " "),
            numeric: false,
          },
        ]),
        left: 0,
        notes: [],
      },
    },
  ];
}

/** What a recommendation is about: the organisation where it is one's, else the node. */
export function aboutOf({ node, subject }: Recommendation, { lang, labels }: Show): string {
  return subject?.name ?? labels[`node:${node}`]?.[lang] ?? node;
}

/** Every recommendation: whether it may be adopted, reasons, what should move, risks, owner and deadline, candidates, figures. */
export function adviceBlocks({ recommendations, figures }: ReportContent, show: Show): Block[] {
  const { lang } = show;
  const word = words(lang);
  const known = new Set(figures.map(({ id }) => id));
  return [
    { kind: "sentences", style: "intro", sentences: [{ text: word.adviceTold }] },
    ...recommendations.flatMap((one): Block[] => [
      { kind: "heading", level: 2, id: `advice-${one.id}`, text: textOf(one.title, lang) },
      { kind: "facts", facts: adviceFacts(one, show) },
      { kind: "items", items: one.reasons.map((told) => ({ text: textOf(told, lang), figure: told.cells[0]?.figure })) },
      ...risksBlocks(one, lang),
      ...effectsBlocks(one, lang),
      ...candidatesBlocks(one, lang),
      {
        kind: "sentences",
        style: "note",
        sentences: [
          { text: `${word.from}${word.colon}` },
          ...one.figures
            .filter((figure) => known.has(figure))
            .map((figure) => ({ text: textOf(figures.find((each) => each.id === figure)?.title ?? {}, lang), figure })),
        ],
      },
    ]),
  ];
}

function adviceFacts(one: Recommendation, { lang, labels }: Show): Fact[] {
  const word = adviceWords(lang);
  const readiness = labels[`verdict:${one.readiness}`]?.[lang] ?? one.readiness;
  const judged = [
    `${word.readiness}${word.colon}${readiness}`,
    `${word.stability}${word.colon}${percent(one.stability, 0)}`,
    // Of an enterprise, a project or people neither is told; of a candidate its score stands for priority.
    ...(one.priority === null ? [] : [`${word.priority}${word.colon}${fixed(one.priority)}`]),
    ...(one.feasibility === null ? [] : [`${word.feasibility}${word.colon}${fixed(one.feasibility)}`]),
  ];
  const months = word.months
    .replace("{months}", String(one.deadline.months))
    .replace("{because}", textOf(one.deadline.because, lang));
  return [
    { name: word.adopted, value: judged.join(word.stop) },
    { name: word.owner, value: textOf(one.owner.title, lang) },
    { name: word.deadline, value: months },
  ];
}

function risksBlocks({ risks }: Recommendation, lang: Lang): Block[] {
  if (risks.length === 0) return [];
  const word = adviceWords(lang);
  return [
    {
      kind: "sentences",
      style: "caveat",
      sentences: [
        { text: `${word.risks}${word.colon}` },
        ...risks.map((risk) => ({ text: textOf(risk, lang), figure: risk.cells[0]?.figure })),
      ],
    },
  ];
}

const cell = (text: string, numeric = false) => ({ text, numeric });

function effectsBlocks({ effects }: Recommendation, lang: Lang): Block[] {
  const word = adviceWords(lang);
  if (effects.length === 0) return [];
  return [
    {
      kind: "table",
      caption: word.effects,
      notes: [...new Set(effects.map(({ measured }) => `${word.measured}${word.colon}${textOf(measured, lang)}`))],
      table: {
        head: [
          { text: word.kpi, numeric: false, incomplete: false },
          { text: word.direction, numeric: false, incomplete: false },
          { text: word.baseline, numeric: true, incomplete: false },
          { text: word.unit, numeric: false, incomplete: false },
        ],
        rows: effects.map(({ title, direction, baseline, unit }) => [
          cell(textOf(title, lang)),
          cell(word.directions[direction]),
          cell(baseline === null ? word.unknown : Number.isInteger(baseline) ? whole(baseline) : fixed(baseline), true),
          cell(textOf(unit, lang)),
        ]),
        left: 0,
        notes: [],
      },
    },
  ];
}

function candidatesBlocks({ candidates }: Recommendation, lang: Lang): Block[] {
  const word = adviceWords(lang);
  if (candidates.length === 0) return [];
  return [
    {
      kind: "table",
      caption: word.candidates,
      notes: [],
      table: {
        head: [
          { text: word.kind, numeric: false, incomplete: false },
          { text: word.name, numeric: false, incomplete: false },
          { text: word.score, numeric: true, incomplete: false },
          { text: word.because, numeric: false, incomplete: false },
        ],
        rows: candidates.map(({ kind, name, score, low, high, because }) => [
          cell(word.kinds[kind]),
          cell(name),
          cell(low === null ? "–" : `${fixed(score)} (${fixed(low)}–${fixed(high)})`, true),
          cell(textOf(because, lang)),
        ]),
        left: 0,
        notes: [],
      },
    },
  ];
}
