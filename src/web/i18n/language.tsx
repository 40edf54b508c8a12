import { createContext, use, useEffect, useMemo, type ReactNode } from "react";
import type { Lang } from "#base";
import { numbers, type Numbers } from "./numbers.ts";
import { sayIn, type Say } from "./text.ts";

export interface Language {
  readonly lang: Lang;
  readonly t: Say;
  readonly n: Numbers;
  /** A text of the data in one or both languages; where the wanted one is missing, the other. */
  readonly pick: (text: { readonly zh?: string | undefined; readonly en?: string | undefined } | undefined) => string;
}

const kept = "fairway.lang";

/** The language to use: the link's, else the one chosen before, else the browser's. */
export function languageOf(wanted: string | undefined): Lang {
  const candidate = wanted ?? localStorage.getItem(kept) ?? navigator.language;
  return candidate.toLowerCase().startsWith("zh") ? "zh" : "en";
}

const LanguageContext = createContext<Language | null>(null);

export function LanguageProvider({ lang, children }: { readonly lang: Lang; readonly children: ReactNode }) {
  const value = useMemo<Language>(
    () => ({
      lang,
      t: sayIn(lang),
      n: numbers[lang],
      pick: (text) => (lang === "zh" ? (text?.zh ?? text?.en) : (text?.en ?? text?.zh)) ?? "",
    }),
    [lang],
  );
  useEffect(() => {
    document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
    localStorage.setItem(kept, lang);
  }, [lang]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  const value = use(LanguageContext);
  if (!value) throw new Error("bug: no language above this component");
  return value;
}
