import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { judgeAnswer, sampleAnswer, type SampleAnswer } from "#navigate/contract";
import { postAction } from "../api/client.ts";
import { useAction } from "../api/use-action.ts";
import { useLanguage } from "../i18n/language.tsx";

const keptName = "fairway.judge";
export type Verdict = "yes" | "no" | "undo";

/** A sample under judgement: where the reader is, who judges, and each judgement kept as it is made. */
export function useJudging(study: string, node: string) {
  const { lang } = useLanguage();
  const client = useQueryClient();
  const input = { study, node };
  const sample = useAction("navigate/sample", input, sampleAnswer, { post: true });
  const [at, setAt] = useState(0);
  const [by, setName] = useState(() => localStorage.getItem(keptName) ?? "");
  const [failed, setFailed] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  /** Judgements are sent one after another: of two of the same patent, the later must stand. */
  const sent = useRef<Promise<unknown>>(Promise.resolve());
  const rows = sample.data?.rows ?? [];
  const first = sample.data?.drawn?.at;
  // A sample opens at the first that nobody has judged.
  useEffect(() => {
    const next = rows.findIndex((row) => row.relevant === null);
    setAt(Math.max(0, next));
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [first, node]);
  const key = ["navigate/sample", input, lang];
  const setBy = (name: string) => {
    setName(name);
    localStorage.setItem(keptName, name);
  };
  const show = (row: number) => setAt(Math.min(Math.max(0, row), Math.max(0, rows.length - 1)));
  const judge = async (row: number, verdict: Verdict) => {
    const judged = rows[row];
    if (!judged || by.trim() === "" || busy) return;
    setFailed(undefined);
    const relevant = verdict === "undo" ? null : verdict === "yes";
    const put = (value: boolean | null) =>
      client.setQueryData<SampleAnswer>(key, (before) =>
        before
          ? { ...before, rows: before.rows.map((each, index) => (index === row ? { ...each, relevant: value, by } : each)) }
          : before,
      );
    put(relevant);
    if (verdict !== "undo") show(row + 1);
    try {
      const input = { study, node, publication: judged.publication, relevant: verdict, by };
      const sending = sent.current.then(() => postAction("navigate/judge", input, judgeAnswer, lang));
      sent.current = sending.catch(() => undefined);
      await sending;
      await client.invalidateQueries({ queryKey: ["navigate/samples"] });
    } catch (error) {
      put(judged.relevant);
      show(row);
      setFailed(error);
    }
  };
  const draw = async (wish: "first" | "again", size: number) => {
    setBusy(true);
    setFailed(undefined);
    try {
      const answer = await postAction(
        "navigate/sample",
        { study, node, draw: wish, size, by: by || undefined },
        sampleAnswer,
        lang,
      );
      client.setQueryData(key, answer);
      await client.invalidateQueries({ queryKey: ["navigate/samples"] });
    } catch (error) {
      setFailed(error);
    } finally {
      setBusy(false);
    }
  };
  return { sample, rows, at, show, by, setBy, judge, draw, busy, failed };
}

export type Judging = ReturnType<typeof useJudging>;
