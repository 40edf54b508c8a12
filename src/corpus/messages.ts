import { addMessages } from "#base";

const en = {
  "corpus.bad_date": "Row {row}: “{value}” is not a date",
} as const;

const zh: Record<keyof typeof en, string> = {
  "corpus.bad_date": "第 {row} 行：日期“{value}”无法识别",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
