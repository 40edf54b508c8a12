import type { Verdict } from "#zone/contract";
import { useLanguage } from "../i18n/language.tsx";

const signs: Readonly<Record<Verdict, string>> = { ok: "✓", suspicious: "?", wrong: "✗", unchecked: "–" };

/** A sign beside a figure; who cannot see it hears the word. */
export function VerdictSign({ verdict, word = false }: { readonly verdict: Verdict; readonly word?: boolean }) {
  const { t } = useLanguage();
  return (
    <span className={`sanity-sign sanity-${verdict}`} {...(word ? {} : { role: "img", "aria-label": t(`sanity.${verdict}`) })}>
      {word ? `${signs[verdict]} ${t(`sanity.${verdict}`)}` : signs[verdict]}
    </span>
  );
}
