import { addMessages } from "#base";

const en = {
  "corpus.bad_date": "Row {row}: “{value}” is not a date",
  "corpus.no_snapshot": "There are no data yet. Import a file: fairway corpus import FILE",
  "corpus.progress.publish": "Publishing the snapshot",
} as const;

const zh: Record<keyof typeof en, string> = {
  "corpus.bad_date": "第 {row} 行：日期“{value}”无法识别",
  "corpus.no_snapshot": "尚无数据，请先导入文件：fairway corpus import 文件",
  "corpus.progress.publish": "正在发布数据快照",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
