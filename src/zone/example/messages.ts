import { addMessages } from "#base";

const en = { "zone.example.progress": "Making the example zone" } as const;
const zh: Record<keyof typeof en, string> = { "zone.example.progress": "正在生成示例专区" };

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
