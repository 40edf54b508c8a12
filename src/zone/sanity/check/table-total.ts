import { about, tell, type Check, type Document, type Finding } from "../document.ts";
import type { Quantity } from "../number/reading.ts";

const totalRow = /^\s*\|?\s*(?:\*\*)?\s*(?:合计|总计|全省|全市|全国|total|sum|province|whole province|all)(?![a-z])/i;
const cell = /(?<![\w.])-?\d[\d,]*(?:\.\d+)?(?![\w])/;

/** A table in the text: rows of cells between `|`, tabs or wide gaps, the last of which is a total. */
export const tableTotal: Check = (document) =>
  tablesOf(document).flatMap(({ rows, total }) =>
    total.cells.flatMap((printed, column) => {
      const values = rows.map(({ cells }) => cells[column]);
      const numbers = values.filter((one) => one !== undefined);
      if (!printed || numbers.length < 3 || numbers.length < rows.length - 1) return [];
      const found = summed(document, printed, numbers);
      return found ? [found] : [];
    }),
  );

interface Cell {
  readonly value: number;
  readonly places: number;
  readonly start: number;
  readonly end: number;
}
interface Row {
  readonly cells: readonly (Cell | undefined)[];
}

function tablesOf({ plain }: Document): { rows: Row[]; total: Row }[] {
  const tables: { rows: Row[]; total: Row }[] = [];
  let rows: Row[] = [];
  let at = 0;
  for (const line of plain.split("\n")) {
    const row = rowOf(line, at);
    at += line.length + 1;
    if (!row) {
      if (!/^[\s|:-]*$/.test(line) || line.trim() === "") rows = [];
    } else if (totalRow.test(line) && rows.length >= 3) {
      tables.push({ rows, total: row });
      rows = [];
    } else rows.push(row);
  }
  return tables;
}

function rowOf(line: string, at: number): Row | undefined {
  const separator = line.includes("|") ? "|" : line.includes("\t") ? "\t" : undefined;
  if (separator === undefined) return undefined;
  let from = 0;
  const cells = line.split(separator).map((text) => {
    const match = cell.exec(text);
    const start = at + from + (match?.index ?? 0);
    from += text.length + 1;
    const isNumber = match !== null && text.replace(/[\s*%]/g, "") === match[0];
    if (!isNumber) return undefined;
    return {
      value: Number(match[0].replaceAll(",", "")),
      places: match[0].split(".")[1]?.length ?? 0,
      start,
      end: start + match[0].length,
    };
  });
  return cells.some((one) => one !== undefined) ? { cells } : undefined;
}

function summed(document: Document, printed: Cell, numbers: readonly Cell[]): Finding | undefined {
  const places = Math.max(printed.places, ...numbers.map((one) => one.places));
  const sum = Number(numbers.reduce((total, { value }) => total + value, 0).toFixed(places));
  const off = Math.abs(sum - printed.value);
  const rounding = numbers.reduce((total, one) => total + 0.5 * 10 ** -one.places, 0.5 * 10 ** -printed.places);
  const n = (value: number) =>
    new Intl.NumberFormat("en", { minimumFractionDigits: printed.places, maximumFractionDigits: places }).format(value);
  const values = {
    rows: numbers.length,
    sum: n(sum),
    printed: n(printed.value),
    off: n(off),
    rounding: Number(rounding.toFixed(4)),
  };
  const quantity = document.quantities.find(({ start, end }) => start <= printed.start && end >= printed.end);
  const place = quantity ? undefined : ghost(document, printed);
  const at = (finding: Omit<Finding, "quantity" | "start" | "end">) =>
    about(quantity ?? place ?? ghost(document, printed), finding);
  if (off < 10 ** -places / 2)
    return at({ check: "table-total", verdict: "ok", reason: tell(document, "zone.sanity.table_agrees", values) });
  // Far apart the column is none to be added up: a density, a rank, a year.
  if (off > 0.02 * Math.abs(printed.value) && off > rounding) return undefined;
  return at({
    check: "table-total",
    verdict: off <= rounding && places > 0 ? "ok" : "suspicious",
    reason: tell(document, off <= rounding && places > 0 ? "zone.sanity.table_rounding" : "zone.sanity.table_differs", values),
    ...(off <= rounding && places > 0 ? {} : { suggestion: tell(document, "zone.sanity.check_rows", {}), correction: n(sum) }),
  });
}

/** A cell that is no figure by itself, such as a number in bold. */
function ghost(document: Document, { value, places, start, end }: Cell): Quantity {
  const sentence = Math.max(
    0,
    document.sentences.findIndex((one) => start >= one.start && start < one.end),
  );
  const step = 10 ** -places;
  return {
    start,
    end,
    text: document.text.slice(start, end),
    kind: "count",
    unit: "number",
    value,
    upTo: value,
    step,
    comparator: "exactly",
    sentence,
  };
}
