import { InboxOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useRef } from "react";
import { useLanguage } from "../i18n/language.tsx";
import { useImportFiles } from "../shell/import-files.tsx";
import "./drop-here.css";

/** The invitation to bring one's own files. Dropping works on the whole window; this shows where, and opens the chooser. */
export function DropHere({ large = false }: { readonly large?: boolean }) {
  const { t } = useLanguage();
  const { take, busy } = useImportFiles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <section className={large ? "drop-here drop-large" : "drop-here"} aria-label={t("data.drop_title")}>
      <DepthLines />
      <div className="drop-text">
        <h2>{t("data.drop_title")}</h2>
        <p>{t("data.drop_formats")}</p>
        <div className="row">
          <Button
            type="primary"
            size={large ? "large" : "middle"}
            icon={<InboxOutlined />}
            disabled={busy}
            onClick={() => input.current?.click()}
          >
            {t("data.choose")}
          </Button>
          <span className="small faint drop-hint">{t("data.drop_hint")}</span>
        </div>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".csv,.tsv,.txt,.xlsx,.xls,.xml,.zip"
        aria-label={t("data.choose")}
        data-testid="file-input"
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </section>
  );
}

/** Depth contours, as a chart draws the sea floor: decoration only. */
function DepthLines() {
  const rings = [0, 1, 2, 3, 4, 5, 6];
  return (
    <svg className="depth-lines" viewBox="0 0 400 240" preserveAspectRatio="xMaxYMid meet" aria-hidden="true">
      {rings.map((ring) => {
        const x = 250 + ring * 7;
        const reach = 170 - ring * 24;
        return (
          <path
            key={ring}
            d={`M${x - reach} 130 C${x - reach} ${60 + ring * 9}, ${x - reach / 3} ${14 + ring * 15}, ${x + reach / 4} ${26 + ring * 13}
              S${x + reach} ${70 + ring * 8}, ${x + reach * 0.9} ${128 - ring} S${x + reach / 3} ${226 - ring * 14}, ${x - reach / 5} ${218 - ring * 13}
              S${x - reach} ${196 - ring * 9}, ${x - reach} 130Z`}
          />
        );
      })}
    </svg>
  );
}
