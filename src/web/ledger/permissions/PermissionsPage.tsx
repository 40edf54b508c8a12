import { DownloadOutlined } from "@ant-design/icons";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Input, Select } from "antd";
import { permissionsAnswer } from "#ledger/contract";
import { actionUrl } from "../../api/client.ts";
import { useAction } from "../../api/use-action.ts";
import { PageHead } from "../../draw/PageHead.tsx";
import { Empty, Failure, Loading } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { ActionTable } from "./ActionTable.tsx";
import { RegisterTable } from "./RegisterTable.tsx";
import "../ledger.css";

/** What one role may do, register by register and feature by feature. */
export function PermissionsPage() {
  const { t, n, pick, lang } = useLanguage();
  const { role = "zone_administrator", text = "" } = useSearch({ from: "/ledger/permissions" });
  const navigate = useNavigate();
  const { data, error, isPending } = useAction("ledger/permissions", {}, permissionsAnswer);
  const ask = (changed: { readonly role?: string; readonly text?: string | undefined }) =>
    void navigate({ to: "/ledger/permissions", search: (now) => ({ ...now, ...changed }), replace: true, resetScroll: false });
  const words = text.toLowerCase();
  const found = (data?.features ?? []).filter(({ feature, title }) =>
    `${feature} ${title.zh} ${title.en}`.toLowerCase().includes(words),
  );
  const registers = found.filter(({ kind }) => kind === "register");
  const actions = found.filter(({ kind }) => kind === "action");
  return (
    <div className="page">
      <PageHead title={t("permissions.title")} lede={t("permissions.lede")}>
        <a href={actionUrl("ledger/permissions", {}, lang, "csv")} download>
          <DownloadOutlined aria-hidden="true" /> {t("permissions.csv")}
        </a>
      </PageHead>
      <div className="row">
        <Select
          className="ledger-state"
          aria-label={t("permissions.role")}
          value={role}
          options={(data?.roles ?? []).map((each) => ({ value: each.role, label: pick(each.title) }))}
          popupMatchSelectWidth={false}
          onChange={(chosen: string) => ask({ role: chosen })}
        />
        <Input
          className="ledger-find"
          role="searchbox"
          aria-label={t("permissions.find")}
          placeholder={t("permissions.find")}
          value={text}
          allowClear
          onChange={({ target }) => ask({ text: target.value || undefined })}
        />
      </div>
      <p className="small faint">{t("permissions.told")}</p>
      {isPending ? <Loading lines={12} /> : null}
      {error ? <Failure error={error} /> : null}
      {data ? (
        <p className="small faint" role="status">
          {t("permissions.found", { count: n.count(found.length) })}
        </p>
      ) : null}
      {data && found.length === 0 ? <Empty title={t("permissions.none")} /> : null}
      {registers.length > 0 ? <RegisterTable features={registers} role={role} /> : null}
      {actions.length > 0 ? <ActionTable features={actions} role={role} /> : null}
    </div>
  );
}
