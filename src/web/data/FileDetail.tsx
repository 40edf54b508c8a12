import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "antd";
import type { FileReport, IssueShown } from "#corpus/contract";
import { SeaMark } from "../draw/Mark.tsx";
import { TableWrap } from "../draw/TableWrap.tsx";
import { useLanguage } from "../i18n/language.tsx";
import type { Say } from "../i18n/text.ts";
import { ColumnList } from "./ColumnList.tsx";
import { isMappable } from "./mappable.ts";

const firstShown = 20;
const shapes = { reject: "can", field: "diamond", note: "sphere" } as const;

/** `row 12` in the reader's words. */
function placeName(at: string, t: Say): string {
  const [, kind, number = ""] = /^(row|document|byte) (\d+)$/.exec(at) ?? [];
  const key = `data.at_${kind ?? ""}`;
  if (key === "data.at_row" || key === "data.at_document" || key === "data.at_byte") return t(key, { number });
  return at || t("data.whole_file");
}

/** One file of the report: how it was read, what of it was understood, what could not be. */
export function FileDetail({ report, issues }: { readonly report: FileReport; readonly issues: readonly IssueShown[] }) {
  const { t, n } = useLanguage();
  const [all, setAll] = useState(false);
  const shown = all ? issues : issues.slice(0, firstShown);
  const facts = [
    [t("data.format"), report.format],
    [t("data.encoding"), report.encoding],
    [t("data.delimiter"), report.delimiter === "\t" ? t("data.tab") : report.delimiter],
    [t("data.size"), n.bytes(report.bytes)],
    [t("data.sha256"), report.sha256?.slice(0, 16)],
  ] as const;
  return (
    <div className="file-detail">
      <h3>{report.file}</h3>
      <dl className="fact-line">
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="mono">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {isMappable(report, issues) ? (
        <p>
          <Link to="/data/mapping" search={(now) => ({ ...now, file: report.file })}>
            {t("mapping.map_columns")}
          </Link>
        </p>
      ) : null}
      {report.columns.length > 0 ? <ColumnList columns={report.columns} records={report.read} /> : null}
      <h4>{t("data.issues", { count: n.count(Object.values(report.issuesByCode).reduce((sum, one) => sum + one, 0)) })}</h4>
      {issues.length === 0 ? <p className="faint">{t("data.no_issues")}</p> : null}
      {issues.length > 0 ? (
        <TableWrap label={t("data.issues_label")} tall>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t("data.issue_at")}</th>
                <th scope="col">{t("data.issue_severity")}</th>
                <th scope="col">{t("data.issue_message")}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((issue, index) => (
                <tr key={index}>
                  <td className="nowrap">{placeName(issue.at, t)}</td>
                  <td>
                    <span className="nowrap">
                      <SeaMark shape={shapes[issue.severity]} size={11} /> {t(`data.severity_${issue.severity}`)}
                    </span>
                  </td>
                  <td className="wide">{issue.message}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableWrap>
      ) : null}
      {issues.length > firstShown && !all ? (
        <Button size="small" onClick={() => setAll(true)}>
          {t("data.issues_all", { count: n.count(issues.length) })}
        </Button>
      ) : null}
    </div>
  );
}
