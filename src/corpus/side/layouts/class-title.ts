import { placeByForm, titleSortKey, titleSymbol } from "../class-place.ts";
import { plainTitle } from "../plain-title.ts";
import type { SideRow } from "../kinds.ts";
import { unread, type Layout, type Reading } from "./layout.ts";
import type { SideCells } from "./side-cells.ts";

/** Field → language of its text; undefined where the header names none. */
const titleFields = { titleZh: "zh", titleEn: "en", titleFr: "fr", title: undefined } as const;

/** Titles of a classification as a table: a symbol, a title in one or more languages, and with luck the level or the parent. */
export const classTitleLayout: Layout = {
  kind: "class_title",
  name: "class-title",
  fields: {
    symbol: ["symbol", "分类号", "类号", "ipc", "ipc分类号", "code", "代码", "classification_symbol", "class_symbol"],
    cpc: ["cpc", "cpc分类号"],
    // The key of a list, and where it has no other column the symbol.
    id: ["id"],
    titleZh: ["title_zh", "中文名称", "中文标题", "中文释义", "类名", "分类名称", "中文含义"],
    titleEn: ["title_en", "英文名称", "英文标题", "english_title"],
    titleFr: ["title_fr", "titre"],
    title: ["title", "name", "名称", "标题", "label", "description", "含义", "释义"],
    level: ["level", "级别", "层级"],
    dots: ["dots", "点级", "圆点数"],
    parent: ["parent", "parent_code", "上级分类号", "上位类", "上级代码", "parent_symbol"],
    order: ["order_key", "sort_key"],
    parentId: ["parent_id"],
    includes: ["includes", "includesalso", "excludes", "implementation_rule"],
  },
  required: [
    ["symbol", "cpc", "id"],
    ["titleZh", "titleEn", "titleFr", "title"],
  ],
  fits(rows, { scheme }) {
    if (scheme !== undefined) return true;
    return schemeOf(rows) !== undefined;
  },
  read(cells, reading) {
    const scheme = schemeOfRow(cells, reading);
    const symbol = titleSymbol(scheme, symbolText(cells));
    if (symbol === undefined) return unread("corpus.side.bad_symbol", symbolText(cells));
    const place = placeOf(scheme, symbol, cells);
    const rows: SideRow[] = [];
    for (const [field, stated] of Object.entries(titleFields)) {
      const printed = cells.text(field);
      if (printed === "") continue;
      const title = plainTitle(printed);
      const lang = stated ?? reading.asked.titleLang ?? (/\p{Script=Han}/u.test(title) ? "zh" : "en");
      rows.push({ scheme, symbol, sort_key: titleSortKey(scheme, symbol), lang, title, ...place });
    }
    return rows.length > 0 ? rows : unread("corpus.side.no_title", symbol);
  },
};

function symbolText(cells: SideCells): string {
  return cells.text("symbol") || cells.text("cpc") || cells.text("id");
}

/** IPC or CPC by the symbols, NACE by the shape of its codes. IPC where both are possible: CPC's own symbols give it away. */
export function schemeOf(rows: readonly SideCells[]): string | undefined {
  const symbols = rows.map((row) => symbolText(row).toUpperCase()).filter(Boolean);
  if (symbols.length === 0) return undefined;
  const most = (pattern: RegExp) => symbols.filter((symbol) => pattern.test(symbol)).length >= symbols.length * 0.9;
  if (
    most(/^[A-HY](?:\d{2}(?:[A-Z](?:\s*\d{1,4}(?:\/\d{2,6})?|\d{10})?)?)?$/u) &&
    symbols.some((symbol) => /^[A-HY]\d{2}/u.test(symbol))
  ) {
    const own = symbols.some((symbol) => symbol.startsWith("Y") || /^[A-H]\d{2}[A-Z]\s*2\d{3}\//u.test(symbol));
    return rows.some((row) => row.has("cpc")) || own ? "cpc" : "ipc";
  }
  return most(/^(?:[A-V]|\d{2}(?:\.\d{1,2})?)$/u) && symbols.some((symbol) => /^\d{2}\.\d/u.test(symbol)) ? "nace" : undefined;
}

/** A file is of one scheme; it is found out from its first rows and kept for the reading. */
function schemeOfRow(cells: SideCells, { asked }: Reading): string {
  return asked.scheme ?? schemeOf([cells]) ?? "ipc";
}

function placeOf(scheme: string, symbol: string, cells: SideCells) {
  const formed = scheme === "ipc" || scheme === "cpc" ? placeByForm(symbol) : undefined;
  if (formed) return formed;
  const parentText = cells.text("parent");
  const parent = parentText === "" ? null : (titleSymbol(scheme, parentText) ?? null);
  const dots = Number(cells.text("dots") || Number.NaN);
  if (Number.isInteger(dots)) return { level: 3 + dots, parent };
  const level = Number(cells.text("level") || Number.NaN);
  // Levels are counted in many ways for IPC and CPC: there the parent tells, or nothing.
  const counted = scheme !== "ipc" && scheme !== "cpc" && Number.isInteger(level) ? level - 1 : null;
  return { level: counted, parent };
}
