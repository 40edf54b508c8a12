import { addMessages } from "#base";

const en = {
  "corpus.google.parquet": "{file}: cannot be read as Parquet ({reason})",
  "corpus.google.not_publications":
    "{file}: is Parquet, with the columns {columns}; it is no table of Google's public patents data",
  "corpus.google.bad_cell": "Row {line}: {field} holds no list that could be read and was left out (“{value}”)",
} as const;

const zh: Record<keyof typeof en, string> = {
  "corpus.google.parquet": "{file}：无法按 Parquet 读取（{reason}）",
  "corpus.google.not_publications": "{file}：是 Parquet 文件，列为 {columns}，不是 Google 专利公共数据表",
  "corpus.google.bad_cell": "第 {line} 行：{field} 中的列表无法识别，已略去（“{value}”）",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
