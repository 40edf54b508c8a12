import { dayOf, regionCodeOf } from "./values.ts";
import { unread, type Layout } from "./layout.ts";

/** `11`, `1101`, `110101` → `CN-110000` …; undefined when it is no code of GB/T 2260. */
export function gbCode(text: string): string | undefined {
  return /^[1-9]\d(?:\d{2}){0,2}$/u.test(text) ? `CN-${text.padEnd(6, "0")}` : undefined;
}

/** 1 province, 2 prefecture, 3 county and district. */
export function gbPlace(code: string): { readonly level: number; readonly parent: string } {
  const digits = code.slice(3);
  if (digits.endsWith("0000")) return { level: 1, parent: "CN" };
  if (digits.endsWith("00")) return { level: 2, parent: `CN-${digits.slice(0, 2)}0000` };
  return { level: 3, parent: `CN-${digits.slice(0, 4)}00` };
}

/** GB/T 2260 with its revisions, ISO 3166 countries and subdivisions: any list of codes and names. */
export const regionLayout: Layout = {
  kind: "region",
  name: "region",
  fields: {
    code: ["code", "region", "代码", "区划代码", "行政区划代码", "地区代码", "region_code", "alpha-2", "alpha2", "iso_code"],
    name: ["name", "名称", "name_zh", "区划名称", "行政区划名称", "地区名称", "地区", "单位名称"],
    nameEn: ["name_en", "english_name", "英文名称", "english"],
    level: ["level", "级别", "层级"],
    parent: ["parent", "parent_code", "上级代码", "上级区划代码"],
    city: ["citycode"],
    province: ["provincecode"],
    from: ["valid_from", "启用日期", "生效日期", "from_date"],
    to: ["valid_to", "停用日期", "失效日期", "撤销日期"],
  },
  required: ["code", ["name", "nameEn"]],
  fits(rows) {
    const known = rows.filter(
      (row) => gbCode(row.text("code")) ?? /^(?:CN-\d{6}|[A-Z]{2}(?:-[A-Z0-9]{1,3})?)$/u.test(row.text("code")),
    );
    return rows.length > 0 && known.length >= rows.length * 0.8;
  },
  read(cells, { dated }) {
    const text = cells.text("code").toUpperCase();
    const code = gbCode(text) ?? (/^CN-\d{6}$/u.test(text) ? text : undefined);
    const other = code === undefined && /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/u.test(text) ? text : undefined;
    if (code === undefined && other === undefined) return unread("corpus.side.bad_region", text);
    const name = cells.text("name");
    const place = code === undefined ? otherPlace(other ?? "") : gbPlace(code);
    const [from, to] = [dayOf(cells.text("from")), dayOf(cells.text("to"))];
    dated(from);
    dated(to);
    const parent = cells.text("parent");
    return [
      {
        region: code ?? other ?? "",
        name_zh: /\p{Script=Han}/u.test(name) ? name : null,
        name_en: cells.text("nameEn") || (/\p{Script=Han}/u.test(name) ? null : name || null),
        level: place.level,
        parent: (parent === "" ? undefined : (gbCode(parent) ?? regionCodeOf(parent))) ?? place.parent,
        valid_from: from ?? null,
        valid_to: to ?? null,
      },
    ];
  },
};

function otherPlace(code: string): { readonly level: number; readonly parent: string | null } {
  return code.length === 2 ? { level: 0, parent: null } : { level: 1, parent: code.slice(0, 2) };
}
