import { parseSymbol } from "../../normalise/classification.ts";
import type { Classification, Scheme } from "../../record.ts";
import { valuesOf } from "./cell-text.ts";
import type { Field } from "./mapping.ts";
import type { Cell, RowCells } from "./row-cells.ts";

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
    // Symbols are interned: the same symbol is the same value, so a list is enough to find a repetition.
    const found: Classification[] = [];
    for (const cell of cells.all(field)) {
      for (const value of valuesOf(unlisted(cell.text), cell.column.separator)) {
        const whole = readSymbol(scheme, value) ?? (scheme === "ipc" ? readLocarno(value) : undefined);
        const read = whole ?? readCut(scheme, value);
        if (read && !whole) cells.unread("corpus.table.symbol_cut", cell, value);
        if (!read) cells.unread("corpus.table.bad_symbol", cell, value);
        else if (!found.includes(read)) found.push(read);
      }
    }
    const first = firstOf[field];
    const main = first === undefined ? undefined : cells.one(first);
    if (main) addMain(cells, scheme, main, found, classes);
    for (const read of found) classes.push(read);
  }
  return classes;
}

/** Puts the main symbol before the others and marks it; takes it out of `found` if it stands there. */
function addMain(cells: RowCells, scheme: Scheme, main: Cell, found: Classification[], classes: Classification[]): void {
  const read = readSymbol(scheme, main.text) ?? (scheme === "ipc" ? readLocarno(main.text) : undefined);
  let place = read ? found.indexOf(read) : -1;
  if (read && place < 0 && /^[A-H]\d\d[A-Z]$/.test(read.symbol)) {
    // A tool may name the main subclass only (G01C): the first symbol within it is the main one.
    place = found.findIndex((other) => other.scheme === read.scheme && other.symbol.startsWith(read.symbol));
  } else if (!read && /^\d\d-\d$/.test(main.text)) {
    // Patentics cuts the main class of a design to four characters: 14-0.
    place = found.findIndex((other) => other.scheme === "locarno" && other.symbol.startsWith(main.text));
  }
  const marked = place >= 0 ? found.splice(place, 1)[0] : read;
  if (marked) classes.push({ ...marked, first: true });
  else cells.unread("corpus.table.bad_symbol", main);
}

/** A list as a script prints it, its halves apart: `['B25J', '9/02']`. */
function unlisted(text: string): string {
  const halves = /^\['([A-H]\d\d[A-Z])', '(\d+\/\d+)'\]$/.exec(text);
  return halves ? `${halves[1]}${halves[2]}` : text;
}

/** Chinese tools print the Locarno class of a design under 国际分类, with its hyphen or without: `14-04`, `1404`. */
const readLocarno = (value: string): Classification | undefined =>
  /^(?:0[1-9]|[12]\d|3[0-2])-?\d\d(?: ?\(\d+\))?$/.test(value) ? readSymbol("locarno", value.replace(/ ?\(.*/, "")) : undefined;

/** Of a symbol that lost its subgroup (`A21D 13/`) the subclass is certain. */
function readCut(scheme: Scheme, value: string): Classification | undefined {
  const subclass = scheme === "ipc" || scheme === "cpc" ? /^([A-HY]\d\d[A-Z])\s*\d{0,4}\s*\/$/.exec(value)?.[1] : undefined;
  return subclass === undefined ? undefined : readSymbol(scheme, subclass);
}

const caches = new Map<Scheme, Map<string, Classification | null>>();
const interned = new Map<string, Classification>();
const cachedMax = 50_000;

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
    const printed = /^X?\s*(\d{1,3}) +([\d.]+) *([A-Z]{0,2})$/.exec(raw);
    if (printed) return parse("uspc", `${printed[1]}/${printed[2]}${printed[3]}`);
    const together = americanTogether(raw);
    if (together !== undefined) return parse("uspc", together);
  }
  const symbol = parseSymbol(scheme, raw) ?? parseSymbol(scheme, leading(scheme, raw));
  if (symbol === undefined) return undefined;
  const key = `${scheme} ${symbol}`;
  let known = interned.get(key);
  if (!known) {
    if (interned.size >= cachedMax) {
      interned.clear();
      caches.clear();
    }
    interned.set(key, (known = { scheme, symbol }));
  }
  return known;
}

/**
 * American class and subclass without the slash, three places each: `X 84464 R`, `244110C`, `X348E07085` (a subclass of the
 * European kind); or with the letters of a subclass behind a dot, as in Google's tables: `342/26.D`, `G9B/20.046`.
 */
function americanTogether(raw: string): string | undefined {
  const european = /^X?(\d{3})E(\d{2})(\d{3})$/.exec(raw);
  if (european) return `${european[1]}/E${Number(european[2])}.${european[3]}`;
  const fixed = /^(?:X\s?|(?=\d{6}))\s*(\d{2,3})(\d{3}) ?([A-Z]{1,2})$/.exec(raw);
  if (fixed) return `${Number(fixed[1])}/${Number(fixed[2])}${fixed[3]}`;
  const lettered = /^(D?\d{1,3}\/\d{1,3})\.([A-Z]{1,2})$/.exec(raw);
  return lettered ? `${lettered[1]}${lettered[2]}` : undefined;
}

function leading(scheme: Scheme, raw: string): string {
  const pattern =
    scheme === "ipc" || scheme === "cpc"
      ? /^\s*[A-HY]\d\d[A-Z]\s*-?\s*\d{1,4}\s*\/\s*\d{2,6}/i
      : /^\s*[\w./-]*\w(?=\.?(?:\s|\(|$))/;
  return pattern.exec(raw)?.[0] ?? raw;
}
