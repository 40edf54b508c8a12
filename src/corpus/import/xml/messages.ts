import { addMessages } from "#base";

const en = {
  "corpus.xml.truncated": "Document {document} (byte {byte}) ends before </{root}>; it was not taken",
  "corpus.xml.envelope_truncated":
    "The file ends before </{root}>; the whole documents in it were read, whatever followed is missing",
  "corpus.xml.malformed": "Document {document} (byte {byte}): the tag <{tag}> is not closed or not opened; it was not taken",
  "corpus.xml.no_number": "Document {document} (byte {byte}) has no readable publication number; it was not taken",
  "corpus.xml.stray": "Document {document} (byte {byte}): {bytes} bytes here belong to no patent document; they were not taken",
  "corpus.xml.large": "Document {document} (byte {byte}) is longer than {bytesMax} bytes; it was not taken",
  "corpus.xml.external_entity":
    "Document {document} (byte {byte}) asks for the outside entity “{entity}”. Such references are never followed; it was not taken",
  "corpus.xml.nested_entity":
    "Document {document} (byte {byte}) uses the entity “{entity}”, which holds further entities. Such entities are never expanded; it was not taken",
  "corpus.xml.unknown_entity":
    "Document {document}: the named characters {entities} are in no standard table; their names were kept",
  "corpus.xml.encoding": "Document {document} (byte {byte}) is not {declared}, as it says; it was read as {used}",
  "corpus.xml.unreadable": "Document {document}: {field} “{value}” could not be read and was left out",
  "corpus.xml.missing": "Document {document} has no {field}",
  "corpus.xml.claims_differ": "Document {document} states {stated} claims and holds {found}; the stated number was kept",
  "corpus.xml.claim_sets":
    "Document {document} holds {count} further sets of claims in a language it has already (for other states); the first was taken",
  "corpus.xml.unbalanced": "Document {document}: tags of the section “{section}” do not match; its text may be damaged",
  "corpus.xml.no_documents": "{file}: holds no patent document",
} as const;

const zh: Record<keyof typeof en, string> = {
  "corpus.xml.truncated": "第 {document} 篇文献（字节 {byte}）在 </{root}> 之前中断，未采用",
  "corpus.xml.envelope_truncated": "文件在 </{root}> 之前中断；其中完整的文献已读取，其后的内容缺失",
  "corpus.xml.malformed": "第 {document} 篇文献（字节 {byte}）：标签 <{tag}> 未正确开始或结束，未采用",
  "corpus.xml.no_number": "第 {document} 篇文献（字节 {byte}）没有可识别的公开（公告）号，未采用",
  "corpus.xml.stray": "第 {document} 篇文献（字节 {byte}）：此处 {bytes} 字节不属于任何专利文献，未采用",
  "corpus.xml.large": "第 {document} 篇文献（字节 {byte}）超过 {bytesMax} 字节，未采用",
  "corpus.xml.external_entity": "第 {document} 篇文献（字节 {byte}）引用外部实体“{entity}”。本系统从不读取外部实体，未采用",
  "corpus.xml.nested_entity": "第 {document} 篇文献（字节 {byte}）使用嵌套实体“{entity}”。本系统从不展开此类实体，未采用",
  "corpus.xml.unknown_entity": "第 {document} 篇文献：字符名称 {entities} 不在任何标准表中，已保留原名",
  "corpus.xml.encoding": "第 {document} 篇文献（字节 {byte}）的实际编码不是所声明的 {declared}，已按 {used} 读取",
  "corpus.xml.unreadable": "第 {document} 篇文献：{field}“{value}”无法识别，已略去",
  "corpus.xml.missing": "第 {document} 篇文献缺少 {field}",
  "corpus.xml.claims_differ": "第 {document} 篇文献注明权利要求 {stated} 项，实有 {found} 项，以注明为准",
  "corpus.xml.claim_sets": "第 {document} 篇文献中同一语言另有 {count} 套权利要求（针对其他指定国），已采用第一套",
  "corpus.xml.unbalanced": "第 {document} 篇文献：“{section}”部分标签不匹配，文字可能有损",
  "corpus.xml.no_documents": "{file}：其中没有专利文献",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
