import { DownloadOutlined } from "@ant-design/icons";
import { reportForms } from "#navigate/contract";
import { useLanguage } from "../i18n/language.tsx";
import { reportUrl } from "./report-url.ts";

const langs = ["zh", "en"] as const;

/** The report in every form and either language; what the run did not write is made when it is asked for. */
export function ReportLinks({ study }: { readonly study: string }) {
  const { t } = useLanguage();
  return (
    <details className="report-links no-print">
      <summary>
        <DownloadOutlined aria-hidden="true" /> {t("navigate.report")}
      </summary>
      <div className="report-menu">
        <table>
          <tbody>
            {reportForms.map((form) => (
              <tr key={form}>
                <th scope="row">{t(`navigate.report_${form}`)}</th>
                {langs.map((lang) => (
                  <td key={lang}>
                    <a
                      href={reportUrl(study, "report", lang, form)}
                      download={form !== "html"}
                      target={form === "html" ? "_blank" : undefined}
                      rel="noreferrer"
                      lang={lang}
                      aria-label={t("navigate.report_in", {
                        form: t(`navigate.report_${form}`),
                        lang: t(`navigate.note_${lang}`),
                      })}
                    >
                      {t(`navigate.note_${lang}`)}
                    </a>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p className="small faint">{t("navigate.report_told")}</p>
      </div>
    </details>
  );
}
