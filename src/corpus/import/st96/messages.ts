import { addMessages } from "#base";

const en = {
  "corpus.st96.paper":
    "Document {document} is a paper of the file of application {number}, received on {on}: its text is as filed or amended, not as published. It stands behind every published text",
} as const;

const zh: Record<keyof typeof en, string> = {
  "corpus.st96.paper":
    "第 {document} 篇文献为申请 {number} 的审查文档，收文日 {on}：其文字为提交或修改文本，而非公布文本，仅在没有公布文本时采用",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
