import { addMonths, messageText, type Lang } from "#base";
import { regionName } from "#corpus";
import { gapShareMin } from "#corpus/contract";
import type { z } from "zod";
import type { countAnswer, Facet, Unit } from "./contract.ts";
import { noticesOf } from "./find.ts";
import { smallest, type DocSet, type Note, type SearchIndex, type DerivedField } from "./index/index.ts";
import { placeGroup } from "./place-group.ts";
import type { Search } from "./search.ts";

/** Filings of the last months before the cut-off are still unpublished in part. */
const incompleteMonths = 18;

export interface Counting {
  readonly query: string;
  readonly by: Facet;
  readonly unit: Unit;
  readonly limit: number;
}

/**
 * How the publications of a query divide by a facet.
 *
 * unit   a family (application) is counted once in each group that one of its publications found belongs to
 * fields of concordances: whole, not divided; the fractional counts stand in the snapshot's `family_field`
 * year   of filing; of a family the year of its earliest priority
 * limit  the largest groups, ties by key; of years the latest; `more` says how many groups were left out
 */
export function countGroups(search: Search, counting: Counting, lang: Lang): z.output<typeof countAnswer> {
  const { set, notes } = search.find(counting.query);
  const tally =
    counting.by === "year" ? byYear(search.index, set, counting.unit) : byItem(search.index, set, counting.by, counting.unit);
  const items = nonZero(tally.counts);
  const years = counting.by === "year";
  const shown = years
    ? Array.from(items.subarray(-counting.limit))
    : smallest(items, (item) => -(tally.counts[item] ?? 0), counting.limit);
  const name = namer(search.index, counting.by, lang);
  // The query may have told the same.
  const isNew = ({ code, values }: Note) => !notes.some((told) => told.code === code && told.values["field"] === values["field"]);
  const incomplete = years ? incompleteFrom(search, shown.at(-1)) : [];
  return {
    total: tally.total,
    unit: counting.unit,
    groups: shown.map((item) => ({ ...name(item), count: tally.counts[item] ?? 0 })),
    unknown: tally.unknown,
    more: items.length - shown.length,
    notices: noticesOf(
      [
        ...notes,
        ...incomplete,
        ...originOf(search.index, counting.by)
          .filter(isNew)
          .map((note) => namedField(note, counting.by, lang)),
        ...gapOf(tally, unknownGroup(tally, items, name)),
      ],
      lang,
    ),
    snapshot: search.snapshot.id,
  };
}

/** Things whose group says that nobody knows (a status that no source tells). */
function unknownGroup(tally: Tally, items: Int32Array, name: (item: number) => { key: string }): number {
  if (items.length > codesMax) return 0;
  const unknown = items.find((item) => name(item).key === "unknown");
  return unknown === undefined ? 0 : (tally.counts[unknown] ?? 0);
}

/** Facets of codes have few groups; only those have one for the unknown. */
const codesMax = 100;

/** What the groups leave out, where it is enough to bend a share. */
function gapOf({ total, unknown }: Tally, inGroup: number): readonly Note[] {
  const missing = unknown + inGroup;
  if (total === 0 || missing / total < gapShareMin) return [];
  const percent = Math.round((1000 * missing) / total) / 10;
  return [{ code: "search.notice.gap", values: { missing, total, percent } }];
}

interface Tally {
  /** Things of the unit in each group, by the number of the group. */
  readonly counts: Int32Array;
  readonly total: number;
  readonly unknown: number;
}

/** The places that hold something. There may be millions (inventors), so no list of pairs is made. */
function nonZero(counts: Int32Array): Int32Array {
  const items = new Int32Array(counts.length);
  let length = 0;
  for (let item = 0; item < counts.length; item += 1) if (counts[item] !== 0) items[length++] = item;
  return items.subarray(0, length);
}

function byYear(index: SearchIndex, set: DocSet, unit: Unit): Tally {
  const counts = new Int32Array(10_000);
  let [total, unknown] = [0, 0];
  const years = unit === "publication" ? undefined : index.columns.integers(`${unit}.year`);
  const filed = index.columns.integers("filed");
  const { things } = membersOf(index, set, unit);
  for (let at = 0; at < things.length; at += 1) {
    const thing = things[at] ?? 0;
    if (at > 0 && things[at - 1] === thing) continue;
    const year = years ? (years[thing] ?? 0) : Math.floor((filed[thing] ?? 0) / 10_000);
    total += 1;
    if (year === 0) unknown += 1;
    else counts[year] = (counts[year] ?? 0) + 1;
  }
  return { counts, total, unknown };
}

/** The column of a facet's items. */
const columns: Readonly<Record<Exclude<Facet, "year">, string>> = {
  applicant: "organisation",
  office: "office",
  ipc: "ipc",
  cpc: "cpc",
  region: "region",
  type: "type",
  status: "status",
  country: "country",
  inventor: "inventor",
  field35: "field35",
  industry: "industry",
  sei: "sei",
};

function byItem(index: SearchIndex, set: DocSet, facet: Exclude<Facet, "year">, unit: Unit): Tally {
  const source = isDerivedFacet(facet) ? index.fields.columns : index.columns;
  if (!source) {
    // A snapshot of before concordances were kept: nothing is known of anything.
    const total = new Set(membersOf(index, set, unit).things).size;
    return { counts: new Int32Array(), total, unknown: total };
  }
  const { from, items } = source.lists(columns[facet]);
  const groups = facet === "region" ? placeGroup(index.columns.words("region")).groupOf : undefined;
  const size = source.itemCount(columns[facet]);
  const counts = new Int32Array(size);
  // The last thing that was counted in a group: a thing counts there once, whichever of its publications lead to it.
  const last = new Int32Array(size).fill(-1);
  let [total, unknown] = [0, 0];
  const { things, docs } = membersOf(index, set, unit);
  let known = true;
  for (let at = 0; at < things.length; at += 1) {
    const thing = things[at] ?? 0;
    if (at === 0 || things[at - 1] !== thing) {
      if (!known) unknown += 1;
      known = false;
      total += 1;
    }
    const doc = docs[at] ?? 0;
    const end = from[doc + 1] ?? 0;
    for (let place = from[doc] ?? 0; place < end; place += 1) {
      const item = items[place] ?? 0;
      const group = groups ? (groups[item] ?? item) : item;
      known = true;
      if (last[group] === thing) continue;
      last[group] = thing;
      counts[group] = (counts[group] ?? 0) + 1;
    }
  }
  return { counts, total, unknown: known ? unknown : unknown + 1 };
}

/** The things of the unit that a set touches with their publications in the set: pairs, in the order of the things. */
function membersOf(index: SearchIndex, set: DocSet, unit: Unit): { readonly things: Int32Array; readonly docs: Int32Array } {
  if (unit === "publication") {
    const docs = set.docs();
    return { things: docs, docs };
  }
  const { from, items } = index.columns.lists(`${unit}.docs`);
  const things = new Int32Array(set.size);
  const docs = new Int32Array(things.length);
  let length = 0;
  for (let thing = 0; thing + 1 < from.length; thing += 1) {
    const end = from[thing + 1] ?? 0;
    for (let at = from[thing] ?? 0; at < end; at += 1) {
      const doc = items[at] ?? 0;
      if (!set.has(doc)) continue;
      things[length] = thing;
      docs[length++] = doc;
    }
  }
  return { things, docs };
}

/** Key and label of a group. */
function namer(index: SearchIndex, facet: Facet, lang: Lang): (item: number) => { key: string; label: string } {
  switch (facet) {
    case "year":
      return (item) => ({ key: String(item), label: String(item) });
    case "applicant":
      return (item) => {
        const [row] = index.rows<{ key: string; name: string }>("select key, name from organisation where item = ?", item);
        return { key: row?.key ?? "", label: row?.name ?? "" };
      };
    case "inventor":
      return (item) => {
        const [row] = index.rows<{ name: string }>("select name from inventor_name where item = ?", item);
        return { key: row?.name ?? "", label: row?.name ?? "" };
      };
    case "region": {
      const { keys } = placeGroup(index.columns.words("region"));
      return (item) => placeLabel(keys[item] ?? "", lang);
    }
    case "office":
    case "country":
      return (item) => coded(index, facet, item, (key) => regionName(key, lang));
    case "type":
    case "status":
      return (item) => coded(index, facet, item, (key) => messageText(`search.${facet}.${key}`, {}, lang));
    case "ipc":
    case "cpc":
      return (item) => coded(index, facet, item, (key) => titled(key, index.fields.title(facet, key, lang)));
    case "field35":
    case "industry":
    case "sei":
      return (item) => {
        const key = index.fields.columns?.words(facet)[item] ?? "";
        return { key, label: titled(key, index.fields.codeTitle(facet, key, lang)) };
      };
    default:
      return facet satisfies never;
  }
}

function titled(key: string, title: string | undefined): string {
  return title === undefined ? key : `${key} ${title}`;
}

function isDerivedFacet(facet: Facet): facet is DerivedField {
  return facet === "field35" || facet === "industry" || facet === "sei";
}

/** Fields of a concordance are counted whole: a thing in two fields counts in both. The concordance is named. */
function originOf(index: SearchIndex, facet: Facet): readonly Note[] {
  if (!isDerivedFacet(facet)) return [];
  const from = index.fields.concordance(facet);
  if (!from) return [{ code: "search.notice.no_concordance", values: { field: facet } }];
  return [{ code: "search.notice.derived", values: { field: facet, file: from.file, asOf: from.asOf ?? "–" } }];
}

const derivedNames: Readonly<Record<DerivedField, Readonly<Record<Lang, string>>>> = {
  field35: { zh: "技术领域（WIPO 35 类）", en: "The technology field (WIPO 35)" },
  industry: { zh: "国民经济行业", en: "The industry (GB/T 4754)" },
  sei: { zh: "战略性新兴产业", en: "The strategic emerging industry" },
};

/** Beside a facet its field is called as on the page, not as in a query. */
function namedField(note: Note, facet: Facet, lang: Lang): Note {
  return isDerivedFacet(facet) ? { ...note, values: { ...note.values, field: derivedNames[facet][lang] } } : note;
}

function coded(index: SearchIndex, column: string, item: number, label: (key: string) => string): { key: string; label: string } {
  const key = index.columns.words(column)[item] ?? "";
  return { key, label: label(key) };
}

/** A province as a group of its own holds what is known no closer, and says so. */
function placeLabel(key: string, lang: Lang): { key: string; label: string } {
  const name = regionName(key, lang);
  const open = key === "CN" || (/^CN-\d{2}0000$/.test(key) && !/^CN-(?:11|12|31|50|71|81|82)/.test(key));
  return { key, label: open ? messageText("search.place_open", { name }, lang) : name };
}

function incompleteFrom(search: Search, lastYear: number | undefined): readonly Note[] {
  const { cutOff } = search.snapshot.manifest;
  if (cutOff === null || lastYear === undefined) return [];
  const from = addMonths(cutOff, -incompleteMonths);
  if (lastYear < Number(from.slice(0, 4))) return [];
  return [{ code: "search.notice.incomplete", values: { from, cutOff } }];
}
