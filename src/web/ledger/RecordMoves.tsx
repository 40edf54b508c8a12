import { Button, Input } from "antd";
import { useId, useState } from "react";
import type { LedgerRecord } from "#ledger/contract";
import { Failure } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { useWrite, type RegisterShape } from "./use-ledger.ts";

/** The steps that lead on from the record's state, each with what it still needs. */
export function RecordMoves({ register, record }: { readonly register: RegisterShape; readonly record: LedgerRecord }) {
  const { t, pick } = useLanguage();
  const id = useId();
  const { move } = useWrite(register.name);
  const [note, setNote] = useState("");
  const [failure, setFailure] = useState<unknown>();
  const [moving, setMoving] = useState<string>();
  const possible = register.transitions.filter(({ from }) => from.includes(record.state ?? ""));
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
  const lacking = (needs: readonly string[]) =>
    register.fields
      .filter(({ key }) => needs.includes(key) && (record.values[key] ?? null) === null)
      .map(({ title }) => pick(title));
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
        {possible.map(({ act, title, needs, reason }) => {
          const lacks = lacking(needs);
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
