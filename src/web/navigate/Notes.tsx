import { Button } from "antd";
import { useState } from "react";
import type { NoteNow } from "#navigate/contract";
import { SeaMark } from "../draw/Mark.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { NoteForm } from "./NoteForm.tsx";
import { useResult } from "./result-context.ts";

interface Props {
  /** `summary`, a part, a sub-analysis or a figure. */
  readonly on: string;
  /** What that is called. */
  readonly title: string;
}

/** What the analyst wrote on something, apart from what rules say, and the way to write it. */
export function Notes({ on, title }: Props) {
  const { t } = useLanguage();
  const { result } = useResult();
  /** Which note is being written: its form stays whatever becomes of the note in the file. */
  const [writing, setWriting] = useState<number>();
  const notes = result.notes.filter((note) => note.on === on);
  const about = t("navigate.note_about", { what: title });
  const shown = Math.max(notes.length, writing === undefined ? 0 : writing + 1);
  return (
    <div className="analyst-notes">
      {Array.from({ length: shown }, (_, nth) => {
        const note = notes[nth];
        if (nth === writing)
          return <NoteForm key={nth} on={on} nth={nth} note={note} about={about} onEnd={() => setWriting(undefined)} />;
        return note ? <OneNote key={nth} note={note} about={about} onWrite={() => setWriting(nth)} /> : null;
      })}
      {shown > 0 ? null : (
        <Button
          type="link"
          size="small"
          className="no-print"
          aria-label={`${t("navigate.note_add")} (${about})`}
          onClick={() => setWriting(0)}
        >
          {t("navigate.note_add")}
        </Button>
      )}
    </div>
  );
}

interface OneNoteProps {
  readonly note: NoteNow;
  readonly about: string;
  readonly onWrite: () => void;
}

function OneNote({ note, about, onWrite }: OneNoteProps) {
  const { t, pick } = useLanguage();
  return (
    <aside className={`analyst-note ${note.state}`} aria-label={about}>
      <strong className="small">{t("navigate.note_title")}</strong>
      <p className="note-text">{pick(note.text)}</p>
      <p className="small row">
        {note.by === undefined ? null : <span>{note.by}</span>}
        <span className="note-state">
          {note.state === "changed" ? <SeaMark shape="can" /> : null} {t(`navigate.note_${note.state}`)}
        </span>
        <Button type="link" size="small" className="no-print" onClick={onWrite}>
          {t("navigate.note_edit")}
        </Button>
      </p>
    </aside>
  );
}
