import { addMessages } from "#base";

const en = {
  "corpus.fees.bad_line": "Line {line}: this is no maintenance fee event; it was not taken",
} as const;

const zh: Record<keyof typeof en, string> = {
  "corpus.fees.bad_line": "第 {line} 行：不是维持费事件，未采用",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
