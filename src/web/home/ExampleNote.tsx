import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useState } from "react";
import type { StatusAnswer } from "#corpus/contract";
import { postAction } from "../api/client.ts";
import { startedShape, useJob } from "../api/jobs.ts";
import { JobProgress } from "../draw/JobProgress.tsx";
import { SeaMark } from "../draw/Mark.tsx";
import { Failure, Note } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";

/** Says that what is loaded is synthetic; offers the example where nothing is loaded. */
export function ExampleNote({ status }: { readonly status: StatusAnswer }) {
  const { t, lang } = useLanguage();
  const client = useQueryClient();
  const [job, setJob] = useState<string>();
  const [failed, setFailed] = useState<unknown>();
  const { data } = useJob(job);
  const done = data?.state === "done";
  useEffect(() => {
    if (done) void client.invalidateQueries();
  }, [done, client]);
  if (status.synthetic) {
    return (
      <Note tone="land">
        <SeaMark shape="diamond" />
        <span>{t("home.synthetic")}</span>
      </Note>
    );
  }
  if (status.snapshot) return null;
  const create = () => {
    postAction("example/create", {}, startedShape, lang).then((started) => setJob(started.job), setFailed);
  };
  return (
    <Note tone="land">
      <span>{t("home.example_told")}</span>
      {job ? null : <Button onClick={create}>{t("home.example_create")}</Button>}
      {data ? <JobProgress job={data} /> : null}
      {failed ? <Failure error={failed} /> : null}
    </Note>
  );
}
