import { addMessages } from "#base";

const en = {
  "corpus.cnipa.part_claims":
    "{file}: holds the claims of application {number}. The number stands in a file's or folder's name only; the parts of an application are joined by it",
  "corpus.cnipa.part_description":
    "{file}: holds the description of application {number}. The number stands in a file's or folder's name only; the parts of an application are joined by it",
  "corpus.cnipa.part_abstract":
    "{file}: holds the abstract of application {number}. The number stands in a file's or folder's name only; the parts of an application are joined by it",
  "corpus.cnipa.part_drawings": "{file}: holds drawings of application {number} and no text; there is nothing to take",
  "corpus.cnipa.part_without_number":
    "{file}: holds part of an application without its number, and no file or folder name has one (13 characters with a fitting check digit). Put the parts into a folder named by the application number",
  "corpus.cnipa.no_records": "{file}: holds no record behind its marks <REC>",
  "corpus.cnipa.check_digit": "Document {document}: the check digit of the application number {number} does not fit",
} as const;

const zh: Record<keyof typeof en, string> = {
  "corpus.cnipa.part_claims": "{file}：为申请 {number} 的权利要求书。申请号仅见于文件或文件夹名称，同一申请的各部分据此合并",
  "corpus.cnipa.part_description": "{file}：为申请 {number} 的说明书。申请号仅见于文件或文件夹名称，同一申请的各部分据此合并",
  "corpus.cnipa.part_abstract": "{file}：为申请 {number} 的说明书摘要。申请号仅见于文件或文件夹名称，同一申请的各部分据此合并",
  "corpus.cnipa.part_drawings": "{file}：为申请 {number} 的附图，不含文字，无可采用的内容",
  "corpus.cnipa.part_without_number":
    "{file}：为一件申请的部分文件，其中没有申请号，文件名和文件夹名中也没有（13 位且校验位相符）。请将各部分放入以申请号命名的文件夹",
  "corpus.cnipa.no_records": "{file}：<REC> 标记之后没有任何记录",
  "corpus.cnipa.check_digit": "第 {document} 篇文献：申请号 {number} 的校验位不符",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
