import { Link, useParams } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { useState } from "react";
import { actionUrl } from "../api/client.ts";
import { NotFound } from "../draw/NotFound.tsx";
import { PageHead } from "../draw/PageHead.tsx";
import { Pager } from "../draw/Pager.tsx";
import { Empty, Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { BulkMove } from "./list/BulkMove.tsx";
import { ListFilters } from "./list/ListFilters.tsx";
import { RecordTable } from "./list/RecordTable.tsx";
import { StateChips } from "./list/StateChips.tsx";
import { useListSearch } from "./list/use-list-search.ts";
import { RegisterLink } from "./RegisterLink.tsx";
import { useRecords, useRegisters, type RegisterShape } from "./use-ledger.ts";
import "./ledger.css";

const pageRows = 50;

/** The records of one register: found by text, state and fields, sorted, and moved together. */
export function RegisterPage() {
  const { part, register: feature } = useParams({ from: "/ledger/$part/$register" });
  const registers = useRegisters();
  const register = registers.data?.registers.find(({ name }) => name === `${part}/${feature}`);
  if (registers.isPending) return <Loading />;
  if (registers.isError) return <Failure error={registers.error} onRetry={() => void registers.refetch()} />;
  return register ? <RecordList key={register.name} register={register} /> : <NotFound />;
}

function RecordList({ register }: { readonly register: RegisterShape }) {
  const { t, n, lang, pick } = useLanguage();
  const { search, set, setWhere, clear } = useListSearch(register);
  const { text, state, sort, where, page } = search;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const input = { text, state, sort, where, limit: pageRows, offset: (page - 1) * pageRows };
  const records = useRecords(register.name, input);
  const shown = records.data?.records ?? [];
  const select = (ids: readonly string[], isSelected: boolean) =>
    setSelected((now) => new Set(isSelected ? [...now, ...ids] : [...now].filter((id) => !ids.includes(id))));
  const [part = "", feature = ""] = register.name.split("/");
  const whole = { ...input, limit: 1000, offset: 0 };
  return (
    <div className="page">
      <PageHead title={pick(register.title)}>
        <div className="row">
          <Link to="/ledger">{t("ledger.title")}</Link>
          {register.mayMake ? (
            <Link to="/ledger/$part/$register/import" params={{ part, register: feature }}>
              {t("sheet.import")}
            </Link>
          ) : null}
          <RegisterLink register={register} />
        </div>
      </PageHead>
      <StateChips register={register} search={search} onState={(next) => set({ state: next })} />
      <div className="row">
        <Input.Search
          key={text ?? ""}
          className="ledger-find"
          aria-label={t("ledger.find")}
          placeholder={t("ledger.find")}
          defaultValue={text ?? ""}
          allowClear
          onSearch={(value) => set({ text: value.trim() === "" ? undefined : value.trim() })}
        />
        {records.data ? <span className="faint">{t("ledger.total", { count: n.count(records.data.total) })}</span> : null}
        {search.isFiltered ? <Button onClick={clear}>{t("record.filters_clear")}</Button> : null}
        <a href={actionUrl(register.name, whole, lang, "xlsx")} download>
          {t("draw.xlsx")}
        </a>
        <a href={actionUrl(register.name, whole, lang, "csv")} download>
          {t("draw.csv")}
        </a>
      </div>
      <ListFilters register={register} where={where} onWhere={setWhere} />
      <BulkMove register={register} records={shown.filter(({ id }) => selected.has(id))} onDone={() => setSelected(new Set())} />
      {records.isError ? <Failure error={records.error} onRetry={() => void records.refetch()} /> : null}
      {records.isPending ? <Loading /> : null}
      {records.data && shown.length === 0 ? (
        <div className="sheet">
          <Empty title={search.isFiltered ? t("ledger.none") : t("record.empty", { one: pick(register.one) })}>
            <p>{t(search.isFiltered ? "record.none_told" : "record.empty_told")}</p>
            {search.isFiltered ? (
              <Button onClick={clear}>{t("record.filters_clear")}</Button>
            ) : (
              <RegisterLink register={register} />
            )}
          </Empty>
        </div>
      ) : null}
      {records.data && shown.length > 0 ? (
        <div className="sheet">
          <RecordTable
            register={register}
            records={shown}
            sort={sort}
            onSort={(next) => set({ order: next })}
            selected={selected}
            onSelect={select}
          />
          <Pager page={page} pageRows={pageRows} total={records.data.total} onPage={(to) => set({ page: to })} />
        </div>
      ) : null}
    </div>
  );
}
