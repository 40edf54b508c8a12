import { useQueryClient } from "@tanstack/react-query";
import { Button, Popconfirm } from "antd";
import { useEffect, useState } from "react";
import { sidesAnswer, type SidesAnswer } from "#corpus/contract";
import { postAction } from "../api/client.ts";
import { startedShape, useJob } from "../api/jobs.ts";
import { useAction } from "../api/use-action.ts";
import { JobProgress } from "../draw/JobProgress.tsx";
import { Failure, Loading } from "../draw/states.tsx";
import { TableWrap } from "../draw/TableWrap.tsx";
import { useLanguage } from "../i18n/language.tsx";

type Table = SidesAnswer["tables"][number];

/** What is joined to the patents: each table with its source, its date and its size. */
export function SidesSection() {
  const { t, n, lang } = useLanguage();
  const client = useQueryClient();
  const { data, error, isPending } = useAction("corpus/sides", {}, sidesAnswer);
  const [jobId, setJobId] = useState<string>();
  const [failed, setFailed] = useState<unknown>();
  const job = useJob(jobId);
  const done = job.data?.state === "done";
  useEffect(() => {
    if (done) void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "job" });
  }, [done, client]);
  const remove = async ({ kind, scope }: Table) => {
    setFailed(undefined);
    const input = scope === null ? { kind } : { kind, scope };
    setJobId((await postAction("corpus/side-remove", input, startedShape, lang)).job);
  };
  const told = failed ?? job.error ?? (job.data?.state === "failed" ? new Error(job.data.error?.message) : undefined);
  const busy = job.data?.state === "queued" || job.data?.state === "running";
  return (
    <section className="sheet" aria-labelledby="sides">
      <div className="sheet-head">
        <h2 id="sides">{t("data.sides")}</h2>
        <span className="small faint">{t("data.sides_told")}</span>
      </div>
      {isPending ? <Loading /> : null}
      {error ? <Failure error={error} /> : null}
      {told ? <Failure error={told} /> : null}
      {busy && job.data ? <JobProgress job={job.data} /> : null}
      {data && data.tables.length === 0 ? <p className="faint">{t("data.sides_none")}</p> : null}
      {data && data.tables.length > 0 ? (
        <TableWrap label={t("data.sides")} tall>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("data.side_kind")}</th>
                <th scope="col" className="num">
                  {t("data.side_rows")}
                </th>
                <th scope="col" className="num">
                  {t("data.side_published")}
                </th>
                <th scope="col" className="num">
                  {t("data.rejected")}
                </th>
                <th scope="col">{t("data.as_of")}</th>
                <th scope="col">{t("data.side_source")}</th>
                <th scope="col">{t("data.side_covers")}</th>
                <th scope="col" aria-label={t("data.side_remove")} />
              </tr>
            </thead>
            <tbody>
              {data.tables.map((table) => (
                <tr key={`${table.kind} ${table.scope ?? ""}`}>
                  <th scope="row">
                    {t(`side.${table.kind}`)}
                    {table.scope === null ? "" : ` ${table.scope}`}
                    <div className="small faint">{t("home.files", { count: n.count(table.files) })}</div>
                  </th>
                  <td className="num">{n.count(table.rows)}</td>
                  <td className="num">{table.published === null ? "–" : n.count(table.published)}</td>
                  <td className={table.rejected > 0 ? "num lost" : "num"}>{n.count(table.rejected)}</td>
                  <td className="nowrap">{table.asOf ?? "–"}</td>
                  <td>{table.sources.join("; ") || "–"}</td>
                  <td>{[table.years?.join("–"), table.langs.join(" ")].filter(Boolean).join(" · ") || "–"}</td>
                  <td>
                    <Popconfirm
                      title={t("data.side_remove_sure")}
                      okText={t("data.side_remove")}
                      cancelText={t("data.side_keep")}
                      onConfirm={() => void remove(table).catch(setFailed)}
                    >
                      <Button size="small" disabled={busy}>
                        {t("data.side_remove")}
                      </Button>
                    </Popconfirm>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableWrap>
      ) : null}
    </section>
  );
}
