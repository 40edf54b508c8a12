import { Link, useParams } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Checkbox, Select } from "antd";
import { useRef, useState } from "react";
import type { z } from "zod";
import { sheetAnswer } from "#ledger/contract";
import { postAction } from "../api/client.ts";
import { upload } from "../api/upload.ts";
import { NotFound } from "../draw/NotFound.tsx";
import { PageHead } from "../draw/PageHead.tsx";
import { Failure, Loading, Note } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { SheetColumns } from "./SheetColumns.tsx";
import { SheetLosses } from "./SheetLosses.tsx";
import { templateOf } from "./sheet-template.ts";
import { useRegisters, type RegisterShape } from "./use-ledger.ts";
import "./ledger.css";

/** Rows of a spreadsheet as records: a file, what would become of it, then the keeping. */
export function SheetImportPage() {
  const { part, register: feature } = useParams({ from: "/ledger/$part/$register/import" });
  const registers = useRegisters();
  const register = registers.data?.registers.find(({ name }) => name === `${part}/${feature}`);
  if (registers.isPending) return <Loading />;
  if (registers.isError) return <Failure error={registers.error} onRetry={() => void registers.refetch()} />;
  return register ? <SheetImport register={register} /> : <NotFound />;
}

type Answer = z.output<typeof sheetAnswer>;
interface Chosen {
  readonly name: string;
  readonly path: string;
  readonly sheet?: string;
  readonly columns: Readonly<Record<string, string>>;
}

function SheetImport({ register }: { readonly register: RegisterShape }) {
  const { t, n, lang, pick } = useLanguage();
  const { message } = App.useApp();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen>();
  const [tried, setTried] = useState<Answer>();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [partly, setPartly] = useState(false);
  const [part = "", feature = ""] = register.name.split("/");

  const ask = async (what: Chosen, save: boolean) => {
    setBusy(true);
    setFailure(undefined);
    try {
      const { path: file, sheet, columns } = what;
      const answer = await postAction(
        `${register.name}-import`,
        { file, sheet, columns, save, partly: save && partly },
        sheetAnswer,
        lang,
      );
      setChosen(what);
      setTried(answer);
      if (!answer.saved) return;
      void message.success(t("sheet.saved", { count: n.count(answer.made + answer.changed) }));
      await client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith(register.name) });
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const take = async (file: File) => {
    setTried(undefined);
    setFailure(undefined);
    setBusy(true);
    try {
      const path = await upload(file, lang, new AbortController().signal, () => undefined);
      await ask({ name: file.name, path, columns: {} }, false);
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  const kept = tried === undefined ? 0 : tried.made + tried.changed;
  return (
    <div className="page">
      <PageHead title={t("sheet.title", { title: pick(register.title) })} lede={t("sheet.lede")}>
        <Link to="/ledger/$part/$register" params={{ part, register: feature }}>
          {pick(register.title)}
        </Link>
      </PageHead>
      <section className="sheet ledger-form">
        <div className="row">
          <Button type={tried ? "default" : "primary"} disabled={busy} onClick={() => input.current?.click()}>
            {t("sheet.choose")}
          </Button>
          <a href={templateOf(register, lang)} download={`${feature}.csv`}>
            {t("sheet.template")}
          </a>
          {chosen ? <span className="faint">{chosen.name}</span> : null}
        </div>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.xlsx,.xls"
          aria-label={t("sheet.choose")}
          data-testid="sheet-input"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void take(file);
            event.target.value = "";
          }}
        />
        {busy ? <Loading lines={2} told={t("sheet.reading")} /> : null}
        {failure instanceof Error ? <Failure error={failure} /> : null}
      </section>
      {tried && chosen ? (
        <section className="sheet ledger-form" aria-labelledby="sheet-tried">
          <h2 id="sheet-tried">{t(tried.saved ? "sheet.kept" : "sheet.tried")}</h2>
          <p aria-live="polite">
            {t("sheet.counts", {
              rows: n.count(tried.rows),
              made: n.count(tried.made),
              changed: n.count(tried.changed),
              unchanged: n.count(tried.unchanged),
              refused: n.count(tried.refused),
            })}
          </p>
          {tried.notes.map((note) => (
            <Note key={note}>{note}</Note>
          ))}
          {tried.sheets.length > 1 ? (
            <label className="row">
              {t("sheet.sheet")}
              <Select
                value={tried.sheet}
                disabled={busy}
                onChange={(sheet: string) => void ask({ ...chosen, sheet }, false)}
                options={tried.sheets.map((name) => ({ value: name, label: name }))}
              />
            </label>
          ) : null}
          <SheetColumns
            register={register}
            columns={tried.columns}
            disabled={busy || tried.saved}
            onColumn={(heading, field) => void ask({ ...chosen, columns: { ...chosen.columns, [heading]: field } }, false)}
          />
          <SheetLosses losses={tried.losses} refused={tried.refused} />
          {tried.saved ? null : (
            <div className="row">
              {tried.refused > 0 && kept > 0 ? (
                <Checkbox checked={partly} onChange={(event) => setPartly(event.target.checked)}>
                  {t("sheet.partly")}
                </Checkbox>
              ) : null}
              <Button
                type="primary"
                disabled={busy || kept === 0 || (tried.refused > 0 && !partly)}
                onClick={() => void ask(chosen, true)}
              >
                {t("sheet.save", { count: n.count(kept) })}
              </Button>
            </div>
          )}
        </section>
      ) : null}
    </div>
  );
}
