import { addMessages } from "#base";

const en = {
  "corpus.uspto.truncated": "Document {document} (byte {byte}) ends before </{root}>; it was not taken",
  "corpus.uspto.malformed": "Document {document} (byte {byte}): the tag <{tag}> is not closed or not opened; it was not taken",
  "corpus.uspto.no_number": "Document {document} (byte {byte}) has no readable publication number; it was not taken",
  "corpus.uspto.stray": "Document {document} (byte {byte}): {bytes} bytes here belong to no patent document; they were not taken",
  "corpus.uspto.large": "Document {document} (byte {byte}) is longer than {bytesMax} bytes; it was not taken",
  "corpus.uspto.external_entity":
    "Document {document} (byte {byte}) asks for the outside entity “{entity}”. Such references are never followed; it was not taken",
  "corpus.uspto.nested_entity":
    "Document {document} (byte {byte}) uses the entity “{entity}”, which holds further entities. Such entities are never expanded; it was not taken",
  "corpus.uspto.unknown_entity":
    "Document {document}: the named characters {entities} are in no standard table; their names were kept",
  "corpus.uspto.encoding": "Document {document} (byte {byte}) is not {declared}, as it says; it was read as {used}",
  "corpus.uspto.unreadable": "Document {document}: {field} “{value}” could not be read and was left out",
  "corpus.uspto.missing": "Document {document} has no {field}",
  "corpus.uspto.claims_differ": "Document {document} states {stated} claims and holds {found}; the stated number was kept",
  "corpus.uspto.unbalanced": "Document {document}: tags of the section “{section}” do not match; its text may be damaged",
  "corpus.uspto.sequences": "{count} sequence listings were passed over: they belong to patents of the same file",
  "corpus.uspto.no_documents": "{file}: holds no patent document",
  "corpus.uspto.only_sequences":
    "{file}: holds sequence listings only ({count}); the patents they belong to stand in another file",
} as const;

const zh: Record<keyof typeof en, string> = {
  "corpus.uspto.truncated": "第 {document} 篇文献（字节 {byte}）在 </{root}> 之前中断，未采用",
  "corpus.uspto.malformed": "第 {document} 篇文献（字节 {byte}）：标签 <{tag}> 未正确开始或结束，未采用",
  "corpus.uspto.no_number": "第 {document} 篇文献（字节 {byte}）没有可识别的公开（公告）号，未采用",
  "corpus.uspto.stray": "第 {document} 篇文献（字节 {byte}）：此处 {bytes} 字节不属于任何专利文献，未采用",
  "corpus.uspto.large": "第 {document} 篇文献（字节 {byte}）超过 {bytesMax} 字节，未采用",
  "corpus.uspto.external_entity": "第 {document} 篇文献（字节 {byte}）引用外部实体“{entity}”。本系统从不读取外部实体，未采用",
  "corpus.uspto.nested_entity": "第 {document} 篇文献（字节 {byte}）使用嵌套实体“{entity}”。本系统从不展开此类实体，未采用",
  "corpus.uspto.unknown_entity": "第 {document} 篇文献：字符名称 {entities} 不在任何标准表中，已保留原名",
  "corpus.uspto.encoding": "第 {document} 篇文献（字节 {byte}）的实际编码不是所声明的 {declared}，已按 {used} 读取",
  "corpus.uspto.unreadable": "第 {document} 篇文献：{field}“{value}”无法识别，已略去",
  "corpus.uspto.missing": "第 {document} 篇文献缺少 {field}",
  "corpus.uspto.claims_differ": "第 {document} 篇文献注明权利要求 {stated} 项，实有 {found} 项，以注明为准",
  "corpus.uspto.unbalanced": "第 {document} 篇文献：“{section}”部分标签不匹配，文字可能有损",
  "corpus.uspto.sequences": "已略过 {count} 份序列表：它们属于同一文件中的专利",
  "corpus.uspto.no_documents": "{file}：其中没有专利文献",
  "corpus.uspto.only_sequences": "{file}：其中只有序列表（{count} 份），所属专利在其他文件中",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
