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
  return register && record.data ? <RecordName register={register} label={record.data.values[register.label] ?? null} /> : <>…</>;
}

/** What a record is called: by its own text, by the name of a code, or by what it leads to (a vote by its member). */
export function RecordName({ register, label }: { readonly register: RegisterShape | undefined; readonly label: Value }) {
  const { pick } = useLanguage();
  const field = register?.fields.find(({ key }) => key === register.label);
  const text = String(label ?? "");
  if (register && text === "") return <>{pick(register.one)}</>;
  if (field?.kind === "link" && isId.test(text)) return <LinkedName to={field.to ?? ""} id={text} />;
  return <>{field?.codes?.[text] ? pick(field.codes[text]) : text}</>;
}

const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

export function ShownState({ register, state }: { readonly register: RegisterShape; readonly state: string | null }) {
  const { pick } = useLanguage();
  const known = register.states.find((each) => each.state === state);
  return known ? <Tag>{pick(known.title)}</Tag> : null;
}
