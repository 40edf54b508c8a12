import { addMessages } from "#base";

const en = {
  "corpus.tagged.not_patent": "Line {line}: is a reference of the type {type}, not a patent; it was not taken",
  "corpus.tagged.no_patents": "{file}: holds references, none of them a patent (the first is {type})",
  "corpus.tagged.unclosed": "Line {line}: this record is not closed by ER; it was taken as far as it goes",
  "corpus.tagged.stray": "{count} lines belong to no record and were passed over (for example line {line})",
  "corpus.tagged.bad_numbers": "Line {line}: “{value}” is no publication number; it was not taken",
} as const;

const zh: Record<keyof typeof en, string> = {
  "corpus.tagged.not_patent": "第 {line} 行：文献类型为 {type}，不是专利，未采用",
  "corpus.tagged.no_patents": "{file}：其中的文献都不是专利（首条为 {type}）",
  "corpus.tagged.unclosed": "第 {line} 行：该记录没有以 ER 结束，已采用现有内容",
  "corpus.tagged.stray": "{count} 行不属于任何记录，已略过（如第 {line} 行）",
  "corpus.tagged.bad_numbers": "第 {line} 行：“{value}”不是公开号，未采用",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
