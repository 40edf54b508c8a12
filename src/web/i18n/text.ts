import type { Lang } from "#base";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

export type TextKey = keyof typeof zh;

/** The `{slots}` of a text, read from its type. */
type Slots<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}` ? Slot | Slots<Rest> : never;
type Values<Key extends TextKey> = Readonly<Record<Slots<(typeof zh)[Key]>, string | number>>;

/** `t("search.total", { count: "12" })`: the compiler demands exactly the slots of the text. */
export type Say = <Key extends TextKey>(
  key: Key,
  ...values: [Slots<(typeof zh)[Key]>] extends [never] ? [] : [Values<Key>]
) => string;

const dictionaries: Readonly<Record<Lang, Readonly<Record<TextKey, string>>>> = { zh, en };
const plural = new Intl.PluralRules("en");

/**
 * Fills a text's slots. English texts may hold `{count|file|files}`: the word that fits the number of that slot
 * (slots arrive formatted, so the number is read back without its separators).
 */
export function sayIn(lang: Lang): Say {
  return (key, ...rest) => {
    const values: Readonly<Record<string, string | number>> = rest[0] ?? {};
    return dictionaries[lang][key].replace(
      /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
      (slot, name: string, one?: string, other?: string) => {
        const value = values[name];
        if (value === undefined) return slot;
        if (one === undefined || other === undefined) return String(value);
        return plural.select(Number(String(value).replaceAll(",", ""))) === "one" ? one : other;
      },
    );
  };
}

export function isTextKey(key: string): key is TextKey {
  return key in zh;
}
