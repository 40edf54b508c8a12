import { Button } from "antd";
import { Note } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import type { StudyEditor } from "./use-study-editor.ts";

/** Somebody saved meanwhile: their text, and whose to go on with. */
export function Conflict({ editor }: { readonly editor: StudyEditor }) {
  const { t } = useLanguage();
  if (editor.theirs === undefined) return null;
  return (
    <Note tone="port">
      <div className="stack conflict" role="alert">
        <strong>{t("project.conflict")}</strong>
        <span>{t("project.conflict_told")}</span>
        <details>
          <summary>{t("project.their_text")}</summary>
          <pre tabIndex={0}>{editor.theirs}</pre>
        </details>
        <span className="row">
          <Button size="small" onClick={editor.takeTheirs}>
            {t("project.take_theirs")}
          </Button>
          <Button size="small" danger onClick={editor.keepOurs}>
            {t("project.keep_ours")}
          </Button>
        </span>
      </div>
    </Note>
  );
}
