import { addMessages } from "#base";

const en = {
  "corpus.st36.correction": "Document {document} is a correction: {text}",
  "corpus.st36.check_digit": "Document {document}: the check digit of the application number {number} does not fit",
  "corpus.st36.classification_scheme":
    "{file}: holds a classification scheme (ECLA), not patents. Titles of classes are imported as a side table",
} as const;

const zh: Record<keyof typeof en, string> = {
  "corpus.st36.correction": "第 {document} 篇文献为更正：{text}",
  "corpus.st36.check_digit": "第 {document} 篇文献：申请号 {number} 的校验位不符",
  "corpus.st36.classification_scheme": "{file}：其中是分类表（ECLA），不是专利文献。类名请作为对照表导入",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
