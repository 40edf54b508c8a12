import type { PartyMention } from "../../../record.ts";
import { countryOf } from "../../../normalise/country.ts";
import { regionOf } from "../../../normalise/region.ts";
import type { Tree } from "../tree.ts";

interface Printed {
  readonly format: string;
  readonly sequence: string;
  readonly name: string;
  readonly country: string | undefined;
}

/**
 * Applicants and inventors. The office standardises names (`docdb`, `epodoc`: `9SOLUTIONS OY [FI]`) and gives them beside as printed
 * (`original`) or in ASCII with the printed order (`docdba`). A party is shown as printed, with the standardised name beside it.
 * Printed names may stand twice, from two publications: each is laid to the standardised name it spells.
 */
export function readParties(bibliography: Tree): PartyMention[] {
  const parties = bibliography.child("parties");
  return [
    ...partiesOf("applicant", parties?.child("applicants"), "applicant"),
    ...partiesOf("inventor", parties?.child("inventors"), "inventor"),
  ];
}

function partiesOf(role: "applicant" | "inventor", group: Tree | undefined, element: string): PartyMention[] {
  const elements = group?.all(element) ?? [];
  const formats = formatsOf(elements);
  const all = elements.flatMap((each, index) => printedOf(each, formats[index] ?? "original", index) ?? []);
  const standard = distinct(all.filter(({ format }) => format === "docdb" || format === "epodoc"));
  const printed = distinct(all.filter(({ format }) => format !== "docdb" && format !== "epodoc"));
  if (standard.length === 0) return printed.map(({ name, country }) => party(role, name, undefined, country));
  const shown = matched(standard, printed);
  return standard.map(({ name, country }, index) => party(role, shown[index]?.name ?? name, name, country));
}

/**
 * Where attributes are stripped, the standardised names stand first, and each but the first begins with the blank that parted it from
 * the one before (`KOO KEE YOUNG`, ` KIM JI YU`, then `구기영, `).
 */
function formatsOf(elements: readonly Tree[]): string[] {
  const given = elements.map((each) => each.attribute("data-format"));
  if (given.some(Boolean)) return given.map((format) => format ?? "original");
  const behind = elements.findIndex((each, index) => index > 0 && !/^\s/.test(nameOf(each) ?? ""));
  return elements.map((_, index) => (behind < 0 || index < behind ? "epodoc" : "original"));
}

function nameOf(element: Tree): string | undefined {
  return element.raw("applicant-name", "name") ?? element.raw("inventor-name", "name") ?? element.raw("name");
}

function printedOf(element: Tree, format: string, index: number): Printed | undefined {
  const raw = element.text("applicant-name", "name") ?? element.text("inventor-name", "name") ?? element.text("name");
  const [, bare = "", code] = /^(.*?)\s*(?:\[([A-Z]{2})\])?$/.exec(raw ?? "") ?? [];
  const name = bare.replace(/[\s,;]+$/, "");
  if (!name) return undefined;
  const country = element.text("residence", "country") ?? code;
  return { format, sequence: element.attribute("sequence") ?? String(index), name, country };
}

function distinct(list: readonly Printed[]): Printed[] {
  const seen = new Set<string>();
  return list.filter(({ format, name, sequence }) => {
    const key = `${format} ${name} ${format === "docdb" || format === "epodoc" ? sequence : ""}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** For each standardised name the printed one: as on the document before its Latin form. */
function matched(standard: readonly Printed[], printed: readonly Printed[]): (Printed | undefined)[] {
  const lists = ["original", "docdba", "intermediate"].map((format) =>
    laid(
      standard,
      printed.filter((each) => each.format === format),
    ),
  );
  return standard.map((_, index) => lists.map((list) => list[index]).find(Boolean));
}

/**
 * Each standardised name's spelling in one list: what spells it, mixed case before capitals. Other spellings (another script, a legal
 * form written out) go by their place, where the lists are of one length.
 */
function laid(standard: readonly Printed[], list: readonly Printed[]): (Printed | undefined)[] {
  const left = new Set(list);
  const answer = standard.map(({ name }) => {
    const key = spelling(name);
    const fitting = [...left].filter((each) => spelling(each.name) === key);
    for (const each of fitting) left.delete(each);
    return fitting.find((each) => each.name !== each.name.toUpperCase()) ?? fitting[0];
  });
  if (list.length !== standard.length) return answer;
  return answer.map((each, index) => {
    const placed = list[index];
    return each ?? (placed && left.has(placed) ? placed : undefined);
  });
}

/** Letters and digits of a name in a fixed order of words: `Kylmänen, Jari` and `KYLMAENEN JARI` are one. */
function spelling(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/ß/g, "ss")
    .replace(/ø|oe/g, "o")
    .replace(/æ|ae/g, "a")
    .replace(/ue/g, "u")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .toSorted()
    .join(" ");
}

function party(
  role: "applicant" | "inventor",
  name: string,
  standardName: string | undefined,
  printedCountry: string | undefined,
): PartyMention {
  const country = printedCountry === undefined ? undefined : countryOf(printedCountry);
  return {
    role,
    name,
    ...(standardName !== undefined && { standardName }),
    ...(country !== undefined && regionOf({ country })),
  };
}
