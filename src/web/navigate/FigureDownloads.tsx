import { App, Button } from "antd";
import type { Figure } from "#navigate/contract";
import { useLanguage } from "../i18n/language.tsx";
import { savePng } from "./png.ts";
import { reportUrl } from "./report-url.ts";
import { useResult } from "./result-context.ts";

/** One figure by itself: its picture as the report has it, and its table. */
export function FigureDownloads({ figure }: { readonly figure: Figure }) {
  const { t, lang, pick } = useLanguage();
  const { result } = useResult();
  const { message } = App.useApp();
  const rows = Array.isArray(figure.value) ? figure.value.length : 0;
  if (rows === 0) return null;
  const { study } = result.study;
  const url = (form: string) => reportUrl(study, figure.id, lang, form);
  const title = pick(figure.title);
  const named = (form: string) => t("navigate.figure_as", { title, form });
  const png = () => savePng(url("svg"), `${study}-${figure.id}.png`).catch(() => message.error(t("navigate.no_png", { title })));
  return (
    <span className="figure-downloads no-print">
      <span className="faint">{t("navigate.figure_download")}</span>
      {figure.chart ? (
        <>
          <Button type="link" size="small" aria-label={named("PNG")} onClick={() => void png()}>
            {t("navigate.form_png")}
          </Button>
          <a href={url("svg")} download aria-label={named("SVG")}>
            {t("navigate.form_svg")}
          </a>
        </>
      ) : null}
      <a href={url("csv")} download aria-label={named("CSV")}>
        {t("navigate.form_csv")}
      </a>
      <a href={url("xlsx")} download aria-label={named("XLSX")}>
        {t("navigate.report_xlsx")}
      </a>
    </span>
  );
}
