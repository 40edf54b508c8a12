import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { postAction } from "../api/client.ts";
import { startedShape, useJob } from "../api/jobs.ts";
import { JobProgress } from "../draw/JobProgress.tsx";
import { Failure, Note } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";

/** Decisions change nothing until a snapshot is published with them: says so, and does it. */
export function PublishBar({ unpublished }: { readonly unpublished: boolean }) {
  const { t, lang } = useLanguage();
  const client = useQueryClient();
  const [jobId, setJobId] = useState<string>();
  /** The publish after which the answers were read anew. */
  const [read, setRead] = useState<string>();
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const job = useJob(jobId);
  const state = job.data?.state;
  const done = state === "done";
  const running = state === "running" || state === "queued";
  const reading = done && read !== jobId;
  useEffect(() => {
    if (!done) return;
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "job" }).finally(() => setRead(jobId));
  }, [done, jobId, client]);
  const publish = async () => {
    setFailed(undefined);
    setAsking(true);
    try {
      const { job: id } = await postAction("corpus/publish", {}, startedShape, lang);
      setJobId(id);
    } catch (error) {
      setFailed(error);
    } finally {
      setAsking(false);
    }
  };
  return (
    <>
      {unpublished && !running && !reading ? (
        <Note tone="land">
          <div className="row spread">
            <span>{t("decide.unpublished")}</span>
            <Button type="primary" onClick={() => void publish()} loading={asking || (jobId !== undefined && job.isPending)}>
              {t("decide.publish")}
            </Button>
          </div>
        </Note>
      ) : null}
      {job.data && running ? <JobProgress job={job.data} /> : null}
      {done && !unpublished ? <p role="status">{t("decide.published")}</p> : null}
      {state === "failed" ? <p className="lost">{job.data?.error?.message}</p> : null}
      {failed ? <Failure error={failed} /> : null}
    </>
  );
}
