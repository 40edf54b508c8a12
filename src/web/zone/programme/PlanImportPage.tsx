import { Link, useParams } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import { App, Button, Input } from "antd";
import { useRef, useState } from "react";
import type { z } from "zod";
import { planImportAnswer } from "#zone/contract";
import { postAction } from "../../api/client.ts";
import { upload } from "../../api/upload.ts";
import { PageHead } from "../../draw/PageHead.tsx";
import { Failure, Loading, Note } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { useRecord } from "../../ledger/use-ledger.ts";
import { PlanPreview } from "./PlanPreview.tsx";
import "../../ledger/ledger.css";
import "./programme.css";

type Given = { readonly text: string } | { readonly file: string };

/** An outline or table as a plan's tasks, measures and targets: what would become of it, then the keeping. */
export function PlanImportPage() {
  const { t, lang } = useLanguage();
  const { zone, plan } = useParams({ from: "/zone/$zone/plan/$plan/import" });
  const { message } = App.useApp();
  const client = useQueryClient();
  const record = useRecord("zone/plans", plan, true);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [given, setGiven] = useState<Given>();
  const [shown, setShown] = useState<z.output<typeof planImportAnswer>>();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  const work = async (task: () => Promise<void>) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await task();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const ask = async (what: Given, save: boolean) => {
    const answer = await postAction("zone/plan-import", { plan, ...what, save }, planImportAnswer, lang);
    setGiven(what);
    setShown(answer);
    if (!answer.saved) return;
    void message.success(t("programme.import_saved"));
    await client.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith("zone/") });
  };
  const take = (file: File) =>
    work(async () => {
      setShown(undefined);
      await ask({ file: await upload(file, lang, new AbortController().signal, () => undefined) }, false);
    });
  if (record.isError) return <Failure error={record.error} />;
  if (record.isPending) return <Loading />;
  return (
    <div className="page">
      <PageHead
        title={t("programme.import_title", { plan: String(record.data.values["title"]) })}
        lede={t("programme.import_lede")}
      >
        <Link to="/zone/$zone/programme" params={{ zone }}>
          {t("programme.title")}
        </Link>
      </PageHead>
      <section className="sheet stack">
        <label htmlFor="plan-text">{t("programme.import_text")}</label>
        <Input.TextArea id="plan-text" rows={10} value={text} onChange={({ target }) => setText(target.value)} />
        <div className="row">
          <Button disabled={busy || text.trim() === ""} onClick={() => void work(() => ask({ text }, false))}>
            {t("programme.import_show")}
          </Button>
          <Button disabled={busy} onClick={() => input.current?.click()}>
            {t("programme.import_file")}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            accept=".txt,.md,.csv,.tsv,.xlsx,.xls"
            aria-label={t("programme.import_file")}
            data-testid="plan-file"
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file) void take(file);
              target.value = "";
            }}
          />
        </div>
        {busy ? <Loading lines={2} told={t("programme.import_reading")} /> : null}
        {failure === undefined ? null : <Failure error={failure} />}
      </section>
      {shown && given ? (
        <section className="sheet stack" aria-live="polite">
          <PlanPreview shown={shown} />
          {shown.unreadColumns.length > 0 ? (
            <Note>{t("programme.import_unread", { columns: shown.unreadColumns.join(" · ") })}</Note>
          ) : null}
          {shown.saved ? (
            <Link to="/zone/$zone/programme" params={{ zone }}>
              {t("programme.plans")}
            </Link>
          ) : (
            <Button type="primary" disabled={busy} onClick={() => void work(() => ask(given, true))}>
              {t("programme.import_save")}
            </Button>
          )}
        </section>
      ) : null}
    </div>
  );
}
