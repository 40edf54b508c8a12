import { addMessages } from "#base";

const en = {
  "corpus.side.unknown":
    "{file}: no side table that is known here. It needs a header row that names its columns: {needed}. A list without a header needs --kind and, for a concordance, --scheme.",
  "corpus.side.hint":
    "A table without patents may be one to join to them (regions, population, enterprises, titles, concordances): say what it is with `fairway corpus side FILE --kind …`",
  "corpus.side.bad_region":
    "Row {row}: “{value}” is no region that is known (a code of GB/T 2260 or ISO 3166, or an unambiguous name)",
  "corpus.side.bad_year": "Row {row}: “{value}” is not a year",
  "corpus.side.bad_number": "Row {row}: “{value}” is not a number",
  "corpus.side.bad_unit":
    "Row {row}: the unit is not known (“{value}”). State it in the header, as in “population (万人)”, or in a column “unit”.",
  "corpus.side.bad_uscc": "Row {row}: “{value}” is no unified social credit code: its length or its check character is wrong",
  "corpus.side.bad_office": "Row {row}: “{value}” is no office code of two letters",
  "corpus.side.bad_symbol": "Row {row}: “{value}” is no class symbol",
  "corpus.side.bad_code": "Row {row}: “{value}” is no code of a region or an industry",
  "corpus.side.no_title": "Row {row}: {value} has no title",
  "corpus.side.untitled": "Row {row}: {value} has no title; its place in the tree was kept",
  "corpus.side.no_target": "Row {row}: “{value}” is given no code on the other side",
  "corpus.side.no_value": "Row {row}: {value} is empty",
  "corpus.side.name_without_code": "Row {row}: “{value}” has a name and no code; only what has a code can be a region",
  "corpus.side.sheet_left_out": "Sheet “{sheet}” is not the same table and was left out",
  "corpus.side.headings": "{count} headings between classes were left out: no patent is classified there",
  "corpus.side.doctype": "{file} declares a document type, which these tables never need: it was not read",
  "corpus.side.broken_xml": "{file} is broken XML from line {line} on",
  "corpus.side.broken_json": "{file} is broken JSON",
  "corpus.side.no_date":
    "The file does not say from when it is. Give its date with --as-of, so that a later edition can take its place.",
  "corpus.side.not_found": "There is no side table “{id}”. `fairway corpus sides` lists them.",
  "corpus.side.removed": "Files of the side table removed: {count}",
} as const;

const zh: Record<keyof typeof en, string> = {
  "corpus.side.unknown":
    "{file}：不是可识别的附表。首行须为表头，并含以下栏目：{needed}。没有表头的列表须用 --kind 指定种类，对照表还须用 --scheme 指定名称。",
  "corpus.side.hint":
    "不含专利的表格可能是附表（行政区划、人口、企业、分类表、对照表等）：请用 `fairway corpus side 文件 --kind …` 指明种类后导入",
  "corpus.side.bad_region": "第 {row} 行：“{value}”不是可识别的地区（须为 GB/T 2260 或 ISO 3166 代码，或不会混淆的名称）",
  "corpus.side.bad_year": "第 {row} 行：“{value}”不是年份",
  "corpus.side.bad_number": "第 {row} 行：“{value}”不是数值",
  "corpus.side.bad_unit": "第 {row} 行：单位不明（“{value}”）。请在表头注明，如“常住人口（万人）”，或增加“单位”一栏。",
  "corpus.side.bad_uscc": "第 {row} 行：“{value}”不是有效的统一社会信用代码（位数或校验码有误）",
  "corpus.side.bad_office": "第 {row} 行：“{value}”不是两位字母的局别代码",
  "corpus.side.bad_symbol": "第 {row} 行：“{value}”不是分类号",
  "corpus.side.bad_code": "第 {row} 行：“{value}”不是行政区划代码或行业代码",
  "corpus.side.no_title": "第 {row} 行：{value} 没有类名",
  "corpus.side.untitled": "第 {row} 行：{value} 没有类名，仅保留其层级关系",
  "corpus.side.no_target": "第 {row} 行：“{value}”没有对应的代码",
  "corpus.side.no_value": "第 {row} 行：{value} 为空",
  "corpus.side.name_without_code": "第 {row} 行：“{value}”只有名称没有代码；有代码的才能作为地区",
  "corpus.side.sheet_left_out": "工作表“{sheet}”不是同一种表，未导入",
  "corpus.side.headings": "类目之间的 {count} 个导引标题未采用：没有专利归入其下",
  "corpus.side.doctype": "{file} 声明了文档类型（DOCTYPE），此类表格无需此声明，未读取",
  "corpus.side.broken_xml": "{file} 的 XML 自第 {line} 行起损坏",
  "corpus.side.broken_json": "{file} 的 JSON 已损坏",
  "corpus.side.no_date": "文件未注明日期。请用 --as-of 指定，以便新版到来时正确替换。",
  "corpus.side.not_found": "没有附表“{id}”。`fairway corpus sides` 可列出全部附表。",
  "corpus.side.removed": "已移除附表文件 {count} 个",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
