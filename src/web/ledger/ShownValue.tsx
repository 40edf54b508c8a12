import { Tag } from "antd";
import type { Value } from "#ledger/contract";
import { useLanguage } from "../i18n/language.tsx";
import { useRecord, useRegisters, type FieldOfRegister, type RegisterShape } from "./use-ledger.ts";

/** A value as people read it: amounts in yuan, codes by their names, links by what they lead to. */
export function ShownValue({ field, value }: { readonly field: FieldOfRegister; readonly value: Value }) {
  const { t, n, pick } = useLanguage();
  if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) return <span className="faint">–</span>;
  switch (field.kind) {
    case "money":
      return <>{`${n.ratio(Number(value) / 100)} ${pick(field.unit)}`}</>;
    case "integer":
      return <>{`${n.count(Number(value))} ${pick(field.unit)}`.trim()}</>;
    case "decimal":
      return <>{`${String(value)} ${pick(field.unit)}`.trim()}</>;
    case "flag":
      return <>{t(value === true ? "ledger.yes" : "ledger.no")}</>;
    case "choice":
      return <>{pick(field.codes?.[String(value)])}</>;
    case "choices":
      return <>{(value as string[]).map((code) => pick(field.codes?.[code])).join(" · ")}</>;
    case "link":
      return <LinkedName to={field.to ?? ""} id={String(value)} />;
    case "links":
      return (
        <>
          {(value as string[]).map((id, place) => (
            <span key={id}>
              {place === 0 ? "" : " · "}
              <LinkedName to={field.to ?? ""} id={id} />
            </span>
          ))}
        </>
      );
    case "list":
      return <>{(value as string[]).join(" · ")}</>;
    case "text":
    case "note":
    case "day":
    case "region":
      return <>{String(value)}</>;
  }
}

/** What a link leads to, by its name. */
export function LinkedName({ to, id }: { readonly to: string; readonly id: string }) {
  const { t } = useLanguage();
  const register = useRegisters().data?.registers.find(({ name }) => name === to);
  const record = useRecord(to, id, register !== undefined);
  // What one may not see is not there; that something is linked stands in the record that one may see.
  if (record.isError) return <span className="faint">{t("ledger.hidden")}</span>;
  return <>{register && record.data ? String(record.data.values[register.label] ?? id) : "…"}</>;
}

export function ShownState({ register, state }: { readonly register: RegisterShape; readonly state: string | null }) {
  const { pick } = useLanguage();
  const known = register.states.find((each) => each.state === state);
  return known ? <Tag>{pick(known.title)}</Tag> : null;
}
