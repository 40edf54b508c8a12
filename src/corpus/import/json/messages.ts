import { addMessages } from "#base";

const en = {
  "corpus.json.corrupt": "Line {line}: this is no whole JSON object ({reason}); it was not taken",
  "corpus.json.large": "Line {line}: an object of more than {bytesMax} bytes; it was not taken",
  "corpus.json.truncated": "Line {line}: the file ends within an object; it was not taken",
  "corpus.json.no_documents": "{file}: holds no JSON object",
  "corpus.json.no_number": "Line {line}: no publication or application number could be read (“{value}”); it was not taken",
  "corpus.json.other": "Line {line}: this object is no {format} record; it was not taken",
  "corpus.json.unreadable": "Line {line}: {field} “{value}” could not be read and was left out",
  "corpus.json.encoding": "The text is {encoding}, by its bytes; some characters may be wrong",
} as const;

const zh: Record<keyof typeof en, string> = {
  "corpus.json.corrupt": "第 {line} 行：不是完整的 JSON 对象（{reason}），未采用",
  "corpus.json.large": "第 {line} 行：对象超过 {bytesMax} 字节，未采用",
  "corpus.json.truncated": "第 {line} 行：文件在对象中间中断，未采用",
  "corpus.json.no_documents": "{file}：其中没有 JSON 对象",
  "corpus.json.no_number": "第 {line} 行：没有可识别的公开号或申请号（“{value}”），未采用",
  "corpus.json.other": "第 {line} 行：不是 {format} 记录，未采用",
  "corpus.json.unreadable": "第 {line} 行：{field}“{value}”无法识别，已略去",
  "corpus.json.encoding": "按字节判断，文本编码为 {encoding}，个别字符可能有误",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
