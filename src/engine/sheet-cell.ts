/** Cells of an XLSX sheet as XML: text that no program takes for a formula, days as days, numbers as numbers. */

/**
 * How a column is shown. `integer` has thousands separators, `year` has none; `number` has two decimals, `precise` three, `mixed` none where a
 * number is whole and three or four where two would leave little of it; `percent` takes a share (0–1); `date` takes `YYYY-MM-DD`.
 */
export type CellKind = "text" | "integer" | "year" | "number" | "precise" | "mixed" | "percent" | "date";
export type Cell = string | number | boolean | null | undefined;

/** Excel's own limit; longer text would make it “repair” the file. */
const cellCharsMax = 32_767;

/** Places in `cellXfs` of `stylesXml`. */
const styles = {
  text: 0,
  header: 1,
  integer: 2,
  year: 3,
  number: 4,
  percent: 5,
  date: 6,
  quoted: 7,
  note: 8,
  link: 9,
  precise: 10,
  finest: 11,
} as const;
export type StyleName = keyof typeof styles;

export const stylesXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<numFmts count="4"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="0.0%"/>' +
  '<numFmt numFmtId="166" formatCode="0.000"/>' +
  '<numFmt numFmtId="167" formatCode="0.0000"/></numFmts>' +
  '<fonts count="4"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font>' +
  '<font><i/><sz val="10"/><name val="Calibri"/></font>' +
  '<font><u/><sz val="11"/><color rgb="FF0B5C78"/><name val="Calibri"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="12">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">' +
  '<alignment vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>' +
  '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  '<xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
  '<xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="167" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** `A`, `B` … `Z`, `AA` … for a 0-based column. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}

/** True for text that a spreadsheet program would compute when it is typed or read from a CSV; East Asian ones take wide signs too. */
function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text);
}

/**
 * Text of a CSV cell that no spreadsheet program computes: an apostrophe stands before what looks like a formula.
 * Numbers do not go through here, so -5 stays a number.
 */
export function neutralised(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}

/** One cell; nothing for an empty one. Column and row are 0-based. */
export function cellXml(value: Cell, kind: CellKind, column: number, row: number): string {
  if (value === null || value === undefined || value === "") return "";
  const place = `${columnName(column)}${row + 1}`;
  if (typeof value === "boolean") return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return "";
    return `<c r="${place}" s="${styles[numberStyle(value, kind)]}"><v>${value}</v></c>`;
  }
  const serial = kind === "date" ? daySerial(value) : undefined;
  if (serial !== undefined) return `<c r="${place}" s="${styles.date}"><v>${serial}</v></c>`;
  return textCellXml(value, looksLikeFormula(value) ? "quoted" : "text", place);
}

function numberStyle(value: number, kind: CellKind): StyleName {
  if (kind === "date") return "text";
  if (kind !== "mixed") return kind;
  if (Number.isInteger(value)) return "integer";
  const size = Math.abs(value);
  return size < 0.01 ? "finest" : size < 0.1 ? "precise" : "number";
}

/** A text cell with a named style; the text stays as it is, the style keeps it text when somebody edits the cell. */
export function textCellXml(text: string, style: StyleName, place: string): string {
  const cut = text.length > cellCharsMax ? `${text.slice(0, cellCharsMax - 1)}…` : text;
  return `<c r="${place}" s="${styles[style]}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cut)}</t></is></c>`;
}

/** Excel's day number. Days before March 1900 stay text: Excel believes in a 29 February 1900 and in nothing before 1900. */
function daySerial(day: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const serial = Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
  return Number.isInteger(serial) && serial >= 61 ? serial : undefined;
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Characters that XML cannot hold are left out; `_x0041_` is guarded because XLSX would read it as an escape. */
export function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
      .replace(/[&<>"]/g, (character) => escapes[character] ?? character)
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
  );
}
