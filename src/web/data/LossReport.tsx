import { Button } from "antd";
import type { ImportAnswer } from "#corpus/contract";
import { SeaMark } from "../draw/Mark.tsx";
import { TableWrap } from "../draw/TableWrap.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { FileDetail } from "./FileDetail.tsx";
import { downloadIssues } from "./issues-csv.ts";

interface Props {
  readonly answer: ImportAnswer;
  readonly open: string | undefined;
  readonly onOpen: (file: string | undefined) => void;
}

/** The file to show first: the one that lost most. */
function worstOf(reports: ImportAnswer["reports"]) {
  const loss = ({ outcome, rejected, issuesByCode }: ImportAnswer["reports"][number]) =>
    [Number(outcome !== "read"), rejected, Object.keys(issuesByCode).length] as const;
  return reports.toSorted((a, b) => {
    const [left, right] = [loss(a), loss(b)];
    return right[0] - left[0] || right[1] - left[1] || right[2] - left[2];
  })[0];
}

const counts = ["read", "added", "updated", "unchanged", "duplicates", "rejected"] as const;

/** What became of every record of every file: nothing is dropped without a word. */
export function LossReport({ answer, open, onOpen }: Props) {
  const { t, n } = useLanguage();
  const refused = answer.reports.filter(({ outcome }) => outcome === "refused").length;
  const whole = answer.rejected === 0 && answer.reports.every(({ outcome }) => outcome === "read");
  const opened = answer.reports.find(({ file }) => file === open) ?? worstOf(answer.reports);
  return (
    <section className="sheet" aria-labelledby="loss-report">
      <div className="sheet-head">
        <h2 id="loss-report">{t("data.report")}</h2>
        <Button size="small" onClick={() => downloadIssues(answer)} disabled={answer.issues.length === 0}>
          {t("data.issues_csv")}
        </Button>
      </div>
      <p className="report-verdict">
        <SeaMark shape={whole ? "cone" : "can"} />
        <span>
          {t(whole ? "data.report_whole" : "data.report_lost", {
            read: n.count(answer.read),
            rejected: n.count(answer.rejected),
            bytes: n.bytes(answer.bytes),
            seconds: n.seconds(answer.seconds),
          })}
          {refused > 0 ? <strong className="lost"> {t("data.files_refused", { count: n.count(refused) })}</strong> : null}
        </span>
      </p>
      <TableWrap label={t("data.report")}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("data.file")}</th>
              {counts.map((key) => (
                <th key={key} scope="col" className="num">
                  {t(`data.${key}`)}
                </th>
              ))}
              <th scope="col">{t("data.columns")}</th>
            </tr>
          </thead>
          <tbody>
            {answer.reports.map((report) => {
              const understood = report.columns.filter(({ field }) => field !== null).length;
              return (
                <tr key={report.file} className={report === opened ? "opened" : undefined}>
                  <th scope="row">
                    <button type="button" className="opens" onClick={() => onOpen(report.file)} aria-expanded={report === opened}>
                      {report.file}
                    </button>
                    {report.outcome === "read" ? null : (
                      <div className="small lost">
                        <SeaMark shape="can" size={10} /> {t(`data.outcome_${report.outcome}`)}
                      </div>
                    )}
                  </th>
                  {counts.map((key) => (
                    <td key={key} className={key === "rejected" && report.rejected > 0 ? "num lost" : "num"}>
                      {n.count(report[key])}
                    </td>
                  ))}
                  <td className="small">
                    {report.columns.length > 0
                      ? t("data.columns_understood", { understood: n.count(understood), all: n.count(report.columns.length) })
                      : "–"}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableWrap>
      {opened ? <FileDetail report={opened} issues={answer.issues.filter(({ file }) => file === opened.file)} /> : null}
    </section>
  );
}
