import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { z } from "zod";
import { previewAnswer } from "#navigate/contract";
import { ApiError, postAction } from "../api/client.ts";
import { useAction } from "../api/use-action.ts";
import { useLanguage } from "../i18n/language.tsx";
import { useRested } from "../search/use-query-check.ts";
import { pathAt } from "./study-items.ts";
import { viewOf, type Path } from "./study-text.ts";

export interface Saved {
  readonly yaml: string;
  readonly version: string;
}

/** The version that a save has made. */
const keptShape = z.object({ version: z.string() });

/** Something to be said of the value at a path: wrong, or merely lacking for its kind. */
interface Issue {
  readonly path: Path;
  readonly message: string;
  readonly wrong: boolean;
}

/** A study under edit: one text, the form's view of it, and what each node would hold now and held when it was saved. */
export function useStudyEditor(study: string, saved: Saved) {
  const { lang } = useLanguage();
  const client = useQueryClient();
  /** The text as edited, and the version that it was made from: a later one is somebody else's. */
  const [draft, setDraft] = useState<{ readonly text: string; readonly base: string }>();
  const [saving, setSaving] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const text = draft?.text ?? saved.yaml;
  const changed = draft !== undefined && draft.text !== saved.yaml;
  const rested = useRested(text, 700);
  const view = useMemo(() => viewOf(text), [text]);
  const now = useAction("navigate/preview", { yaml: rested }, previewAnswer, { post: true, keep: true });
  const then = useAction("navigate/preview", { yaml: saved.yaml }, previewAnswer, { post: true });
  const wrong = now.error instanceof ApiError && rested === text ? now.error : undefined;
  const line = Number(wrong?.values["line"]);
  const column = Number(wrong?.values["column"]);
  const issues = useMemo<readonly Issue[]>(() => {
    if (wrong) {
      const path = Number.isInteger(line) ? pathAt(rested, line, column) : undefined;
      return path ? [{ path, message: wrong.message, wrong: true }] : [];
    }
    return (now.data?.remarks ?? []).map(({ path, message }) => ({ path, message, wrong: false }));
  }, [wrong, line, column, rested, now.data]);
  const refresh = () => client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith("navigate/") });
  const save = async () => {
    setSaving(true);
    setFailed(undefined);
    try {
      const input = { study, yaml: text, base: draft?.base ?? saved.version };
      const kept = await postAction("navigate/save", input, keptShape, lang);
      await refresh();
      // What was typed while this was on its way is not saved yet.
      setDraft((now) => (now === undefined || now.text === text ? undefined : { text: now.text, base: kept.version }));
      return true;
    } catch (error) {
      setFailed(error);
      // Their text is fetched, so that it can be looked at beside ours.
      if (error instanceof ApiError && error.code === "navigate.changed_meanwhile")
        await client.invalidateQueries({ queryKey: ["navigate/study"] });
      return false;
    } finally {
      setSaving(false);
    }
  };
  return {
    text,
    setText: (next: string) => setDraft((before) => ({ text: next, base: before?.base ?? saved.version })),
    view,
    changed,
    /** Somebody saved since this text was opened: what they saved. */
    theirs: changed && draft.base !== saved.version ? saved.yaml : undefined,
    takeTheirs: () => {
      setFailed(undefined);
      setDraft(undefined);
    },
    /** Goes on with ours, knowing theirs: the next save replaces it. */
    keepOurs: () => {
      setFailed(undefined);
      setDraft((before) => before && { ...before, base: saved.version });
    },
    saving,
    failed,
    save,
    wrong,
    issues,
    /** The line of the text that is wrong, where the server told one. */
    wrongLine: Number.isInteger(line) ? line : undefined,
    preview: wrong ? undefined : now.data,
    before: then.data,
    counting: now.isFetching || rested !== text,
  };
}

export type StudyEditor = ReturnType<typeof useStudyEditor>;
