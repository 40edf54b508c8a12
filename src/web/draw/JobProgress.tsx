import { App, Button } from "antd";
import { cancelJob, type Job } from "../api/jobs.ts";
import { useLanguage } from "../i18n/language.tsx";
import type { Numbers } from "../i18n/numbers.ts";
import type { Say } from "../i18n/text.ts";
import { ProgressBar } from "./ProgressBar.tsx";
import { Failure } from "./states.tsx";
import { ApiError } from "../api/client.ts";

function amount(progress: NonNullable<Job["progress"]>, n: Numbers): string {
  const print = (value: number) => (progress.unit === "byte" ? n.bytes(value) : n.count(value));
  return progress.total === undefined ? print(progress.done) : `${print(progress.done)} / ${print(progress.total)}`;
}

const minute = 60;

/** How fast it goes and how long it will still take, where that is known. */
function pace(progress: NonNullable<Job["progress"]>, t: Say, n: Numbers): string {
  const { perSecond, secondsLeft, unit } = progress;
  const rate =
    perSecond === undefined || unit === "step"
      ? ""
      : `${unit === "byte" ? n.bytes(perSecond) : n.count(Math.round(perSecond))}/s`;
  if (secondsLeft === undefined) return rate;
  const left =
    secondsLeft < 1.5 * minute
      ? t("draw.seconds_left", { count: n.count(Math.max(1, secondsLeft)) })
      : t("draw.minutes_left", { count: n.count(Math.round(secondsLeft / minute)) });
  return [rate, left].filter(Boolean).join(" · ");
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
        <span className="small faint">
          {progress ? [amount(progress, n), pace(progress, t, n)].filter(Boolean).join(" · ") : ""}
        </span>
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
