import { useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect, useState } from "react";
import { postAction } from "../api/client.ts";
import { startedShape, useJob } from "../api/jobs.ts";
import { useLanguage } from "../i18n/language.tsx";
import { JobProgress } from "./JobProgress.tsx";
import { Failure, Note } from "./states.tsx";

interface Props {
  readonly action: "example/create" | "zone/example";
  readonly told: "home.example_told" | "zone.example_told";
  readonly make: "home.example_create" | "zone.example_make";
}

/** Offers to make something synthetic to look at; all pages read anew when it is there. */
export function OfferExample({ action, told, make }: Props) {
  const { t, lang } = useLanguage();
  const client = useQueryClient();
  const [job, setJob] = useState<string>();
  const [failed, setFailed] = useState<unknown>();
  const { data } = useJob(job);
  const done = data?.state === "done";
  useEffect(() => {
    if (done) void client.invalidateQueries();
  }, [done, client]);
  const start = () => {
    postAction(action, {}, startedShape, lang).then((started) => setJob(started.job), setFailed);
  };
  return (
    <Note tone="land">
      <span>{t(told)}</span>
      {job ? null : <Button onClick={start}>{t(make)}</Button>}
      {data ? <JobProgress job={data} /> : null}
      {failed ? <Failure error={failed} /> : null}
    </Note>
  );
}
