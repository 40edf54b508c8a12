import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { z } from "zod";
import { previewAnswer } from "#navigate/contract";
import { ApiError, postAction } from "../api/client.ts";
import { useAction } from "../api/use-action.ts";
import { useLanguage } from "../i18n/language.tsx";
import { useRested } from "../search/use-query-check.ts";
import { viewOf } from "./study-text.ts";

/** A study under edit: one text, the form's view of it, and what each node would hold now and held when it was saved. */
export function useStudyEditor(study: string, saved: string) {
  const { lang } = useLanguage();
  const client = useQueryClient();
  const [draft, setDraft] = useState<string>();
  const [saving, setSaving] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const text = draft ?? saved;
  const changed = draft !== undefined && draft !== saved;
  const rested = useRested(text, 700);
  const view = useMemo(() => viewOf(text), [text]);
  const now = useAction("navigate/preview", { yaml: rested }, previewAnswer, { post: true, keep: true });
  const then = useAction("navigate/preview", { yaml: saved }, previewAnswer, { post: true });
  const wrong = now.error instanceof ApiError && rested === text ? now.error : undefined;
  const line = Number(wrong?.values["line"]);
  const save = async () => {
    setSaving(true);
    setFailed(undefined);
    try {
      await postAction("navigate/save", { study, yaml: text }, z.unknown(), lang);
      await client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith("navigate/") });
      setDraft(undefined);
      return true;
    } catch (error) {
      setFailed(error);
      return false;
    } finally {
      setSaving(false);
    }
  };
  return {
    text,
    setText: setDraft,
    view,
    changed,
    saving,
    failed,
    save,
    wrong,
    /** The line of the text that is wrong, where the server told one. */
    wrongLine: Number.isInteger(line) ? line : undefined,
    preview: wrong ? undefined : now.data,
    before: then.data,
    counting: now.isFetching || rested !== text,
  };
}

export type StudyEditor = ReturnType<typeof useStudyEditor>;
