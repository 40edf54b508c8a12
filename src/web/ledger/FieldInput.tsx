import { Input, Select } from "antd";
import type { Value } from "#ledger/contract";
import { useLanguage } from "../i18n/language.tsx";
import { useRecords, useRegisters, type FieldOfRegister } from "./use-ledger.ts";

interface Props {
  readonly id: string;
  readonly field: FieldOfRegister;
  readonly value: Value;
  readonly disabled: boolean;
  readonly onValue: (value: Value) => void;
}

/** Enters a value of any kind; what it means is read by the server. */
export function FieldInput({ id, field, value, disabled, onValue }: Props) {
  const { t, pick } = useLanguage();
  const text = value === null ? "" : String(value as string | number | boolean);
  switch (field.kind) {
    case "note":
      return (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 2, maxRows: 12 }}
          value={text}
          disabled={disabled}
          onChange={(event) => onValue(event.target.value)}
        />
      );
    case "day":
      return (
        <Input id={id} type="date" value={text} disabled={disabled} onChange={(event) => onValue(event.target.value || null)} />
      );
    case "flag":
      return (
        <Select
          id={id}
          value={value === null ? "" : String(value as boolean)}
          disabled={disabled}
          onChange={(chosen) => onValue(chosen === "" ? null : chosen === "true")}
          options={[
            { value: "", label: t("ledger.choose") },
            { value: "true", label: t("ledger.yes") },
            { value: "false", label: t("ledger.no") },
          ]}
        />
      );
    case "choice":
    case "choices": {
      const options = Object.entries(field.codes ?? {}).map(([code, title]) => ({ value: code, label: pick(title) }));
      if (field.kind === "choices") {
        return (
          <Select
            id={id}
            mode="multiple"
            value={Array.isArray(value) ? value : []}
            disabled={disabled}
            onChange={(chosen: string[]) => onValue(chosen)}
            options={options}
          />
        );
      }
      return (
        <Select
          id={id}
          value={text === "" ? undefined : text}
          disabled={disabled}
          placeholder={t("ledger.choose")}
          allowClear={!field.required}
          onChange={(chosen: string | undefined) => onValue(chosen ?? null)}
          options={options}
        />
      );
    }
    case "link":
    case "links":
      return <LinkInput id={id} field={field} value={value} disabled={disabled} onValue={onValue} />;
    case "list":
      return (
        <Select
          id={id}
          mode="tags"
          tokenSeparators={[";", "；", "\n"]}
          value={Array.isArray(value) ? value : []}
          disabled={disabled}
          open={false}
          suffixIcon={null}
          onChange={(lines: string[]) => onValue(lines)}
        />
      );
    case "money":
    case "integer":
    case "decimal":
      return (
        <Input
          id={id}
          inputMode="decimal"
          value={text}
          disabled={disabled}
          suffix={pick(field.unit)}
          onChange={(event) => onValue(event.target.value)}
        />
      );
    case "text":
    case "region":
      return <Input id={id} value={text} disabled={disabled} onChange={(event) => onValue(event.target.value)} />;
  }
}

/** Chooses records of another register by their names. */
function LinkInput({ id, field, value, disabled, onValue }: Props) {
  const { t } = useLanguage();
  const register = useRegisters().data?.registers.find(({ name }) => name === field.to);
  const records = useRecords(field.to ?? "", { limit: 1000 }, register !== undefined);
  const options = (records.data?.records ?? []).map((record) => ({
    value: record.id,
    label: String(record.values[register?.label ?? ""] ?? record.id),
  }));
  const given = { id, disabled, options, loading: records.isPending, placeholder: t("ledger.choose") };
  const search = { optionFilterProp: "label" };
  if (field.kind === "links") {
    return (
      <Select
        {...given}
        mode="multiple"
        showSearch={search}
        value={Array.isArray(value) ? value : []}
        onChange={(chosen: string[]) => onValue(chosen)}
      />
    );
  }
  return (
    <Select
      {...given}
      showSearch={search}
      value={typeof value === "string" && value !== "" ? value : undefined}
      allowClear={!field.required}
      onChange={(chosen: string | undefined) => onValue(chosen ?? null)}
    />
  );
}
