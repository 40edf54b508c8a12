import { Button, Input } from "antd";
import { useId, useState } from "react";
import { attachmentsAnswer, type LedgerRecord } from "#ledger/contract";
import { useAction } from "../api/use-action.ts";
import { Failure } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { useWrite, type RegisterShape } from "./use-ledger.ts";

interface Props {
  readonly register: RegisterShape;
  readonly record: LedgerRecord;
  /** The steps that the reader may take. */
  readonly acts: readonly string[];
}

/** The steps that lead on from the record's state, each with what it still needs. */
export function RecordMoves({ register, record, acts }: Props) {
  const { t, pick } = useLanguage();
  const id = useId();
  const { move } = useWrite(register.name);
  const files = useAction("ledger/attachments", { register: register.name, record: record.id }, attachmentsAnswer, {
    enabled: register.transitions.some(({ needsFiles }) => needsFiles !== null),
  });
  const [note, setNote] = useState("");
  const [failure, setFailure] = useState<unknown>();
  const [moving, setMoving] = useState<string>();
  const possible = register.transitions.filter(({ act, from }) => acts.includes(act) && from.includes(record.state ?? ""));
  if (possible.length === 0) return null;
  const go = async (act: string) => {
    setMoving(act);
    setFailure(undefined);
    try {
      await move({ id: record.id, seen: record.version, act, note: note.trim() === "" ? null : note.trim() });
      setNote("");
    } catch (error) {
      setFailure(error);
    } finally {
      setMoving(undefined);
    }
  };
  const isEmpty = (key: string) => [record.values[key] ?? []].flat().length === 0;
  const lacking = ({ needs, needsFiles }: RegisterShape["transitions"][number]) => {
    const fields = register.fields.filter(({ key }) => needs.includes(key) && isEmpty(key)).map(({ title }) => pick(title));
    const unless = needsFiles?.unless ?? null;
    if (!needsFiles || !files.data || files.data.attachments.some(({ withdrawn }) => withdrawn === null)) return fields;
    if (unless === null) return [...fields, t("record.files_needed")];
    const field = pick(register.fields.find(({ key }) => key === unless)?.title);
    return isEmpty(unless) ? [...fields, t("record.files_or", { field })] : fields;
  };
  return (
    <section className="sheet" aria-label={t("ledger.acts")}>
      <h2>{t("ledger.acts")}</h2>
      {failure instanceof Error ? <Failure error={failure} /> : null}
      <label htmlFor={`${id}-note`}>{t("ledger.reason")}</label>
      <Input.TextArea
        id={`${id}-note`}
        autoSize={{ minRows: 1, maxRows: 6 }}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <ul className="ledger-moves">
        {possible.map((transition) => {
          const { act, title, reason } = transition;
          const lacks = lacking(transition);
          const silent = reason && note.trim() === "";
          return (
            <li key={act}>
              <Button loading={moving === act} disabled={lacks.length > 0 || silent} onClick={() => void go(act)}>
                {pick(title)}
              </Button>
              {lacks.length > 0 ? <span className="small faint">{t("ledger.needs", { fields: lacks.join(" · ") })}</span> : null}
              {silent ? <span className="small faint">{t("ledger.reason_needed")}</span> : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
