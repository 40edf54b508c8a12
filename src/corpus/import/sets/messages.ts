import { addMessages } from "#base";

const en = {
  "corpus.sets.member": "{file}: read as {table}, {rows} rows",
  "corpus.sets.unused": "{file}: is {table}, of which nothing is taken into the corpus",
  "corpus.sets.no_table": "{file}: is none of the tables of {format}",
  "corpus.sets.bad_row":
    "{file}, line {line}: this row of {table} does not have the columns of its header and was left out ({reason}): {seen}",
  "corpus.sets.more_bad_rows": "{file}: {count} further rows of {table} do not have the columns of its header and were left out",
  "corpus.sets.no_key": "{table}: {count} rows have no readable {column} and were left out (for example “{value}”)",
  "corpus.sets.repeated": "{table}: {count} rows repeat a {column} that stood before and were left out (for example {value})",
  "corpus.sets.orphans":
    "{table}: {count} rows belong to a {column} that stands in no other file and were left out (for example {value})",
  "corpus.sets.unreadable": "{file}: cannot be read as a table ({reason})",
  "corpus.sets.encoding": "{file}: is {encoding}; it was read as that",
} as const;

const zh: Record<keyof typeof en, string> = {
  "corpus.sets.member": "{file}：按 {table} 读取，共 {rows} 行",
  "corpus.sets.unused": "{file}：为 {table} 表，语料库不使用其内容",
  "corpus.sets.no_table": "{file}：不是 {format} 的任何一张表",
  "corpus.sets.bad_row": "{file} 第 {line} 行：{table} 的该行与表头列数不符（{reason}），已略去：{seen}",
  "corpus.sets.more_bad_rows": "{file}：{table} 另有 {count} 行与表头列数不符，已略去",
  "corpus.sets.no_key": "{table}：{count} 行没有可识别的 {column}，已略去（如“{value}”）",
  "corpus.sets.repeated": "{table}：{count} 行的 {column} 与前面的行重复，已略去（如 {value}）",
  "corpus.sets.orphans": "{table}：{count} 行所属的 {column} 不在其他文件中，已略去（如 {value}）",
  "corpus.sets.unreadable": "{file}：无法按表格读取（{reason}）",
  "corpus.sets.encoding": "{file}：编码为 {encoding}，已按此读取",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
