import { useNavigate, useSearch } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { importAnswer } from "#corpus/contract";
import { useJob } from "../api/jobs.ts";
import { useStatus } from "../api/status.ts";
import { DropHere } from "../draw/DropHere.tsx";
import { JobProgress } from "../draw/JobProgress.tsx";
import { Failure } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { useImportFiles } from "../shell/import-files.tsx";
import { CoverageSection } from "./CoverageSection.tsx";
import { DataHead } from "./DataHead.tsx";
import { LossReport, type LossView } from "./LossReport.tsx";
import { SendingList } from "./SendingList.tsx";
import { SidesSection } from "./SidesSection.tsx";
import { SourcesSection } from "./SourcesSection.tsx";
import "./data.css";

export function DataPage() {
  const { t } = useLanguage();
  const { job: jobId, ...view } = useSearch({ from: "/data" });
  const navigate = useNavigate();
  const client = useQueryClient();
  const { sending, stop } = useImportFiles();
  const status = useStatus();
  const job = useJob(jobId);
  const finished = job.data?.state === "done";
  useEffect(() => {
    if (finished) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "job" });
  }, [finished, client]);
  const answer = finished ? importAnswer.safeParse(job.data?.answer) : undefined;
  const look = (change: LossView) =>
    void navigate({ to: "/data", search: (now) => ({ ...now, ...change }), resetScroll: false, replace: "find" in change });
  return (
    <div className="page">
      <DataHead title={t("data.title")} lede={t("data.lede")} />
      <DropHere large={!status.data?.snapshot && !jobId} />
      {sending.length > 0 ? <SendingList sending={sending} onStop={stop} /> : null}
      {job.isError ? <Failure error={job.error} /> : null}
      {job.data && !finished ? (
        <section className="sheet" aria-label={t("data.importing")}>
          <JobProgress job={job.data} />
        </section>
      ) : null}
      {answer?.success ? <LossReport answer={answer.data} view={view} onView={look} /> : null}
      {answer && !answer.success ? <Failure error={answer.error} /> : null}
      {status.data?.snapshot ? (
        <>
          <CoverageSection />
          <SourcesSection />
          <SidesSection />
        </>
      ) : null}
    </div>
  );
}
