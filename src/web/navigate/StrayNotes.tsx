import type { ResultAnswer } from "#navigate/contract";
import { useLanguage } from "../i18n/language.tsx";
import { parts } from "./parts.ts";

/** Notes on what this run does not show: they are kept in the file, and not dropped here. */
export function StrayNotes({ result }: { readonly result: ResultAnswer }) {
  const { t, pick } = useLanguage();
  const shown = new Set<string>(["summary", ...parts, ...result.figures.flatMap(({ id, analysis }) => [id, analysis])]);
  const stray = result.notes.filter(({ on }) => !shown.has(on));
  if (stray.length === 0) return null;
  return (
    <details className="small">
      <summary>{t("navigate.notes_stray")}</summary>
      <ul>
        {stray.map((note, index) => (
          <li key={index}>
            <span className="mono">{note.on}</span> {pick(note.text)}
          </li>
        ))}
      </ul>
    </details>
  );
}
