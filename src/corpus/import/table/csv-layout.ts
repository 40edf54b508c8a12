/** How a text file lays out its table: found from its first rows, never from its name. */
export interface CsvLayout {
  readonly delimiter: string;
  readonly lineEnd: "\n" | "\r";
  /** Another delimiter fits nearly as well. */
  readonly rival?: string;
}

export const delimiters = [",", ";", "\t", "|"] as const;
const rowsLooked = 200;

/**
 * The delimiter under which the first rows have the most even number of cells. `recognised` tells how many header cells a
 * row's cells are known for: a delimiter under which a known header appears wins over evenness.
 */
export function detectLayout(
  text: string,
  whole: boolean,
  recognised: (cells: readonly string[]) => number,
): CsvLayout | undefined {
  const lineEnd = detectLineEnd(text);
  const fits = delimiters
    .map((delimiter) => fitOf(text, whole, delimiter, lineEnd, recognised))
    .toSorted((left, right) => right.known - left.known || right.evenness - left.evenness);
  const [best, second] = fits;
  if (!best || best.evenness === 0) return undefined;
  const rival = second && best.known === second.known && second.evenness > 0.9 * best.evenness ? second.delimiter : undefined;
  return { delimiter: best.delimiter, lineEnd, ...(rival !== undefined && { rival }) };
}

interface Fit {
  readonly delimiter: string;
  /** Most header cells known in one row. */
  readonly known: number;
  /** Share of rows with the commonest width, 0 when that is one cell. */
  readonly evenness: number;
}

function fitOf(
  text: string,
  whole: boolean,
  delimiter: string,
  lineEnd: "\n" | "\r",
  recognised: (cells: readonly string[]) => number,
): Fit {
  const widths = new Map<number, number>();
  let known = 0;
  let rows = 0;
  for (const cells of firstRows(text, whole, delimiter, lineEnd)) {
    if (cells.length === 1 && cells[0] === "") continue;
    rows++;
    widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
    if (rows <= 40) known = Math.max(known, recognised(cells));
  }
  const [width, count] = [...widths].toSorted((left, right) => right[1] - left[1] || right[0] - left[0])[0] ?? [1, 0];
  return { delimiter, known, evenness: width > 1 ? count / rows : 0 };
}

/** A plain splitter for the sample; `csv-rows.ts` is the one that reads the file. */
function* firstRows(text: string, whole: boolean, delimiter: string, lineEnd: "\n" | "\r"): Generator<string[]> {
  let at = 0;
  for (let row = 0; row < rowsLooked && at < text.length; row++) {
    const cells: string[] = [];
    for (;;) {
      let cell: string;
      if (text[at] === '"') {
        let end = at + 1;
        while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1;
        cell = text.slice(at + 1, end);
        at = end + 1;
      } else {
        cell = "";
      }
      const start = at;
      while (at < text.length && text[at] !== delimiter && text[at] !== lineEnd) at++;
      cell += text.slice(start, at);
      cells.push(lineEnd === "\n" ? cell.replace(/\r+$/, "") : cell);
      if (at >= text.length || text[at] === lineEnd) break;
      at++;
    }
    // A row that the end of the sample cuts says nothing.
    if (at >= text.length && !whole) return;
    at++;
    yield cells;
  }
}

function detectLineEnd(text: string): "\n" | "\r" {
  let quoted = false;
  let feeds = 0;
  let returns = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) quoted = !quoted;
    else if (!quoted && code === 10) feeds++;
    else if (!quoted && code === 13 && text.charCodeAt(at + 1) !== 10 && text.charCodeAt(at + 1) !== 13) returns++;
  }
  if (feeds === 0 && returns === 0) return text.includes("\n") || !text.includes("\r") ? "\n" : "\r";
  return returns > feeds ? "\r" : "\n";
}
