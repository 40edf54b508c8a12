import type { FileReport } from "#corpus/contract";
import { SeaMark } from "../draw/Mark.tsx";
import { TableWrap } from "../draw/TableWrap.tsx";
import { useLanguage } from "../i18n/language.tsx";
import type { FileLoss } from "./loss-order.ts";

interface Props {
  readonly losses: readonly FileLoss[];
  readonly opened: FileReport | undefined;
  readonly onOpen: (file: string) => void;
}

const counts = ["read", "added", "updated", "unchanged", "duplicates", "rejected"] as const;

/** Many reasons begin with the file, which stands above them here. */
function withoutName(message: string, file: string): string {
  return message.startsWith(file) ? message.slice(file.length).replace(/^[:：,，\s]+/u, "") : message;
}

/** One file a row; under a file that lost anything stands why. */
export function LossTable({ losses, opened, onOpen }: Props) {
  const { t, n } = useLanguage();
  return (
    <TableWrap label={t("data.report_files")}>
      <table className="table files">
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
          {losses.map(({ report, reason, issues }, index) => {
            const understood = report.columns.filter(({ field }) => field !== null).length;
            const isOpen = report === opened;
            return (
              <tr key={`${report.file} ${index}`} className={isOpen ? "opened" : undefined}>
                <th scope="row">
                  <button type="button" className="opens" onClick={() => onOpen(report.file)} aria-expanded={isOpen}>
                    {report.file}
                  </button>
                  {report.outcome === "read" ? null : (
                    <div className="small lost">
                      <SeaMark shape="can" size={10} /> {t(`data.outcome_${report.outcome}`)}
                    </div>
                  )}
                  {reason ? (
                    <div className="small reason">
                      <span className="reason-words">{withoutName(reason.message, report.file)}</span>
                      {issues > 1 ? (
                        <span className="faint"> {t("data.reason_more", { count: n.count(issues - 1) })}</span>
                      ) : null}
                    </div>
                  ) : null}
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
  );
}
