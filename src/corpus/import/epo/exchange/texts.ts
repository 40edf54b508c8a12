import type { LangText } from "../../../record.ts";
import { langOf } from "../../../normalise/lang.ts";
import type { Tree } from "../tree.ts";

/**
 * A title or abstract for each language, the office's ASCII or Latin form (`docdba`) before the printed one. A printed text whose language is not
 * said may hold several (and repeats what stands beside it): it counts only where there is nothing else. `ol` is the language of filing,
 * whatever it is.
 */
export function langTexts(elements: readonly Tree[], textOf: (element: Tree) => string | undefined): LangText[] {
  const byLang = new Map<string, { readonly text: string; readonly isPrinted: boolean }>();
  const unsaid: LangText[] = [];
  for (const element of elements) {
    const text = textOf(element);
    if (!text) continue;
    const said = element.attribute("lang")?.trim().toLowerCase();
    const isPrinted = element.attribute("data-format") === "original";
    if (!said || !/^[a-z]{2}$/.test(said) || (said === "ol" && isPrinted)) {
      unsaid.push({ lang: langOf(text), text });
      continue;
    }
    const lang = said === "ol" ? langOf(text) : said;
    const known = byLang.get(lang);
    if (!known || (known.isPrinted && !isPrinted)) byLang.set(lang, { text, isPrinted });
  }
  if (byLang.size === 0) {
    for (const { lang, text } of unsaid) if (!byLang.has(lang)) byLang.set(lang, { text, isPrinted: true });
  }
  return [...byLang].map(([lang, { text }]) => ({ lang, text }));
}

/** The text of an abstract: its paragraphs on lines of their own. */
export function paragraphs(element: Tree): string | undefined {
  const parts = element.all("p").flatMap((p) => p.text() ?? []);
  return (parts.length > 0 ? parts.join("\n") : element.text()) || undefined;
}
