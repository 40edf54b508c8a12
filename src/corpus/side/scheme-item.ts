import type { SaxesTagPlain } from "saxes";

/** One symbol of a scheme as its file tells it, before the rules of form. */
export interface SchemeItem {
  readonly scheme: "cpc" | "ipc";
  readonly symbol: string;
  readonly parent: string | null;
  /** 3 for a main group, 4 for one dot …; null for what the form tells. */
  readonly level: number | null;
  readonly lang: string;
  readonly title: string;
}

/** What a format does with the stream of tags. */
export interface SchemeReader {
  open(tag: SaxesTagPlain): void;
  /** The item or heading that ends here. */
  close(name: string): SchemeEnd | undefined;
  text(text: string): void;
  readonly date: string | undefined;
}

export type SchemeEnd = { readonly item: SchemeItem } | { readonly heading: true };

/** A title of parts, as schemes print it. */
export function joinedTitle(parts: readonly string[]): string {
  return parts
    .map((part) => part.replace(/\s+/gu, " ").trim())
    .filter(Boolean)
    .join("; ");
}
