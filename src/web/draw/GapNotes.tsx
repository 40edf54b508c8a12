import { useLanguage } from "../i18n/language.tsx";
import { SeaMark } from "./Mark.tsx";
import "./gap-notes.css";

interface Props {
  readonly lines: readonly { readonly warning: boolean; readonly text: string }[];
}

/** What is known of the data under a count: one quiet line, and each gap that may bend it with a mark and the word for it. */
export function GapNotes({ lines }: Props) {
  const { t } = useLanguage();
  if (lines.length === 0) return null;
  const quiet = lines.filter(({ warning }) => !warning).map(({ text }) => text);
  return (
    <ul className="gap-notes small">
      {quiet.length > 0 ? <li className="faint">{t("draw.known", { told: quiet.join(" ") })}</li> : null}
      {lines
        .filter(({ warning }) => warning)
        .map(({ text }) => (
          <li key={text}>
            <SeaMark shape="diamond" size={9} /> <strong>{t("draw.gap")}</strong> {text}
          </li>
        ))}
    </ul>
  );
}
