import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Input, Select } from "antd";
import { actionUrl } from "../api/client.ts";
import { NotFound } from "../draw/NotFound.tsx";
import { PageHead } from "../draw/PageHead.tsx";
import { Pager } from "../draw/Pager.tsx";
import { Empty, Failure, Loading } from "../draw/states.tsx";
import { TableWrap } from "../draw/TableWrap.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { RegisterLink } from "./RegisterLink.tsx";
import { ShownState, ShownValue } from "./ShownValue.tsx";
import { useRecords, useRegisters, type RegisterShape } from "./use-ledger.ts";
import "./ledger.css";

const pageRows = 50;

/** The records of one register: found by text and state, each a link. */
export function RegisterPage() {
  const { part, register: feature } = useParams({ from: "/ledger/$part/$register" });
  const registers = useRegisters();
  const register = registers.data?.registers.find(({ name }) => name === `${part}/${feature}`);
  if (registers.isPending) return <Loading />;
  if (registers.isError) return <Failure error={registers.error} onRetry={() => void registers.refetch()} />;
  return register ? <RecordTable register={register} /> : <NotFound />;
}

function RecordTable({ register }: { readonly register: RegisterShape }) {
  const { t, n, lang, pick } = useLanguage();
  const { text, state, page = 1 } = useSearch({ from: "/ledger/$part/$register" });
  const navigate = useNavigate({ from: "/ledger/$part/$register" });
  const input = { text, state, limit: pageRows, offset: (page - 1) * pageRows };
  const records = useRecords(register.name, input);
  const set = (change: { text?: string; state?: string; page?: number }) =>
    void navigate({ search: (now) => ({ ...now, page: undefined, ...change }), replace: true });
  const columns = register.fields.filter(({ key }) => register.list.includes(key) && key !== register.label);
  const [part = "", feature = ""] = register.name.split("/");
  return (
    <div className="page">
      <PageHead title={pick(register.title)}>
        <Link to="/ledger">{t("ledger.title")}</Link>
        <Link to="/ledger/$part/$register/import" params={{ part, register: feature }}>
          {t("sheet.import")}
        </Link>
        <RegisterLink register={register} />
      </PageHead>
      <div className="row">
        <Input.Search
          className="ledger-find"
          aria-label={t("ledger.find")}
          placeholder={t("ledger.find")}
          defaultValue={text ?? ""}
          allowClear
          onSearch={(value) => set({ text: value.trim() })}
        />
        {register.states.length > 0 ? (
          <Select
            className="ledger-state"
            aria-label={t("ledger.state")}
            value={state ?? ""}
            onChange={(value) => set({ state: value })}
            options={[
              { value: "", label: t("ledger.all_states") },
              ...register.states.map((each) => ({ value: each.state, label: pick(each.title) })),
            ]}
          />
        ) : null}
        {records.data ? <span className="faint">{t("ledger.total", { count: n.count(records.data.total) })}</span> : null}
        <a href={actionUrl(register.name, { ...input, limit: 1000, offset: 0 }, lang, "xlsx")} download>
          {t("draw.xlsx")}
        </a>
        <a href={actionUrl(register.name, { ...input, limit: 1000, offset: 0 }, lang, "csv")} download>
          {t("draw.csv")}
        </a>
      </div>
      {records.isError ? <Failure error={records.error} onRetry={() => void records.refetch()} /> : null}
      {records.isPending ? <Loading /> : null}
      {records.data?.records.length === 0 ? (
        <div className="sheet">
          <Empty title={t("ledger.none")}>
            <p>{t("ledger.none_told")}</p>
          </Empty>
        </div>
      ) : null}
      {records.data && records.data.records.length > 0 ? (
        <div className="sheet">
          <TableWrap label={pick(register.title)}>
            <table className="table ledger-table">
              <thead>
                <tr>
                  <th scope="col">{pick(register.fields.find(({ key }) => key === register.label)?.title)}</th>
                  {register.states.length > 0 ? <th scope="col">{t("ledger.state")}</th> : null}
                  {columns.map(({ key, title }) => (
                    <th key={key} scope="col">
                      {pick(title)}
                    </th>
                  ))}
                  <th scope="col">{t("ledger.updated")}</th>
                </tr>
              </thead>
              <tbody>
                {records.data.records.map((record) => (
                  <tr key={record.id}>
                    <th scope="row">
                      <Link to="/ledger/$part/$register/$id" params={{ part, register: feature, id: record.id }}>
                        {String(record.values[register.label] ?? record.id)}
                      </Link>
                    </th>
                    {register.states.length > 0 ? (
                      <td>
                        <ShownState register={register} state={record.state} />
                      </td>
                    ) : null}
                    {columns.map((field) => (
                      <td key={field.key} className={field.kind === "money" || field.kind === "integer" ? "num" : undefined}>
                        <ShownValue field={field} value={record.values[field.key] ?? null} />
                      </td>
                    ))}
                    <td className="faint">{n.when(record.updatedAt)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableWrap>
          <Pager page={page} pageRows={pageRows} total={records.data.total} onPage={(to) => set({ page: to })} />
        </div>
      ) : null}
    </div>
  );
}
