import data from "../data/advertising.json" with { type: "json" };
import { tell, type Check } from "../document.ts";

const patterns = data.lines.map((line) => new RegExp(line, "i"));

/** A line of advertising: what it names is none of the statement's, and no figure is read from it. */
export function isAdvertising(text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

export const advertising: Check = (document) =>
  document.sentences.flatMap(({ text, start, end }) =>
    isAdvertising(text)
      ? [
          {
            check: "advertising",
            start,
            end,
            verdict: "suspicious" as const,
            reason: tell(document, "zone.sanity.advertising", {}),
            suggestion: tell(document, "zone.sanity.advertising_hint", {}),
          },
        ]
      : [],
  );
