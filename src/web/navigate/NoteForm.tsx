import { Button, Input } from "antd";
import { useId } from "react";
import type { NoteNow } from "#navigate/contract";
import { Failure } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { NoteConflict } from "./NoteConflict.tsx";
import { useNote } from "./use-note.ts";

interface Props {
  readonly on: string;
  readonly nth: number;
  readonly note: NoteNow | undefined;
  readonly about: string;
  readonly onEnd: () => void;
}

/** A note under edit, in either language, with who wrote it. */
export function NoteForm({ on, nth, note, about, onEnd }: Props) {
  const { t, lang } = useLanguage();
  const id = useId();
  const edit = useNote(on, nth, note, onEnd);
  const langs = lang === "zh" ? (["zh", "en"] as const) : (["en", "zh"] as const);
  return (
    <form
      className="analyst-note note-form"
      aria-label={about}
      onSubmit={(event) => {
        event.preventDefault();
        void edit.save();
      }}
    >
      <strong className="small">{t("navigate.note_title")}</strong>
      {langs.map((each) => (
        <div key={each}>
          <label className="small" htmlFor={`${id}-${each}`}>
            {t(`navigate.note_${each}`)}
          </label>
          <Input.TextArea
            id={`${id}-${each}`}
            lang={each}
            autoSize={{ minRows: each === lang ? 3 : 1, maxRows: 14 }}
            value={edit.text[each] ?? ""}
            onChange={(event) => edit.setText({ ...edit.text, [each]: event.target.value })}
          />
        </div>
      ))}
      <div>
        <label className="small" htmlFor={`${id}-by`}>
          {t("navigate.note_by")}
        </label>
        <Input id={`${id}-by`} className="note-by" value={edit.by} onChange={(event) => edit.setBy(event.target.value)} />
      </div>
      <NoteConflict edit={edit} />
      {edit.failed ? <Failure error={edit.failed} /> : null}
      <span className="row">
        <Button type="primary" size="small" htmlType="submit" loading={edit.saving} disabled={edit.empty}>
          {t("navigate.note_save")}
        </Button>
        <Button size="small" onClick={onEnd}>
          {t("navigate.note_cancel")}
        </Button>
        {note ? (
          <Button size="small" danger disabled={edit.saving} onClick={() => void edit.remove()}>
            {t("navigate.note_remove")}
          </Button>
        ) : null}
      </span>
    </form>
  );
}
