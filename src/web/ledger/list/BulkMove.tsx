import { Button, Input } from "antd";
import { useId, useState } from "react";
import type { LedgerRecord } from "#ledger/contract";
import { ApiError } from "../../api/client.ts";
import { useLanguage } from "../../i18n/language.tsx";
import { RecordLink } from "../RecordLink.tsx";
import { RecordName } from "../ShownValue.tsx";
import { useSteps, useWrite, type RegisterShape } from "../use-ledger.ts";

interface Props {
  readonly register: RegisterShape;
  readonly records: readonly LedgerRecord[];
  readonly onDone: () => void;
}

interface Result {
  readonly id: string;
  readonly name: string;
  /** Undefined where it was moved. */
  readonly refused: string | undefined;
}

/** One step for all records that are selected: each with the version that was seen, each with a result of its own. */
export function BulkMove({ register, records, onDone }: Props) {
  const { t, n, pick } = useLanguage();
  const id = useId();
  const { move, refresh } = useWrite(register.name);
  const [note, setNote] = useState("");
  const [moving, setMoving] = useState<string>();
  const [results, setResults] = useState<readonly Result[]>([]);
  const steps = useSteps(
    register.name,
    records.map((record) => record.id),
  );
  const open = new Set(steps.data?.records.flatMap((record) => record.acts));
  const acts = register.transitions.filter(
    ({ act, from }) => open.has(act) && records.some(({ state }) => from.includes(state ?? "")),
  );
  const go = async (act: string) => {
    setMoving(act);
    const told: Result[] = [];
    for (const record of records) {
      const name = String(record.values[register.label] ?? record.id);
      const why = note.trim() === "" ? null : note.trim();
      const refused = await move({ id: record.id, seen: record.version, act, note: why }, false).then(
        () => undefined,
        (error: unknown) => (error instanceof ApiError ? error.message : String(error)),
      );
      told.push({ id: record.id, name, refused });
    }
    setResults(told);
    setMoving(undefined);
    await refresh();
    onDone();
  };
  const failed = results.filter(({ refused }) => refused !== undefined).length;
  if (records.length === 0 && results.length === 0) return null;
  return (
    <section className="sheet bulk" aria-label={t("record.bulk")}>
      {records.length > 0 ? (
        <>
          <p>{t("record.selected", { count: n.count(records.length) })}</p>
          {steps.data && acts.length === 0 ? <p className="faint">{t("record.no_steps")}</p> : null}
          {acts.length > 0 ? (
            <>
              <label htmlFor={`${id}-note`}>{t("ledger.reason")}</label>
              <Input id={`${id}-note`} value={note} onChange={(event) => setNote(event.target.value)} />
            </>
          ) : null}
          <div className="row">
            {acts.map(({ act, title, reason }) => (
              <Button
                key={act}
                loading={moving === act}
                disabled={moving !== undefined || (reason && note.trim() === "")}
                onClick={() => void go(act)}
              >
                {pick(title)}
              </Button>
            ))}
          </div>
        </>
      ) : null}
      {results.length > 0 ? (
        <div role="status">
          <p>{t("record.bulk_done", { done: n.count(results.length - failed), failed: n.count(failed) })}</p>
          <ul className="bulk-results">
            {results.map((result) => (
              <li key={result.id} className={result.refused === undefined ? undefined : "refused"}>
                <RecordLink register={register.name} id={result.id}>
                  <RecordName register={register} label={result.name} />
                </RecordLink>{" "}
                <span className="small">{result.refused ?? t("record.bulk_ok")}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
