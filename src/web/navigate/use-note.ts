import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { noteAnswer, type NoteNow } from "#navigate/contract";
import { ApiError, postAction } from "../api/client.ts";
import { useLanguage } from "../i18n/language.tsx";
import { useResult } from "./result-context.ts";

type Text = NoteNow["text"];

/** A note under edit. It is saved over what was seen and over nothing else. */
export function useNote(on: string, nth: number, note: NoteNow | undefined, onEnd: () => void) {
  const { lang } = useLanguage();
  const client = useQueryClient();
  const { result } = useResult();
  const { study } = result.study;
  const [text, setText] = useState<Text>(note?.text ?? {});
  const [by, setBy] = useState(note?.by ?? "");
  /** What was seen in the file when this was written. */
  const [was, setWas] = useState(note?.text ?? null);
  const [conflict, setConflict] = useState(false);
  const [saving, setSaving] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const now = result.notes.filter((one) => one.on === on)[nth] ?? null;
  const written = Object.fromEntries(
    Object.entries(text).flatMap(([key, words]) => (words.trim() === "" ? [] : [[key, words.trim()]])),
  ) as Text;
  const refresh = () => client.invalidateQueries({ queryKey: ["navigate/result"] });
  const send = async (next: Text | null) => {
    setSaving(true);
    setFailed(undefined);
    try {
      const input = { study, on, nth, was, text: next, ...(by.trim() === "" ? {} : { by: by.trim() }) };
      await postAction("navigate/note", input, noteAnswer, lang);
      await refresh();
      onEnd();
    } catch (error) {
      if (!(error instanceof ApiError && error.code === "navigate.note_changed_meanwhile")) setFailed(error);
      else {
        // Their words are fetched, so that they can be looked at beside ours.
        await refresh();
        setConflict(true);
      }
    } finally {
      setSaving(false);
    }
  };
  return {
    text,
    setText,
    by,
    setBy,
    empty: Object.keys(written).length === 0,
    saving,
    failed,
    /** Somebody else's note in place of what was seen; null where they took it out. */
    theirs: conflict ? now : undefined,
    takeTheirs: () => {
      setConflict(false);
      setWas(now?.text ?? null);
      setText(now?.text ?? {});
      setBy(now?.by ?? "");
    },
    /** Goes on with ours, knowing theirs: the next save replaces it. */
    keepOurs: () => {
      setConflict(false);
      setWas(now?.text ?? null);
    },
    save: () => send(written),
    remove: () => send(null),
  };
}

export type NoteEdit = ReturnType<typeof useNote>;
