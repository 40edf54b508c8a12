import type { PrintedCell, PrintedTable } from "./table.ts";

/** The width of the text block of an A4 page, in points. */
const pageWidth = 482;
/** Small letters of tables of many columns: half their height a character, and what stands at both sides of it. */
const letter = 3.3;
const sides = 4.6;
/** So many characters of a text stand on one line at least. */
const lineLeast = 14;
/** Columns before this many are read as the names of a row, where they are texts. */
const keysMax = 2;

/**
 * A table as pieces that a page holds: columns that say nothing in any row are left out and told of, and what is then too wide
 * goes on in further pieces under the names of its rows. A table wider than its page would have every page printed smaller.
 */
export function fitTable(table: PrintedTable): { readonly pieces: readonly PrintedTable[]; readonly left: readonly string[] } {
  const places = table.head.map((_, place) => place);
  const said = places.filter((place) => place === 0 || table.rows.some((cells) => !isNothing(cells[place])));
  const left = places.filter((place) => !said.includes(place)).map((place) => table.head[place]?.text ?? "");
  const needs = new Map(said.map((place) => [place, needOf(table, place)]));
  const need = (some: readonly number[]) => some.reduce((sum, place) => sum + (needs.get(place) ?? 0), 0);
  const firstNumber = said.findIndex((place) => table.head[place]?.numeric === true);
  const keys = said.slice(0, Math.max(1, Math.min(firstNumber < 0 ? 1 : firstNumber, keysMax)));
  const rest = said.slice(keys.length);
  const room = Math.max(pageWidth - need(keys), pageWidth / 3);
  const count = Math.ceil(need(rest) / room);
  if (count <= 1) return { pieces: [columns(table, said)], left };
  // Pieces of about one width look better than a full one and a rest.
  const share = need(rest) / count;
  const groups: number[][] = [[]];
  for (const place of rest) {
    const last = groups.at(-1) ?? [];
    const wide = need(last);
    const next = needs.get(place) ?? 0;
    if (last.length > 0 && (wide + next > room || (wide + next / 2 > share && groups.length < count))) groups.push([place]);
    else last.push(place);
  }
  return { pieces: groups.map((group) => columns(table, [...keys, ...group])), left };
}

function isNothing(cell: PrintedCell | undefined): boolean {
  return cell === undefined || cell.text === "–";
}

function columns(table: PrintedTable, places: readonly number[]): PrintedTable {
  if (places.length === table.head.length) return table;
  const pick = <Item>(items: readonly Item[]) => places.flatMap((place) => items.slice(place, place + 1));
  return { ...table, head: pick(table.head), rows: table.rows.map(pick) };
}

/** What a column needs at least, in points: its longest number, or a line of its texts, and the longest word at its head. */
function needOf({ head, rows }: PrintedTable, place: number): number {
  const widest = Math.max(
    0,
    ...rows.map((cells) => breadth(cells[place]?.text ?? "")),
    ...rows.map((cells) => breadth(cells[place]?.small ?? "")),
  );
  const numeric = head[place]?.numeric === true;
  const title = Math.max(...(head[place]?.text ?? "").split(/[\s、，（）()]/u).map((word) => Math.min(breadth(word), lineLeast)));
  return Math.max(numeric ? widest : Math.min(widest, lineLeast), Math.min(title, numeric ? 10 : lineLeast)) * letter + sides;
}

/** Wide characters count double. */
function breadth(text: string): number {
  let width = 0;
  for (const character of text) width += character > "\u2E7F" ? 2 : 1;
  return width;
}
