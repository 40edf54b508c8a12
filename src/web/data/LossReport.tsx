import { Button, Input, Segmented } from "antd";
import { useEffect, useMemo, useRef } from "react";
import type { ImportAnswer } from "#corpus/contract";
import { SeaMark } from "../draw/Mark.tsx";
import { Pager } from "../draw/Pager.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { FileDetail } from "./FileDetail.tsx";
import { downloadIssues } from "./issues-csv.ts";
import { filterLosses, lossesOf, lossShown, type LossShown } from "./loss-order.ts";
import { LossTable } from "./LossTable.tsx";

/** What of the report is looked at; it stands in the address. */
export interface LossView {
  readonly file?: string | undefined;
  readonly show?: LossShown | undefined;
  readonly find?: string | undefined;
  readonly page?: number | undefined;
}

interface Props {
  readonly answer: ImportAnswer;
  readonly view: LossView;
  readonly onView: (change: LossView) => void;
}

const filesPerPage = 50;
/** So few files are seen at a glance. */
const fewFiles = 8;

/** What became of every record of every file, the worst first: nothing is dropped without a word. */
export function LossReport({ answer, view, onView }: Props) {
  const { t, n } = useLanguage();
  const losses = useMemo(() => lossesOf(answer), [answer]);
  const { file, show = "all", find = "", page = 1 } = view;
  const refused = losses.filter(({ lost }) => lost === "refused").length;
  const isWhole = losses.every(({ lost }) => lost === "whole");
  const found = filterLosses(losses, show, find);
  const shown = found.slice((page - 1) * filesPerPage, page * filesPerPage);
  const opened = losses.find(({ report }) => report.file === file)?.report ?? shown[0]?.report;
  const detail = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (file !== undefined) detail.current?.scrollIntoView({ block: "start", behavior: "smooth" });
  }, [file]);
  return (
    <section className="sheet" aria-labelledby="loss-report">
      <div className="sheet-head">
        <h2 id="loss-report">{t("data.report")}</h2>
        <Button size="small" onClick={() => downloadIssues(answer)} disabled={answer.issues.length === 0}>
          {t("data.issues_csv")}
        </Button>
      </div>
      <p className="report-verdict">
        <SeaMark shape={isWhole ? "cone" : "can"} />
        <span>
          {t(answer.rejected === 0 ? "data.report_whole" : "data.report_lost", {
            read: n.count(answer.read),
            rejected: n.count(answer.rejected),
            bytes: n.bytes(answer.bytes),
            seconds: n.seconds(answer.seconds),
          })}
          {refused > 0 ? <strong className="lost"> {t("data.files_refused", { count: n.count(refused) })}</strong> : null}
        </span>
      </p>
      {losses.length > fewFiles ? (
        <div className="loss-filter">
          <Segmented
            value={show}
            aria-label={t("data.show")}
            onChange={(next) => onView({ show: next, page: undefined, file: undefined })}
            options={lossShown.map((kind) => ({
              value: kind,
              label: t(`data.show_${kind}`, {
                count: n.count(kind === "all" ? losses.length : losses.filter(({ lost }) => lost === kind).length),
              }),
            }))}
          />
          <Input
            allowClear
            aria-label={t("data.find_file")}
            placeholder={t("data.find_file")}
            value={find}
            onChange={({ target }) => onView({ find: target.value || undefined, page: undefined, file: undefined })}
          />
        </div>
      ) : null}
      {found.length === 0 ? <p className="faint">{t("data.show_none")}</p> : null}
      {found.length > 0 ? <LossTable losses={shown} opened={opened} onOpen={(name) => onView({ file: name })} /> : null}
      <Pager
        page={page}
        pageRows={filesPerPage}
        total={found.length}
        onPage={(next) => onView({ page: next, file: undefined })}
      />
      <div ref={detail} className="loss-detail">
        {opened ? (
          <FileDetail key={opened.file} report={opened} issues={answer.issues.filter((issue) => issue.file === opened.file)} />
        ) : null}
      </div>
    </section>
  );
}
