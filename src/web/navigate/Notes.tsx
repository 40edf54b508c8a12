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
  const [writing, setWriting] = useState(false);
  const notes = result.notes.filter((note) => note.on === on);
  const about = t("navigate.note_about", { what: title });
  return (
    <div className="analyst-notes">
      {notes.map((note, nth) => (
        <OneNote key={nth} note={note} nth={nth} about={about} />
      ))}
      {notes.length > 0 ? null : writing ? (
        <NoteForm on={on} nth={0} note={undefined} about={about} onEnd={() => setWriting(false)} />
      ) : (
        <Button type="link" size="small" className="no-print" aria-label={about} onClick={() => setWriting(true)}>
          {t("navigate.note_add")}
        </Button>
      )}
    </div>
  );
}

function OneNote({ note, nth, about }: { readonly note: NoteNow; readonly nth: number; readonly about: string }) {
  const { t, pick } = useLanguage();
  const [writing, setWriting] = useState(false);
  if (writing) return <NoteForm on={note.on} nth={nth} note={note} about={about} onEnd={() => setWriting(false)} />;
  return (
    <aside className={`analyst-note ${note.state}`} aria-label={about}>
      <strong className="small">{t("navigate.note_title")}</strong>
      <p className="note-text">{pick(note.text)}</p>
      <p className="small row">
        {note.by === undefined ? null : <span>{note.by}</span>}
        <span className="note-state">
          {note.state === "changed" ? <SeaMark shape="can" /> : null} {t(`navigate.note_${note.state}`)}
        </span>
        <Button type="link" size="small" className="no-print" onClick={() => setWriting(true)}>
          {t("navigate.note_edit")}
        </Button>
      </p>
    </aside>
  );
}
