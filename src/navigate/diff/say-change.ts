import { messageText, type Lang } from "#base";
import { wholeChain } from "../study/nodes.ts";
import type { Change } from "./change-shape.ts";
import "./change-messages.ts";

/** Fields of a study's file that have a word of their own; others are named as the file has them. */
const fieldWords = [
  "title",
  "query",
  "include",
  "exclude",
  "parents",
  "known",
  "check",
  "sample",
  "stage",
  "follows",
  "output",
  "industry",
  "order",
  "words",
  "phrases",
  "names",
  "region",
  "type",
  "text",
] as const;

/** What a change is of, in words: “Node “Coating”: query”. */
export function sayChange({ part, name, title, field }: Change, lang: Lang): string {
  const named = title?.[lang] ?? title?.zh ?? title?.en ?? name ?? "";
  const of =
    name === wholeChain
      ? messageText("navigate.change.chain", {}, lang)
      : messageText(`navigate.change.${part}`, { name: named }, lang);
  if (field === null) return of;
  if (part === "setting") return messageText("navigate.change.field", { of, field }, lang);
  return messageText("navigate.change.field", { of, field: sayField(field, lang) }, lang);
}

/** `include.CN1A` → “added by hand CN1A”. */
function sayField(field: string, lang: Lang): string {
  const [first = "", ...rest] = field.split(".");
  const word = fieldWords.find((each) => each === first);
  return [word ? messageText(`navigate.change.field.${word}`, {}, lang) : first, rest.join(" ")].filter(Boolean).join(" ");
}
