import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { postAction } from "../api/client.ts";
import { startedShape, useJob } from "../api/jobs.ts";
import { JobProgress } from "../draw/JobProgress.tsx";
import { Failure } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import type { StudyEditor } from "./use-study-editor.ts";
import { useStudies } from "./use-studies.ts";

/** Save, run, and see the result. Running saves first: what runs is what stands in the file. */
export function StudyActions({ study, editor }: { readonly study: string; readonly editor: StudyEditor }) {
  const { t, lang } = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { job: jobId } = useSearch({ from: "/study/$study" });
  const job = useJob(jobId);
  const ran = useStudies().data?.studies.find((row) => row.study === study)?.ran;
  const [failed, setFailed] = useState<unknown>();
  const running = job.data?.state === "queued" || job.data?.state === "running";
  const done = job.data?.state === "done";
  useEffect(() => {
    if (!done) return;
    void client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith("navigate/") });
    void navigate({ to: "/navigate/$study", params: { study } });
  }, [done, client, navigate, study]);
  const run = async () => {
    setFailed(undefined);
    if (editor.changed && !(await editor.save())) return;
    const { job: started } = await postAction("navigate/run", { study }, startedShape, lang);
    await navigate({
      to: "/study/$study",
      params: { study },
      search: (now) => ({ ...now, job: started }),
      replace: true,
      ignoreBlocker: true,
    });
  };
  return (
    <div className="study-actions">
      <div className="row">
        {editor.changed ? <span className="small unsaved">{t("study.unsaved")}</span> : null}
        {ran ? (
          <Link to="/navigate/$study" params={{ study }}>
            {t("study.see_result")}
          </Link>
        ) : null}
        <Button
          onClick={() => void editor.save()}
          disabled={!editor.changed || editor.wrong !== undefined}
          loading={editor.saving}
        >
          {t("study.save")}
        </Button>
        <Button
          type="primary"
          onClick={() => void run().catch(setFailed)}
          disabled={editor.wrong !== undefined}
          loading={running}
        >
          {t(editor.changed ? "study.save_and_run" : "study.run")}
        </Button>
      </div>
      {job.data && !done ? <JobProgress job={job.data} /> : null}
      {failed ? <Failure error={failed} /> : null}
    </div>
  );
}
