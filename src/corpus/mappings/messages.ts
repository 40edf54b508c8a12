import { addMessages } from "#base";

const en = {
  "corpus.mapping.not_found": "There is no mapping “{name}”",
  "corpus.mapping.bad_file": "{file}, {at}: this is not a mapping of columns ({reason})",
  "corpus.mapping.no_number": "Choose the column that holds publication or application numbers: without it no row can be taken",
  "corpus.mapping.too_long": "The mapping is longer than {limit} characters",
  "corpus.mapping.too_many": "There are {limit} mappings already; delete some first",
  "corpus.mapping.deleted": "The mapping “{name}” was deleted; what was imported by it stays",
  "corpus.mapping.none": "There are no mappings yet",
  "corpus.mapping.preview":
    "{file}: {container}, header in row {row}; {columns} columns, {mapped} mapped; of {rows} rows {taken} would be taken, {rejected} rejected",
} as const;

const zh: Record<keyof typeof en, string> = {
  "corpus.mapping.not_found": "没有名为“{name}”的列映射",
  "corpus.mapping.bad_file": "{file} {at} 处：不是列映射文件（{reason}）",
  "corpus.mapping.no_number": "请指定公开号或申请号所在的列，否则任何一行都无法收录",
  "corpus.mapping.too_long": "列映射超过 {limit} 个字符",
  "corpus.mapping.too_many": "列映射已有 {limit} 个，请先删除不用的",
  "corpus.mapping.deleted": "列映射“{name}”已删除，此前按其导入的数据保留不变",
  "corpus.mapping.none": "尚无列映射",
  "corpus.mapping.preview":
    "{file}：{container}，表头在第 {row} 行；共 {columns} 列，已指定 {mapped} 列；所看 {rows} 行中可收录 {taken} 行，拒收 {rejected} 行",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
