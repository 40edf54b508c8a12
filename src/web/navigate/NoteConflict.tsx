import { Button } from "antd";
import { Note } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import type { NoteEdit } from "./use-note.ts";

/** Somebody changed the note meanwhile: their words, and whose to go on with. */
export function NoteConflict({ edit }: { readonly edit: NoteEdit }) {
  const { t, pick } = useLanguage();
  if (edit.theirs === undefined) return null;
  return (
    <Note tone="port">
      <div className="stack conflict" role="alert">
        <strong>{t("project.conflict")}</strong>
        <span>
          {edit.theirs === null ? t("navigate.note_theirs_gone") : t("navigate.note_theirs", { text: pick(edit.theirs.text) })}
        </span>
        <span className="row">
          <Button size="small" onClick={edit.takeTheirs}>
            {t("navigate.note_take_theirs")}
          </Button>
          <Button size="small" danger onClick={edit.keepOurs}>
            {t("navigate.note_keep_ours")}
          </Button>
        </span>
      </div>
    </Note>
  );
}
