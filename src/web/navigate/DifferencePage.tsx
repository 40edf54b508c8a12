import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Button, Select } from "antd";
import { useState } from "react";
import { diffAnswer, runsAnswer, type DiffAnswer } from "#navigate/contract";
import { postAction } from "../api/client.ts";
import { startedShape, useJob } from "../api/jobs.ts";
import { useAction } from "../api/use-action.ts";
import { JobProgress } from "../draw/JobProgress.tsx";
import { PageHead } from "../draw/PageHead.tsx";
import { Empty, Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { DifferenceChanges } from "./DifferenceChanges.tsx";
import { DifferenceRows } from "./DifferenceRows.tsx";
import "./difference.css";

/** Two runs of a study: what changed, by which cause, and how much of it each cause is. */
export function DifferencePage() {
  const { t, n, lang } = useLanguage();
  const { study } = useParams({ from: "/difference/$study" });
  const { before, after, job: jobId } = useSearch({ from: "/difference/$study" });
  const navigate = useNavigate();
  const { data, error, isPending } = useAction("navigate/runs", { study }, runsAnswer);
  const { data: job } = useJob(jobId);
  const [failed, setFailed] = useState<unknown>();
  const runs = data?.runs ?? [];
  const chosen = { before: before ?? runs[1]?.id, after: after ?? runs[0]?.id };
  const answer = job?.state === "done" ? diffAnswer.safeParse(job.answer) : undefined;
  const go = (change: { before?: string; after?: string; job?: string | undefined }) =>
    void navigate({ to: "/difference/$study", params: { study }, search: (now) => ({ ...now, ...change }), replace: true });
  const start = async () => {
    setFailed(undefined);
    const input = { before: `${study}@${chosen.before}`, after: `${study}@${chosen.after}` };
    go({ job: (await postAction("navigate/diff", input, startedShape, lang)).job });
  };
  const options = runs.map(({ id, ranAt, snapshot }) => ({ value: id, label: `${n.when(ranAt)} · ${snapshot}` }));
  return (
    <div className="page">
      <nav className="small crumbs" aria-label={t("draw.crumbs")}>
        <Link to="/navigate/$study" params={{ study }}>
          {study}
        </Link>
      </nav>
      <PageHead title={t("difference.title")} lede={t("difference.lede")} />
      {isPending ? <Loading /> : null}
      {error ? <Failure error={error} /> : null}
      {data && runs.length < 2 ? <Empty title={t("difference.one_run")} /> : null}
      {runs.length > 1 ? (
        <section className="sheet row" aria-label={t("difference.choose")}>
          <Select
            aria-label={t("difference.before")}
            options={options}
            value={chosen.before}
            onChange={(id: string) => go({ before: id, job: undefined })}
          />
          <span aria-hidden="true">→</span>
          <Select
            aria-label={t("difference.after")}
            options={options}
            value={chosen.after}
            onChange={(id: string) => go({ after: id, job: undefined })}
          />
          <Button
            type="primary"
            onClick={() => void start().catch(setFailed)}
            loading={job?.state === "queued" || job?.state === "running"}
          >
            {t("difference.compare")}
          </Button>
        </section>
      ) : null}
      {failed ? <Failure error={failed} /> : null}
      {job && job.state !== "done" ? <JobProgress job={job} /> : null}
      {answer?.success === false ? <Failure error={answer.error} /> : null}
      {answer?.success ? <Difference answer={answer.data} /> : null}
    </div>
  );
}

function Difference({ answer }: { readonly answer: DiffAnswer }) {
  const { t } = useLanguage();
  return (
    <>
      {answer.changes.length > 0 ? <DifferenceChanges changes={answer.changes} /> : null}
      {answer.figures.length === 0 ? <Empty title={t("difference.none")} /> : null}
      {answer.causes.length > 0 ? <Causes answer={answer} /> : null}
      {answer.figures.map((figure) => (
        <DifferenceRows key={figure.id} figure={figure} answer={answer} />
      ))}
    </>
  );
}

function Causes({ answer }: { readonly answer: DiffAnswer }) {
  const { t } = useLanguage();
  return (
    <section className="sheet" aria-labelledby="difference-causes">
      <h2 id="difference-causes">{t("difference.causes")}</h2>
      <p className="small faint">{t(answer.apart ? "difference.causes_told" : "difference.not_apart")}</p>
      <ol className="difference-causes">
        {answer.causes.map(({ cause, told, rows }) => (
          <li key={cause}>
            <b>{t(`difference.cause.${cause}`)}</b> {told}{" "}
            <span className="small faint">{rows === 0 ? t("difference.moved_none") : t("difference.rows", { count: rows })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
