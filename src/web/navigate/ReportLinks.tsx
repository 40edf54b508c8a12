import { DownloadOutlined } from "@ant-design/icons";
import type { Study } from "#navigate/contract";
import { useLanguage } from "../i18n/language.tsx";

/** The report in the forms that the study asks for. */
export function ReportLinks({ study, output }: { readonly study: string; readonly output: Study["output"] }) {
  const { t, lang } = useLanguage();
  return (
    <span className="row">
      <DownloadOutlined aria-hidden="true" />
      <span className="faint">{t("navigate.report")}</span>
      {output.map((form) => (
        <a
          key={form}
          href={`/api/navigate/report/${encodeURIComponent(study)}/report.${form}?lang=${lang}`}
          download={form !== "html"}
          target="_blank"
          rel="noreferrer"
        >
          {t(`navigate.report_${form}`)}
        </a>
      ))}
    </span>
  );
}
