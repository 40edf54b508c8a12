import { titleSymbol } from "../class-place.ts";
import { parseClassPattern } from "../class-pattern.ts";
import { classTitleLayout } from "./class-title.ts";
import { concordanceRows } from "./concordance.ts";
import { unread, type Layout } from "./layout.ts";

/** A table without a header, known by its values alone or by what it is said to be. Fields are the places of its columns. */
export interface Headerless extends Layout {
  readonly columns: readonly string[];
}

/** `AD,Andorra,`: two letters, a name, perhaps a short name. */
const officeList: Headerless = {
  kind: "office",
  name: "office/list",
  columns: ["office", "name", "abbreviation"],
  fields: {},
  required: [],
  fits: (rows) =>
    rows.length >= 10 &&
    rows.every(
      (row) => /^[A-Z]{2}$/u.test(row.text("office")) && /^\p{L}/u.test(row.text("name")) && row.text("name").length > 3,
    ),
  read(cells) {
    const office = cells.text("office");
    if (!/^[A-Z]{2}$/u.test(office)) return unread("corpus.side.bad_office", office);
    const name = cells.text("name");
    if (name === "") return unread("corpus.side.no_value", "name");
    // Footnotes of the list came with the names: `Germany (3)`, and as the short name `5`.
    const plain = name.replace(/\s*\(\d+(?:,\s*\d+)*\)$/u, "");
    const abbreviation = cells.text("abbreviation");
    const chinese = /\p{Script=Han}/u.test(plain);
    return [
      {
        office,
        name_zh: chinese ? plain : null,
        name_en: chinese ? null : plain,
        abbreviation: /\p{L}/u.test(abbreviation) ? abbreviation : null,
      },
    ];
  },
};

/** Symbols with the name of the group they belong to, said to be a concordance: the green inventories. The name is the code. */
const symbolList: Headerless = {
  kind: "concordance",
  name: "concordance/symbols",
  columns: ["symbol", "label", "code"],
  fields: {},
  required: [],
  fits: (rows, { kind, scheme }) =>
    kind === "concordance" &&
    scheme !== undefined &&
    rows.filter((row) => parseClassPattern(row.text("symbol"))).length >= Math.max(1, rows.length * 0.9),
  read(cells, { asked }) {
    const symbol = cells.text("symbol");
    const label = cells.text("label");
    const concordance = asked.scheme ?? "";
    const chinese = /\p{Script=Han}/u.test(label);
    const target = {
      concordance,
      // A list of symbols alone says that they belong, and no more.
      code: cells.text("code") || label || concordance,
      labelZh: chinese ? label : null,
      labelEn: chinese ? null : label || null,
    };
    // Section Y and the groups from 2000 on are CPC's own; whatever both have is taken for IPC.
    const scheme = /^Y|^[A-H]\d{2}[A-Z]\s*2\d{3}\//u.test(symbol) ? "cpc" : "ipc";
    return concordanceRows({ scheme, text: symbol.replaceAll(",", ";") }, target, { weight: 1, condition: null });
  },
};

/** `11,谷物及其他作物的种植,2`: industries by number with a number of another list, said to be a concordance. */
const industryList: Headerless = {
  kind: "concordance",
  name: "concordance/industries",
  columns: ["industry", "label", "code"],
  fields: {},
  required: [],
  fits: (rows, { kind, scheme }) =>
    kind === "concordance" &&
    scheme !== undefined &&
    rows.every((row) => /^[A-T]?\d{2,4}$/u.test(row.text("industry")) && /^\d+(?:\.\d+)?$/u.test(row.text("code"))),
  read(cells, { asked }) {
    const printed = cells.text("industry");
    if (!/^[A-T]?\d{2,4}$/u.test(printed)) return unread("corpus.side.bad_code", printed);
    // A spreadsheet took the leading zero of the groups 011 to 099.
    const industry = /^\d{2}$/u.test(printed) ? `0${printed}` : printed;
    const code = cells.text("code").replace(/^0$/u, "");
    const target = { concordance: asked.scheme ?? "", code, labelZh: null, labelEn: null };
    return concordanceRows({ scheme: "gbt4754", text: industry }, target, { weight: 1, condition: null });
  },
};

/** `A01B1/02,锹；铲` without a header, said to be titles. */
const titleList: Headerless = {
  kind: "class_title",
  name: "class-title/list",
  columns: ["symbol", "title"],
  fields: {},
  required: [],
  fits: (rows, { kind, scheme = "ipc" }) =>
    kind === "class_title" && rows.filter((row) => titleSymbol(scheme, row.text("symbol"))).length >= rows.length * 0.9,
  read: (cells, reading) => classTitleLayout.read(cells, reading),
};

export const headerlessLayouts: readonly Headerless[] = [officeList, symbolList, industryList, titleList];
