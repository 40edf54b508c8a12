import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { postAction } from "../api/client.ts";
import { startedShape, useJob } from "../api/jobs.ts";
import { JobProgress } from "../draw/JobProgress.tsx";
import { Failure, Note } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";

/** Offers a synthetic zone with a year of records where there is none yet. */
export function ExampleZone() {
  const { t, lang } = useLanguage();
  const client = useQueryClient();
  const [job, setJob] = useState<string>();
  const [failed, setFailed] = useState<unknown>();
  const { data } = useJob(job);
  const done = data?.state === "done";
  useEffect(() => {
    if (done) void client.invalidateQueries();
  }, [done, client]);
  const make = () => {
    postAction("zone/example", {}, startedShape, lang).then((started) => setJob(started.job), setFailed);
  };
  return (
    <Note tone="land">
      <span>{t("zone.example_told")}</span>
      {job ? null : <Button onClick={make}>{t("zone.example_make")}</Button>}
      {data ? <JobProgress job={data} /> : null}
      {failed ? <Failure error={failed} /> : null}
    </Note>
  );
}
