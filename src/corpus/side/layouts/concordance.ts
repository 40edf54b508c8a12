import { parseClassPattern } from "../class-pattern.ts";
import { parseSymbol } from "../../normalise/classification.ts";
import type { SideRow } from "../kinds.ts";
import { unread, type Layout, type Unread } from "./layout.ts";
import { dayOf, numberOf } from "./values.ts";
import type { SideCells } from "./side-cells.ts";

const ipcNames = [
  "ipc",
  "ipc_code",
  "ipccode",
  "ipc分类号",
  "国际专利分类",
  "国际专利分类号",
  "ipc代码",
  "专利分类号",
  "ipc_maingroup_symbol",
  "ipc分类",
  "ipc国际专利分类号",
];
const cpcNames = ["cpc", "cpc_code", "cpc分类号", "cpc代码"];
const weightNames = ["weight", "权重", "nace2_weight"];
const conditionNames = ["keywords", "keyword", "关键词", "检索式", "检索关键词", "条件", "condition"];

interface Target {
  readonly concordance: string;
  readonly code: string;
  readonly labelZh: string | null;
  readonly labelEn: string | null;
}

/** The rows of one row of a table: a cell may list several classes. */
export function concordanceRows(
  from: { readonly scheme: string; readonly text: string },
  target: Target,
  more: { readonly weight: number; readonly condition: string | null },
): readonly SideRow[] | Unread {
  if (target.code === "") return unread("corpus.side.no_target", from.text);
  const listed = from.text
    .split(/[;；、\n,，]/u)
    .map((part) => part.trim())
    .filter(Boolean);
  if (listed.length === 0) return unread("corpus.side.bad_symbol", from.text);
  const rows: SideRow[] = [];
  for (const symbol of listed) {
    const keys = from.scheme === "ipc" || from.scheme === "cpc" ? parseClassPattern(symbol) : codeKeys(symbol);
    if (keys === undefined) return unread("corpus.side.bad_symbol", symbol);
    rows.push({
      concordance: target.concordance,
      from_scheme: from.scheme,
      symbol,
      match: keys.match,
      from_key: keys.from,
      to_key: keys.to,
      depth: keys.depth,
      code: target.code,
      label_zh: target.labelZh,
      label_en: target.labelEn,
      weight: more.weight,
      condition: more.condition,
    });
  }
  return rows;
}

function codeKeys(symbol: string) {
  return { match: "exact", from: symbol, to: symbol, depth: symbol.length } as const;
}

function fromOf(cells: SideCells): { readonly scheme: string; readonly text: string } {
  const text = cells.text("ipc");
  return text === "" && cells.has("cpc") ? { scheme: "cpc", text: cells.text("cpc") } : { scheme: "ipc", text };
}

function weightOf(cells: SideCells): number | Unread {
  const text = cells.text("weight").replace(/%$/u, "");
  if (text === "") return 1;
  const value = numberOf(text);
  if (value === undefined || value < 0) return unread("corpus.side.bad_number", text);
  return cells.text("weight").endsWith("%") ? value / 100 : value;
}

interface Named {
  readonly name: string;
  readonly concordance: string;
  readonly code: readonly string[];
  readonly label: readonly string[];
  readonly labelEn: readonly string[];
  readonly ignored?: readonly string[];
  readonly codeOf: (text: string) => string;
}

function layout({ name, concordance, code, label, labelEn, codeOf, ignored }: Named): Layout {
  return {
    kind: "concordance",
    name: `concordance/${name}`,
    fields: {
      ipc: ipcNames,
      cpc: cpcNames,
      code,
      label,
      labelEn,
      weight: weightNames,
      condition: conditionNames,
      unless: ["unless_with_ipc", "not_with_ipc"],
      updated: ["updated_on"],
      ...(ignored ? { ignored } : {}),
    },
    required: [["ipc", "cpc"], "code"],
    read(cells, { asked, dated }) {
      const weight = weightOf(cells);
      if (typeof weight === "object") return weight;
      dated(dayOf(cells.text("updated")));
      const printed = cells.text("label");
      const target = {
        concordance: asked.scheme ?? concordance,
        code: codeOf(cells.text("code")),
        labelZh: /\p{Script=Han}/u.test(printed) ? printed : null,
        labelEn: cells.text("labelEn") || (/\p{Script=Han}/u.test(printed) ? null : printed || null),
      };
      const condition = cells.orNull("condition") ?? (cells.text("unless") === "" ? null : `IPC: ${cells.text("unless")}`);
      return concordanceRows(fromOf(cells), target, { weight, condition });
    },
  };
}

/** Concordances that state both sides in their header. */
export const concordanceLayouts: readonly Layout[] = [
  layout({
    name: "wipo35",
    concordance: "wipo35",
    code: ["field_number", "field_no", "techn_field_nr", "wipo35", "技术领域编号", "领域编号", "序号(wipo)"],
    label: ["技术领域", "领域名称", "field_zh", "技术领域名称"],
    labelEn: ["field_en", "field", "techn_field", "technology_field"],
    codeOf: (text) => /^0*([1-9]|[12]\d|3[0-5])(?:\.0)?$/u.exec(text)?.[1] ?? "",
  }),
  layout({
    name: "gbt4754",
    concordance: "gbt4754",
    code: [
      "国民经济行业代码",
      "行业代码",
      "gbt4754",
      "gb/t4754",
      "nic",
      "nic代码",
      "industry_code",
      "国民经济行业分类代码",
      "国民经济行业分类",
      "行业小类代码",
    ],
    label: ["国民经济行业名称", "行业名称", "industry", "industry_name", "国民经济行业", "行业小类名称"],
    labelEn: ["industry_en"],
    codeOf: (text) => parseSymbol("gbt4754", text) ?? "",
  }),
  layout({
    name: "sei",
    concordance: "sei",
    code: [
      "战略性新兴产业代码",
      "战略性新兴产业分类代码",
      "战兴产业代码",
      "新兴产业代码",
      "sei",
      "sei_code",
      "战略性新兴产业分类号",
    ],
    label: ["战略性新兴产业名称", "战略性新兴产业分类名称", "战略性新兴产业", "战兴产业名称", "新兴产业名称", "sei_name"],
    labelEn: ["sei_en"],
    codeOf: (text) => parseSymbol("sei", text) ?? "",
  }),
  layout({
    name: "nace",
    concordance: "nace",
    code: ["nace", "nace2_code", "nace_code", "nace2", "nacerev.2", "nace_rev2"],
    label: ["nace_name", "nace名称"],
    labelEn: ["nace2_descr", "nace_en", "nace_title"],
    codeOf: (text) => parseSymbol("nace", text) ?? "",
  }),
];

/** Codes of one edition to those of a later one: renamed districts (GB/T 2260) and industries (GB/T 4754). */
export const revisionLayout: Layout = {
  kind: "concordance",
  name: "concordance/revision",
  fields: { from: ["from", "旧代码", "原代码"], to: ["to", "新代码", "现代码"] },
  required: ["from", "to"],
  fits: (rows) =>
    rows.length > 0 && rows.every((row) => /^[A-T]?\d{2,6}$/u.test(row.text("from")) && /^[A-T]?\d{2,6}$/u.test(row.text("to"))),
  read(cells, { asked }) {
    const [from, to] = [cells.text("from"), cells.text("to")];
    if (!/^[A-T]?\d{2,6}$/u.test(from)) return unread("corpus.side.bad_code", from);
    if (!/^[A-T]?\d{2,6}$/u.test(to)) return unread("corpus.side.bad_code", to);
    const region = /^\d{6}$/u.test(from);
    const scheme = region ? "gbt2260" : "gbt4754";
    const target = {
      concordance: asked.scheme ?? `${scheme}_revision`,
      code: region ? `CN-${to}` : to,
      labelZh: null,
      labelEn: null,
    };
    return concordanceRows({ scheme, text: region ? `CN-${from}` : from }, target, { weight: 1, condition: null });
  },
};
