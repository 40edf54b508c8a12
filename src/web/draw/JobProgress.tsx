import { App, Button } from "antd";
import { cancelJob, type Job } from "../api/jobs.ts";
import { useLanguage } from "../i18n/language.tsx";
import type { Numbers } from "../i18n/numbers.ts";
import { ProgressBar } from "./ProgressBar.tsx";
import { Failure } from "./states.tsx";
import { ApiError } from "../api/client.ts";

function amount(progress: NonNullable<Job["progress"]>, n: Numbers): string {
  const print = (value: number) => (progress.unit === "byte" ? n.bytes(value) : n.count(value));
  return progress.total === undefined ? print(progress.done) : `${print(progress.done)} / ${print(progress.total)}`;
}

/** How far a job is, with the means to stop it. */
export function JobProgress({ job }: { readonly job: Job }) {
  const { t, n, lang } = useLanguage();
  const { message } = App.useApp();
  if (job.state === "failed")
    return <Failure error={new ApiError(job.error ?? { code: "web.job_failed", message: t("draw.job_failed") }, 200)} />;
  if (job.state === "cancelled") return <p role="status">{t("draw.job_cancelled")}</p>;
  if (job.state === "done") return <p role="status">{t("draw.job_done")}</p>;
  const { progress } = job;
  const share = progress?.total ? Math.min(0.99, progress.done / progress.total) : undefined;
  return (
    <div className="job" role="status" aria-live="polite">
      <div className="row spread">
        <span>{progress?.text ?? progress?.doing ?? t("draw.job_queued")}</span>
        <span className="small faint">{progress ? amount(progress, n) : ""}</span>
      </div>
      <div className="row job-line">
        <ProgressBar share={share} label={t("draw.job_progress")} />
        <Button
          size="small"
          onClick={() =>
            void cancelJob(job.id, lang).catch((error: unknown) => void message.info(error instanceof Error ? error.message : ""))
          }
        >
          {t("draw.cancel")}
        </Button>
      </div>
    </div>
  );
}
