import { Button } from "antd";
import { useState } from "react";
import { verifyAnswer, type VerifyAnswer } from "#navigate/contract";
import { postAction } from "../api/client.ts";
import { startedShape, useJob } from "../api/jobs.ts";
import { JobProgress } from "../draw/JobProgress.tsx";
import { SeaMark } from "../draw/Mark.tsx";
import { Failure } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";

/** Computes every figure again from its evidence, as a job that can be stopped, and says whether it still comes out. */
export function Verify({ study }: { readonly study: string }) {
  const { t, lang } = useLanguage();
  const [id, setId] = useState<string>();
  const [failed, setFailed] = useState<unknown>();
  const { data: job } = useJob(id);
  const running = job?.state === "queued" || job?.state === "running";
  const answer = job?.state === "done" ? verifyAnswer.safeParse(job.answer) : undefined;
  const start = async () => {
    setFailed(undefined);
    setId((await postAction("navigate/verify", { study }, startedShape, lang)).job);
  };
  return (
    <div className="row" aria-live="polite">
      <Button onClick={() => void start().catch(setFailed)} loading={running}>
        {t("navigate.verify")}
      </Button>
      {failed ? <Failure error={failed} /> : null}
      {job && job.state !== "done" ? <JobProgress job={job} /> : null}
      {answer?.success ? <Verified answer={answer.data} /> : null}
      {answer?.success === false ? <Failure error={answer.error} /> : null}
    </div>
  );
}

function Verified({ answer }: { readonly answer: VerifyAnswer }) {
  const { t, n } = useLanguage();
  const failed = answer.failed.length;
  return (
    <>
      <span>
        <SeaMark shape={failed === 0 ? "cone" : "can"} />{" "}
        {failed === 0
          ? t("navigate.verified", { passed: n.count(answer.passed) })
          : t("navigate.not_verified", { passed: n.count(answer.passed), failed: n.count(failed) })}
      </span>
      {failed > 0 ? (
        <ul className="small">
          {answer.failed.map(({ figure, reason }) => (
            <li key={figure}>
              <span className="mono">{figure}</span> {reason}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
