import { Select } from "antd";
import { useId } from "react";
import { useLanguage } from "../../i18n/language.tsx";
import { useRecords, useRegisters, type FieldOfRegister, type RegisterShape } from "../use-ledger.ts";

interface Props {
  readonly register: RegisterShape;
  readonly where: Readonly<Record<string, string>>;
  readonly onWhere: (field: string, value: string | undefined) => void;
}

const filtered: readonly string[] = ["choice", "choices", "flag", "link", "links"];

/** Narrows a list by what fields choose or lead to: the zone first. */
export function ListFilters({ register, where, onWhere }: Props) {
  const { t } = useLanguage();
  const fields = register.fields
    .filter(({ kind }) => filtered.includes(kind))
    .toSorted((left, right) => Number(right.key === register.zone) - Number(left.key === register.zone));
  if (fields.length === 0) return null;
  return (
    <details className="list-filters" open={Object.keys(where).length > 0 || undefined}>
      <summary>{t("record.filters")}</summary>
      <div className="ledger-fields">
        {fields.map((field) => (
          <Filter key={field.key} field={field} value={where[field.key]} onValue={(value) => onWhere(field.key, value)} />
        ))}
      </div>
    </details>
  );
}

interface FilterProps {
  readonly field: FieldOfRegister;
  readonly value: string | undefined;
  readonly onValue: (value: string | undefined) => void;
}

function Filter({ field, value, onValue }: FilterProps) {
  const { t, pick } = useLanguage();
  const id = useId();
  const isLink = field.to !== undefined;
  const target = useRegisters().data?.registers.find(({ name }) => name === field.to);
  const records = useRecords(field.to ?? "", { limit: 1000 }, isLink && target !== undefined);
  const options = isLink
    ? (records.data?.records ?? []).map((record) => ({
        value: record.id,
        label: String(record.values[target?.label ?? ""] ?? record.id),
      }))
    : field.kind === "flag"
      ? [
          { value: "1", label: t("ledger.yes") },
          { value: "0", label: t("ledger.no") },
        ]
      : Object.entries(field.codes ?? {}).map(([code, title]) => ({ value: code, label: pick(title) }));
  return (
    <div>
      <label htmlFor={id}>{pick(field.title)}</label>
      <Select
        id={id}
        className="list-filter"
        value={value}
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        placeholder={t("record.any")}
        loading={isLink && records.isPending && target !== undefined}
        onChange={(chosen: string | undefined) => onValue(chosen)}
        options={options}
      />
    </div>
  );
}
