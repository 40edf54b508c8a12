import type { FieldShape } from "../contract.ts";
import type { Register } from "../register/register.ts";

/** What a column of a sheet is read as. */
export interface SheetColumn {
  readonly index: number;
  readonly heading: string;
  /** A field of the register, `id` or `version` of a record; null where it is nothing that can be entered. */
  readonly field: string | null;
  /** Amounts are kept in yuan: the power of ten that the heading's unit stands for. */
  readonly tens: number;
}

/** `预算（万元）` → `预算`, `万元`. */
const withUnit = /^(.*?)[（([]([^（()）\][]*)[）)\]]$/;

const moneyTens: Readonly<Record<string, number>> = {
  元: 0,
  人民币元: 0,
  cny: 0,
  rmb: 0,
  yuan: 0,
  万元: 4,
  "10,000cny": 4,
  百万元: 6,
  millioncny: 6,
  millionrmb: 6,
  millionyuan: 6,
  亿元: 8,
  "100millioncny": 8,
};

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_*:：]/g, "");
}

/** The columns under these headings: fields by their key or their title in either language. */
export function readHeadings(
  register: Register,
  cells: readonly string[],
  asked: Readonly<Record<string, string>> = {},
): readonly SheetColumn[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const heading = cell.trim();
    const [, bare = "", unit = ""] = withUnit.exec(heading.normalize("NFKC")) ?? [];
    const said = Object.hasOwn(asked, heading) ? asked[heading] : undefined;
    const named = said ?? fieldNamed(register, heading) ?? fieldNamed(register, bare) ?? null;
    // A heading that stands twice is read once, the first time.
    const field = named !== null && !taken.has(named) ? named : null;
    if (field !== null) taken.add(field);
    const shape: FieldShape | undefined = field === null ? undefined : register.fields[field]?.shape;
    return { index, heading, field, tens: shape?.kind === "money" ? (moneyTens[plain(unit)] ?? 0) : 0 };
  });
}

function fieldNamed(register: Register, heading: string): string | undefined {
  const name = plain(heading);
  if (name === "") return undefined;
  if (["id", "编号", "recordid", "记录编号"].includes(name)) return "id";
  if (["version", "版本"].includes(name)) return "version";
  const found = Object.entries(register.fields).find(([key, { shape }]) =>
    [key, shape.title.zh, shape.title.en].some((title) => plain(title) === name),
  );
  return found?.[0];
}

/** How many cells of a row head a column. */
export function recognisedIn(register: Register): (cells: readonly string[]) => number {
  return (cells) => readHeadings(register, cells).filter(({ field }) => field !== null).length;
}

/** `1.17` × 10⁸ = `117000000`: the point moves, no digit is lost. What is no plain number stays as it is. */
export function timesTen(written: string, tens: number): string {
  const match = /^([+-]?)([\d,]+)(?:\.(\d+))?$/.exec(written.trim());
  if (!match || tens === 0) return written;
  const [, sign = "", whole = "", part = ""] = match;
  const digits = whole.replaceAll(",", "") + part.padEnd(tens, "0");
  const point = digits.length - Math.max(part.length - tens, 0);
  const after = digits.slice(point);
  return `${sign}${digits.slice(0, point)}${after === "" ? "" : `.${after}`}`;
}
