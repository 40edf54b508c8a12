import { addMessages } from "#base";

const en = {
  "corpus.survey.refused": "not taken: {reason}",
  "corpus.survey.counts": "counted {counted}, read {read}, imported {imported}, rejected {rejected}; {speed} MB/s",
  "corpus.survey.reasons": "rejected: {reasons}",
  "corpus.survey.total":
    "{files} files: counted {counted} (where a count could be made), read {read}, imported {imported}, rejected {rejected}; {different} files whose count differs, marked “!” ({seconds} s)",
} as const;

const zh: Record<keyof typeof en, string> = {
  "corpus.survey.refused": "未收录：{reason}",
  "corpus.survey.counts": "独立计数 {counted}，读取 {read}，可导入 {imported}，拒收 {rejected}；{speed} MB/s",
  "corpus.survey.reasons": "拒收原因：{reasons}",
  "corpus.survey.total":
    "共 {files} 个文件：独立计数 {counted}（限可计数者），读取 {read}，可导入 {imported}，拒收 {rejected}；{different} 个文件计数不一致，以“!”标出（用时 {seconds} 秒）",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
