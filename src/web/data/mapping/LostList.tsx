import type { PreviewAnswer } from "#corpus/contract";
import { SeaMark } from "../../draw/Mark.tsx";
import { useLanguage } from "../../i18n/language.tsx";

const shapes = { reject: "can", field: "diamond", note: "sphere" } as const;

interface Props {
  readonly preview: PreviewAnswer;
  readonly columns: Readonly<Record<string, string>>;
}

/** What an import of the rows looked at would lose, worst first. */
export function LostList({ preview, columns }: Props) {
  const { t, n } = useLanguage();
  const unread = preview.columns.filter(({ header, filled }) => filled > 0 && columns[header] === undefined);
  if (preview.lost.length === 0 && unread.length === 0) return <p className="faint">{t("mapping.lost_none")}</p>;
  return (
    <ul className="lost-list">
      {unread.length > 0 ? (
        <li>
          <SeaMark shape="diamond" size={11} />
          <span>
            {t("mapping.lost_columns", {
              columns: unread.map(({ header, index }) => header || t("mapping.no_header", { index: index + 1 })).join("、"),
            })}
          </span>
        </li>
      ) : null}
      {preview.lost.map(({ code, severity, count, example }) => (
        <li key={code}>
          <SeaMark shape={shapes[severity]} size={11} />
          <span>
            <strong className="nowrap">{t("mapping.lost_times", { count: n.count(count) })}</strong>{" "}
            {t(`data.severity_${severity}`)}
            <span className="small faint lost-example">{example}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
