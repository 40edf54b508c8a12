import { TableOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useRef } from "react";
import { Failure } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";

interface Props {
  readonly take: (files: readonly File[]) => void;
  readonly sending: string | undefined;
  readonly failed: unknown;
  readonly again: boolean;
}

/** Asks for the table to look at. */
export function PickTable({ take, sending, failed, again }: Props) {
  const { t } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="pick-table">
      <Button
        type={again ? "default" : "primary"}
        icon={<TableOutlined />}
        onClick={() => input.current?.click()}
        loading={sending !== undefined}
      >
        {t(again ? "mapping.another" : "mapping.pick")}
      </Button>
      {sending !== undefined ? (
        <span className="small" role="status">
          {t("mapping.uploading", { file: sending })}
        </span>
      ) : null}
      {again ? null : <span className="small faint">{t("mapping.pick_told")}</span>}
      {failed ? <Failure error={failed} /> : null}
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.xlsx,.xls,.html"
        aria-label={t("mapping.pick")}
        data-testid="table-input"
        onChange={(event) => {
          take([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </div>
  );
}
