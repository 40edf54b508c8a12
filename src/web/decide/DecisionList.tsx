import { Button } from "antd";
import { useLanguage } from "../i18n/language.tsx";

interface Props {
  readonly decisions: readonly { readonly at: number; readonly text: string }[];
  readonly busy: boolean;
  /** Takes back the decision at a place. */
  readonly onUndo: (at: number) => void;
}

/** What was decided, as the file has it, and a way back. */
export function DecisionList({ decisions, busy, onUndo }: Props) {
  const { t, n } = useLanguage();
  if (decisions.length === 0) return null;
  return (
    <>
      <h3>{t("decide.decisions")}</h3>
      <ul className="decide-lines">
        {decisions.map(({ at, text }) => (
          <li key={at}>
            <pre className="small">{text}</pre>
            <Button
              size="small"
              disabled={busy}
              aria-label={t("decide.undo_entry", { at: n.count(at + 1) })}
              onClick={() => onUndo(at)}
            >
              {t("decide.undo")}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
