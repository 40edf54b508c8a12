import { addMessages } from "#base";

const en = {
  "corpus.uspto.sequences": "{count} sequence listings were passed over: they belong to patents of the same file",
  "corpus.uspto.only_sequences":
    "{file}: holds sequence listings only ({count}); the patents they belong to stand in another file",
} as const;

const zh: Record<keyof typeof en, string> = {
  "corpus.uspto.sequences": "已略过 {count} 份序列表：它们属于同一文件中的专利",
  "corpus.uspto.only_sequences": "{file}：其中只有序列表（{count} 份），所属专利在其他文件中",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
