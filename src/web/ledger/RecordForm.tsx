import { App, Button, Input } from "antd";
import { useId, useState } from "react";
import type { LedgerRecord, Value } from "#ledger/contract";
import { ApiError } from "../api/client.ts";
import { Failure } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { FieldInput } from "./FieldInput.tsx";
import { useWrite, type FieldOfRegister, type RegisterShape } from "./use-ledger.ts";

interface Props {
  readonly register: RegisterShape;
  /** Absent: a new one. */
  readonly record: LedgerRecord | undefined;
  /** Whether the reader may change it at all. */
  readonly mayChange: boolean;
  /** Of a new one: the zone that it begins with. */
  readonly zone?: string | undefined;
  readonly onReload: () => void;
  readonly onMade: (id: string) => void;
}

/** Amounts are kept in fen and entered in yuan. */
function entered(field: FieldOfRegister, value: Value): Value {
  return field.kind === "money" && typeof value === "number" ? (value / 100).toFixed(2) : value;
}

/** The fields of a record as a form. What is refused is told above it; what somebody else changed meanwhile is never overwritten. */
export function RecordForm({ register, record, mayChange, zone, onReload, onMade }: Props) {
  const { t, pick } = useLanguage();
  const { message } = App.useApp();
  const id = useId();
  const { save } = useWrite(register.name);
  const [changes, setChanges] = useState<Readonly<Record<string, Value>>>(
    record === undefined &&
      zone !== undefined &&
      register.fields.some(({ key, to }) => key === register.zone && to === "zone/zones")
      ? { [register.zone ?? ""]: zone }
      : {},
  );
  const [reason, setReason] = useState("");
  const [failure, setFailure] = useState<unknown>();
  const [saving, setSaving] = useState(false);
  const isSettled = record !== undefined && register.settled.includes(record.state ?? "");
  const isAmended = record !== undefined && !isSettled && mayChange && register.amend.includes(record.state ?? "");
  const submit = async () => {
    setSaving(true);
    setFailure(undefined);
    try {
      const kept = await save({
        ...(record ? { id: record.id, seen: record.version } : {}),
        ...(isAmended ? { note: reason.trim() } : {}),
        values: changes,
      });
      setReason("");
      void message.success(t("ledger.saved"));
      if (!record) onMade(kept.id);
    } catch (error) {
      setFailure(error);
    } finally {
      setSaving(false);
    }
  };
  return (
    <form
      className="sheet ledger-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {failure instanceof Error ? <Failure error={failure} /> : null}
      {failure instanceof ApiError && failure.code === "ledger.changed_meanwhile" ? (
        <Button onClick={onReload}>{t("ledger.reload")}</Button>
      ) : null}
      {isSettled ? <p className="faint">{t("ledger.settled")}</p> : null}
      {isSettled || mayChange ? null : <p className="faint">{t("ledger.read_only")}</p>}
      <div className="ledger-fields">
        {register.fields.map((field) => (
          <div key={field.key} className={field.kind === "note" ? "wide" : undefined}>
            <label htmlFor={`${id}-${field.key}`}>
              {pick(field.title)}
              {field.required ? <span className="ledger-required"> {t("ledger.required")}</span> : null}
            </label>
            <FieldInput
              id={`${id}-${field.key}`}
              field={field}
              value={changes[field.key] ?? (field.key in changes ? null : entered(field, record?.values[field.key] ?? null))}
              disabled={isSettled || !mayChange}
              onValue={(value) => setChanges((now) => ({ ...now, [field.key]: value }))}
            />
            {field.help ? <p className="small faint">{pick(field.help)}</p> : null}
          </div>
        ))}
      </div>
      {isAmended ? (
        <div className="wide">
          <label htmlFor={`${id}-reason`}>
            {t("ledger.reason")}
            <span className="ledger-required"> {t("ledger.required")}</span>
          </label>
          <Input.TextArea
            id={`${id}-reason`}
            autoSize={{ minRows: 1, maxRows: 4 }}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <p className="small faint">{t("ledger.amend")}</p>
        </div>
      ) : null}
      {isSettled || !mayChange ? null : (
        <Button
          type="primary"
          htmlType="submit"
          loading={saving}
          disabled={Object.keys(changes).length === 0 || (isAmended && reason.trim() === "")}
        >
          {t("ledger.save")}
        </Button>
      )}
    </form>
  );
}
