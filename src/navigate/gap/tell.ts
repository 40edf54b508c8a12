import { regionName } from "#corpus";
import { gapShareMin } from "#corpus/contract";
import type { Both, Scope } from "../indicator/indicator.ts";
import { capital, percent, unitWord, whole } from "../indicator/say.ts";
import { fieldWords } from "./field-words.ts";
import type { Gap, GapField } from "./gap-shape.ts";
import type { Filled, FilledShares } from "./filled.ts";

/** An office is named where it has at least this share of what is missing; at most two are. */
const officeShareMin = 0.2;
const officesMax = 2;
/** An office begins or ceases to lack a field in a year if from there on hardly any has it, and before at least half had. */
const lackingMin = 0.95;
const knownBeforeMin = 0.5;
/** A node is named where it lies this far below the chain, and has enough members for a share. */
const nodeBelow = 0.1;
const nodeMembersMin = 20;

/** What is counted: the set that `members` is the size of. */
function setOf(field: GapField, { unit }: Scope): { readonly set: Both; readonly word: Both } {
  const word = unitWord({ unit });
  switch (field) {
    case "year":
      return { set: { zh: "检出的", en: "found" }, word };
    case "abstract":
      return { set: { zh: "读取文本的", en: "whose text was read" }, word };
    case "event":
      return { set: { zh: "全链", en: "of the chain" }, word: { zh: "件申请", en: "applications" } };
    default:
      return { set: { zh: "全链", en: "of the chain" }, word };
  }
}

/**
 * What a figure says of the fields it rests on: of each how many have it, and where the rest lies.
 *
 * in     `hasNodes`: the figure has a row for each node, so the node that is known least is named where it lies far below
 */
export function tellGaps(fields: readonly GapField[], shares: FilledShares, scope: Scope, hasNodes: boolean): Gap[] {
  return fields.flatMap((field) => {
    const counted = shares.of(field);
    if (counted.members === 0) return [];
    const missing = counted.members - counted.filled;
    const warning = missing / counted.members >= gapShareMin;
    const where = warning
      ? [...officesLacking(field, missing, shares, scope), ...(hasNodes ? nodeLacking(field, shares, scope) : [])]
      : [];
    return [{ field, ...counted, warning, text: sentence(field, counted, where, warning, scope) }];
  });
}

function sentence(
  field: GapField,
  { members, filled, exempt = 0 }: Filled,
  where: readonly Both[],
  warning: boolean,
  scope: Scope,
): Both {
  const { set, word } = setOf(field, scope);
  const { name, so } = fieldWords[field];
  const beside: Both =
    exempt === 0
      ? { zh: "", en: "" }
      : {
          zh: `另有 ${whole(exempt)} ${word.zh}仅有 PCT 国际申请，其自身无此项，不计为缺。`,
          en: ` Another ${whole(exempt)} are PCT applications alone, which have none of their own and are not counted as missing.`,
        };
  if (filled === members) {
    return {
      zh: `${name.zh}：${set.zh} ${whole(members)} ${word.zh}均有。${beside.zh}`,
      en: `${capital(name.en)}: known of all ${whole(members)} ${word.en} ${set.en}.${beside.en}`,
    };
  }
  if (filled === 0) {
    return {
      zh: `${name.zh}：${set.zh} ${whole(members)} ${word.zh}均缺，据此的数值无从得出。${beside.zh}`,
      en: `${capital(name.en)}: known of none of the ${whole(members)} ${word.en} ${set.en}; nothing that rests on it can be told.${beside.en}`,
    };
  }
  const missing = whole(members - filled);
  const more = [...where, ...(warning ? [so] : [])];
  return {
    zh: `${name.zh}：${set.zh} ${whole(members)} ${word.zh}中 ${whole(filled)} ${word.zh}（${share(filled, members)}）有，${missing} ${word.zh}缺${more.map(({ zh }) => `；${zh}`).join("")}。${beside.zh}`,
    en: `${capital(name.en)}: known of ${whole(filled)} of the ${whole(members)} ${word.en} ${set.en} (${share(filled, members)}), not of ${missing}${more.map(({ en }) => `; ${en}`).join("")}.${beside.en}`,
  };
}

/** Never all or none by rounding alone. */
function share(filled: number, members: number): string {
  const exact = filled / members;
  if (exact > 0.9995) return "> 99.9%";
  if (exact < 0.0005) return "< 0.1%";
  return percent(exact);
}

/** Where what is missing lies: offices, and since or until when they lack it. */
function officesLacking(field: GapField, missing: number, shares: FilledShares, scope: Scope): Both[] {
  const { word } = setOf(field, scope);
  const rows = shares.ofYears(field);
  const offices = [...Map.groupBy(rows, ({ office }) => office)].map(([office, years]) => ({ office, years, ...sum(years) }));
  return offices
    .filter((each) => (each.members - each.filled) / missing >= officeShareMin)
    .toSorted((a, b) => b.members - b.filled - (a.members - a.filled) || (a.office < b.office ? -1 : 1))
    .slice(0, officesMax)
    .flatMap(({ office, years, members, filled }): Both[] => {
      const name = { zh: regionName(office, "zh"), en: regionName(office, "en") };
      const run = lackingRun(years);
      if (run) {
        const { zh, en } =
          run.since !== undefined
            ? { zh: `${run.since} 年起`, en: `from ${run.since} on` }
            : { zh: `${run.until} 年及以前`, en: `up to ${run.until}` };
        return [
          run.filled === 0
            ? {
                zh: `${name.zh} ${zh}的 ${whole(run.members)} ${word.zh}均缺`,
                en: `none of the ${whole(run.members)} of ${name.en} ${en} has it`,
              }
            : {
                zh: `${name.zh} ${zh}的 ${whole(run.members)} ${word.zh}中缺 ${whole(run.members - run.filled)} ${word.zh}`,
                en: `${whole(run.members - run.filled)} of the ${whole(run.members)} of ${name.en} ${en} lack it`,
              },
        ];
      }
      // Of one office alone its name tells nothing that the sentence has not said.
      if (offices.length === 1) return [];
      return [
        filled === 0
          ? { zh: `${name.zh} ${whole(members)} ${word.zh}均缺`, en: `none of the ${whole(members)} of ${name.en} has it` }
          : {
              zh: `${name.zh} ${whole(members)} ${word.zh}中缺 ${whole(members - filled)} ${word.zh}`,
              en: `${whole(members - filled)} of the ${whole(members)} of ${name.en} lack it`,
            },
      ];
    });
}

function sum(rows: readonly Filled[]): Filled {
  return rows.reduce((total, row) => ({ members: total.members + row.members, filled: total.filled + row.filled }), {
    members: 0,
    filled: 0,
  });
}

interface Run extends Filled {
  readonly since?: number;
  readonly until?: number;
}

/** The years from which on, or up to which, an office lacks a field that it has otherwise. */
function lackingRun(years: readonly (Filled & { readonly year: number })[]): Run | undefined {
  const sorted = years.toSorted((a, b) => a.year - b.year);
  const all = sum(sorted);
  const lacking = ({ members, filled }: Filled) => members > 0 && (members - filled) / members >= lackingMin;
  const cuts = sorted.slice(1).map(({ year }, index) => {
    const [early, late] = [sum(sorted.slice(0, index + 1)), sum(sorted.slice(index + 1))];
    return { year, last: sorted[index]?.year ?? year, early, late };
  });
  const runs = cuts.flatMap(({ year, last, early, late }): Run[] => {
    if (lacking(late) && early.filled / early.members >= knownBeforeMin) return [{ since: year, ...late }];
    if (lacking(early) && late.filled / late.members >= knownBeforeMin) return [{ until: last, ...early }];
    return [];
  });
  // The run that explains most of what is missing; a run of few explains nothing.
  const best = runs.toSorted((a, b) => b.members - b.filled - (a.members - a.filled))[0];
  return best && (best.members - best.filled) / (all.members - all.filled) >= 0.8 ? best : undefined;
}

function nodeLacking(field: GapField, shares: FilledShares, scope: Scope): Both[] {
  const whole = shares.of(field);
  const nodes = scope.nodes.flatMap(({ node }) => {
    const counted = shares.ofNode(field, node);
    return counted && counted.members >= nodeMembersMin ? [{ node, share: counted.filled / counted.members }] : [];
  });
  const least = nodes.toSorted((a, b) => a.share - b.share || (a.node < b.node ? -1 : 1))[0];
  if (!least || whole.filled / whole.members - least.share < nodeBelow) return [];
  const label = scope.label("node", least.node);
  return [{ zh: `最低的环节：${label.zh}（${percent(least.share)}）`, en: `least in ${label.en} (${percent(least.share)})` }];
}
