/**
 * What the product says to people: one dictionary a part, in Chinese and English, keyed `part.feature.thing`.
 *
 * A part states its texts once with `addMessages` and declares them to the compiler:
 *
 *     const en = { "corpus.bad_date": "Row {row}: “{value}” is not a date" } as const;
 *     const zh: Record<keyof typeof en, string> = { "corpus.bad_date": "第 {row} 行：日期“{value}”无法识别" };
 *     type Texts = typeof en;
 *     declare module "#base" { interface MessageTexts extends Texts {} }
 *     addMessages({ en, zh });
 *
 * From then on `new AppError("corpus.bad_date", { row, value })` compiles only with the right values.
 */
export type Lang = "zh" | "en";
export const langs: readonly Lang[] = ["zh", "en"];
export type Bilingual = Readonly<Record<Lang, string>>;

/** Filled by each part's dictionary through declaration merging. */
// oxlint-disable-next-line no-empty-interface
export interface MessageTexts {}

export type MessageKey = keyof MessageTexts & string;

/** The `{slots}` of a text, read from its type. */
type Slots<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}` ? Slot | Slots<Rest> : never;

/** The values a message needs: exactly its slots. */
export type MessageValues<Key extends MessageKey> = Readonly<Record<Slots<MessageTexts[Key] & string>, string | number>>;

const dictionaries: Record<Lang, Map<string, string>> = { zh: new Map(), en: new Map() };

/** Adds a part's texts. Both languages must have the same keys; a key is stated once in the whole product. */
export function addMessages<Texts extends Readonly<Record<string, string>>>(texts: {
  readonly en: Texts;
  readonly zh: Readonly<Record<keyof Texts, string>>;
}): void {
  for (const lang of langs) {
    for (const [key, text] of Object.entries<string>(texts[lang])) dictionaries[lang].set(key, text);
  }
}

/** The text of a key with its slots filled; the key itself if nobody stated it (so that nothing is hidden). */
export function messageText(key: string, values: Readonly<Record<string, unknown>>, lang: Lang): string {
  const text = dictionaries[lang].get(key) ?? key;
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => (name in values ? String(values[name]) : slot));
}

/** Every text, for the test that compares the languages. */
export function allMessages(): Readonly<Record<Lang, ReadonlyMap<string, string>>> {
  return dictionaries;
}
