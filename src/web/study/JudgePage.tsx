import { Link, useParams } from "@tanstack/react-router";
import { Input } from "antd";
import { useEffect, useId, useState } from "react";
import { PageHead } from "../draw/PageHead.tsx";
import { Failure, Loading, Note } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { PublicationDrawer } from "../publication/PublicationDrawer.tsx";
import { DrawSample } from "./DrawSample.tsx";
import { JudgeCard } from "./JudgeCard.tsx";
import { JudgeList } from "./JudgeList.tsx";
import { JudgeTally } from "./JudgeTally.tsx";
import { useJudging } from "./use-judging.ts";
import "./judge.css";

/** Judging one node's sample: one patent at a time, by keys or buttons. */
export function JudgePage() {
  const { study, node } = useParams({ from: "/study/$study/judge/$node" });
  const { t, pick } = useLanguage();
  const id = useId();
  const judging = useJudging(study, node);
  const [open, setOpen] = useState<string>();
  const { sample, rows, at, show, by, setBy, judge, failed } = judging;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
      const act = {
        j: () => show(at + 1),
        k: () => show(at - 1),
        "1": () => judge(at, "yes"),
        "2": () => judge(at, "no"),
        u: () => judge(at, "undo"),
      }[event.key];
      if (!act) return;
      event.preventDefault();
      void act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
  const title = pick(sample.data?.quality.title) || node;
  const row = rows[at];
  return (
    <div className="page">
      <nav className="small crumbs" aria-label={t("draw.crumbs")}>
        <Link to="/study">{t("study.list")}</Link> <span aria-hidden="true">›</span>{" "}
        <Link to="/study/$study" params={{ study }} search={{ tab: "samples" }}>
          {study}
        </Link>
      </nav>
      <PageHead title={t("judge.title", { node: title })} lede={t("judge.lede")}>
        <div className="judge-by">
          <label htmlFor={id}>{t("judge.by")}</label>
          <Input id={id} value={by} status={by.trim() === "" ? "warning" : ""} onChange={(event) => setBy(event.target.value)} />
        </div>
      </PageHead>
      {sample.isPending ? <Loading lines={8} /> : null}
      {sample.error ? <Failure error={sample.error} /> : null}
      {failed ? <Failure error={failed} /> : null}
      {sample.data ? (
        <>
          <JudgeTally sample={sample.data} />
          {by.trim() === "" && rows.length > 0 ? <Note tone="land">{t("judge.who")}</Note> : null}
          <div className="judge-grid">
            {row ? <JudgeCard judging={judging} row={row} onOpen={() => setOpen(row.number)} /> : null}
            <div className="stack">
              {rows.length > 0 ? <JudgeList rows={rows} at={at} onShow={show} /> : null}
              <DrawSample judging={judging} sample={sample.data} />
            </div>
          </div>
        </>
      ) : null}
      <PublicationDrawer number={open} onClose={() => setOpen(undefined)} />
    </div>
  );
}
