import { App, Button, Select } from "antd";
import { useId, useRef, useState } from "react";
import { attachmentsAnswer, type LedgerRecord } from "#ledger/contract";
import { Failure, Loading } from "../../draw/states.tsx";
import { useAction } from "../../api/use-action.ts";
import { useLanguage } from "../../i18n/language.tsx";
import type { RegisterShape } from "../use-ledger.ts";
import { FileItem } from "./FileItem.tsx";
import { useTalk } from "./use-talk.ts";

/** The files of a record: fetched by who reads it, added and withdrawn by who may change it or take it on. */
export function RecordFiles({ register, record }: { readonly register: RegisterShape; readonly record: LedgerRecord }) {
  const { t, pick } = useLanguage();
  const { message } = App.useApp();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const files = useAction("ledger/attachments", { register: register.name, record: record.id }, attachmentsAnswer);
  const { attach } = useTalk(register.name, record.id);
  const [purpose, setPurpose] = useState("");
  const [failure, setFailure] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const send = async (chosen: FileList | null) => {
    setSending(true);
    setFailure(undefined);
    try {
      for (const file of chosen ?? []) {
        await attach(file, purpose);
        void message.success(t("record.files_sent", { name: file.name }));
      }
    } catch (error) {
      setFailure(error);
    } finally {
      setSending(false);
      if (input.current) input.current.value = "";
    }
  };
  const purposes = [
    { value: "", label: t("record.files_for_all") },
    ...register.transitions.map(({ act, title }) => ({ value: `act ${act}`, label: pick(title) })),
    ...register.fields.map(({ key, title }) => ({ value: `field ${key}`, label: pick(title) })),
  ];
  return (
    <section className="sheet" aria-label={t("record.files")}>
      <h2>{t("record.files")}</h2>
      {files.isPending ? <Loading lines={2} /> : null}
      {files.isError ? <Failure error={files.error} onRetry={() => void files.refetch()} /> : null}
      {failure instanceof Error ? <Failure error={failure} /> : null}
      {files.data?.attachments.length === 0 ? <p className="faint">{t("record.files_none")}</p> : null}
      <ul className="said-list">
        {files.data?.attachments.map((file) => (
          <FileItem
            key={file.id}
            register={register}
            record={record.id}
            file={file}
            mayWithdraw={files.data.mayAttach && file.withdrawn === null}
          />
        ))}
      </ul>
      {files.data?.mayAttach ? (
        <div className="row">
          <input
            ref={input}
            type="file"
            multiple
            hidden
            aria-label={t("record.files_add")}
            onChange={(event) => void send(event.target.files)}
          />
          <label htmlFor={id}>{t("record.files_for")}</label>
          <Select id={id} className="list-filter" value={purpose} onChange={setPurpose} options={purposes} />
          <Button loading={sending} onClick={() => input.current?.click()}>
            {t("record.files_add")}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
