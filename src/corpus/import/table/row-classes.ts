import { parseSymbol } from "../../normalise/classification.ts";
import type { Classification, Scheme } from "../../record.ts";
import { valuesOf } from "./cell-text.ts";
import type { Field } from "./mapping.ts";
import type { RowCells } from "./row-cells.ts";

const listOf: readonly (readonly [Field, Scheme])[] = [
  ["ipc", "ipc"],
  ["cpc", "cpc"],
  ["uspc", "uspc"],
  ["locarno", "locarno"],
  ["fi", "fi"],
  ["sei", "sei"],
  ["gbt4754", "gbt4754"],
];
const firstOf: Partial<Record<Field, Field>> = { ipc: "ipcFirst", cpc: "cpcFirst" };

/** The classes of a row: repeated symbols once, the main one marked where the source names it. */
export function rowClasses(cells: RowCells): Classification[] {
  const classes: Classification[] = [];
  for (const [field, scheme] of listOf) {
    const found = new Map<string, Classification>();
    for (const cell of cells.all(field)) {
      for (const value of valuesOf(unlisted(cell.text), cell.column.separator)) {
        const read = readSymbol(scheme, value) ?? (scheme === "ipc" ? readLocarno(value) : undefined);
        if (read) found.set(`${read.scheme} ${read.symbol}`, read);
        else cells.unread("corpus.table.bad_symbol", cell, value);
      }
    }
    const first = firstOf[field];
    const main = first === undefined ? undefined : cells.one(first);
    if (main) {
      const read = readSymbol(scheme, main.text) ?? (scheme === "ipc" ? readLocarno(main.text) : undefined);
      // Patentics cuts the main class of a design to four characters: 14-0.
      const cut = !read && /^\d\d-\d$/.test(main.text) ? [...found.keys()].find((key) => key.startsWith(`locarno ${main.text}`)) : undefined;
      const whole = cut === undefined ? undefined : found.get(cut);
      if (whole && cut !== undefined) {
        found.delete(cut);
        classes.push({ ...whole, first: true });
      } else if (!read) cells.unread("corpus.table.bad_symbol", main);
      else {
        const key = `${read.scheme} ${read.symbol}`;
        // A tool may name the main subclass only (G01C): the first symbol within it is the main one.
        const place = found.has(key) ? key : [...found.keys()].find((other) => /^\w+ [A-H]\d\d[A-Z]$/.test(key) && other.startsWith(key));
        const marked = place === undefined ? read : (found.get(place) ?? read);
        if (place !== undefined) found.delete(place);
        classes.push({ ...marked, first: true });
      }
    }
    classes.push(...found.values());
  }
  return classes;
}

/** A list as a script prints it, its halves apart: `['B25J', '9/02']`. */
function unlisted(text: string): string {
  const halves = /^\['([A-H]\d\d[A-Z])', '(\d+\/\d+)'\]$/.exec(text);
  return halves ? `${halves[1]}${halves[2]}` : text;
}

/** Chinese tools print the Locarno class of a design under 国际分类, with its hyphen or without: `14-04`, `1404`. */
const readLocarno = (value: string): Classification | undefined =>
  /^(?:0[1-9]|[12]\d|3[0-2])-?\d\d(?: ?\(\d+\))?$/.test(value) ? readSymbol("locarno", value.replace(/ ?\(.*/, "")) : undefined;

const caches = new Map<Scheme, Map<string, Classification | null>>();
const cachedMax = 200_000;

function readSymbol(scheme: Scheme, raw: string): Classification | undefined {
  let cache = caches.get(scheme);
  if (!cache) caches.set(scheme, (cache = new Map()));
  const known = cache.get(raw);
  if (known !== undefined) return known ?? undefined;
  const read = parse(scheme, raw) ?? null;
  if (cache.size >= cachedMax) cache.clear();
  // A copy: a piece of a cell would keep the whole chunk of the file in memory.
  cache.set(` ${raw}`.slice(1), read);
  return read ?? undefined;
}

/** A symbol with the words behind it that some tools print: `G08B 25/00 将报警的位置情况…`, `6.5 (智能电网产业)`. */
function parse(scheme: Scheme, raw: string): Classification | undefined {
  if (scheme === "uspc") {
    // Patentics prints CPC symbols under 美国分类 since the USPTO changed over in 2015.
    const cpc = /^[A-HY]\d\d[A-Z]/i.test(raw) ? parse("cpc", raw) : undefined;
    if (cpc) return cpc;
    // The printed form to 2000: a cross-reference is marked X, a blank parts class and subclass (`X244 53 R`).
    const printed = /^X?\s*(\d{1,3}) +([\d.]+) ?([A-Z]{0,2})$/.exec(raw);
    if (printed) return parse("uspc", `${printed[1]}/${printed[2]}${printed[3]}`);
  }
  const symbol = parseSymbol(scheme, raw) ?? parseSymbol(scheme, leading(scheme, raw));
  return symbol === undefined ? undefined : { scheme, symbol };
}

function leading(scheme: Scheme, raw: string): string {
  const pattern = scheme === "ipc" || scheme === "cpc" ? /^\s*[A-HY]\d\d[A-Z]\s*-?\s*\d{1,4}\s*\/\s*\d{2,6}/i : /^\s*[\w.-]+/;
  return pattern.exec(raw)?.[0] ?? raw;
}
