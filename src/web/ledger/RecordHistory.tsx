import type { HistoryEntry, LedgerRecord, Value } from "#ledger/contract";
import { Failure, Loading } from "../draw/states.tsx";
import { useLanguage, type Language } from "../i18n/language.tsx";
import { actTitle } from "./act-title.ts";
import { ShownValue } from "./ShownValue.tsx";
import { useHistory, type RegisterShape } from "./use-ledger.ts";

/** Every change of the record, latest first: who, when, what before and after, and why. */
export function RecordHistory({ register, record }: { readonly register: RegisterShape; readonly record: LedgerRecord }) {
  const { t, n, pick } = useLanguage();
  const history = useHistory(register.name, record.id, true);
  const entries = history.data?.entries ?? [];
  // What was taken back is told of, not repeated.
  const withdrawn = new Set(entries.filter(({ act }) => act === "comment_withdrawn").map(({ changes }) => idOf(changes) ?? ""));
  return (
    <section className="sheet" aria-label={t("ledger.history")}>
      <h2>{t("ledger.history")}</h2>
      {history.isPending ? <Loading /> : null}
      {history.isError ? <Failure error={history.error} onRetry={() => void history.refetch()} /> : null}
      <ol className="ledger-history">
        {entries.map((entry) => (
          <li key={entry.seq} data-act={entry.act}>
            <p>
              <strong>{sentence(register, entry, t, pick)}</strong>{" "}
              <time className="small faint" dateTime={entry.at}>
                {n.when(entry.at)}
              </time>
            </p>
            {entry.note === null ? null : <p>{entry.note}</p>}
            <dl className="ledger-changes">
              {Object.entries(entry.changes).map(([key, [before, after]]) => (
                <Change
                  key={key}
                  register={register}
                  name={key}
                  before={before as Value}
                  after={after as Value}
                  isWithdrawn={withdrawn.has(idOf(entry.changes) ?? "")}
                />
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}

function sentence(register: RegisterShape, entry: HistoryEntry, t: Language["t"], pick: Language["pick"]): string {
  const { act, actorLabel: who, changes } = entry;
  switch (act) {
    case "create":
      return t("record.did_create", { who, one: pick(register.one) });
    case "change":
    case "comment":
    case "comment_withdrawn":
      return t(`record.did_${act}`, { who });
    case "attach":
    case "attachment_withdrawn": {
      const [before, after] = changes["attachment"] ?? [];
      const file = (act === "attach" ? after : before) as { readonly name?: string } | null | undefined;
      return t(`record.did_${act}`, { who, name: file?.name ?? "" });
    }
    default: {
      const stateName = (state: unknown) => pick(register.states.find((each) => each.state === state)?.title) || "–";
      const [before, after] = changes["state"] ?? [];
      return t("record.did_move", {
        who,
        act: actTitle(register, act, t, pick),
        before: stateName(before),
        after: stateName(after),
      });
    }
  }
}

interface ChangeProps {
  readonly register: RegisterShape;
  readonly name: string;
  readonly before: Value;
  readonly after: Value;
  readonly isWithdrawn: boolean;
}

/** The comment that an entry tells of. */
function idOf({ comment }: HistoryEntry["changes"]): string | undefined {
  const [before, after] = (comment ?? []) as readonly ({ readonly id?: string } | null | undefined)[];
  return after?.id ?? before?.id;
}

const isEmpty = (value: Value) => value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** A field before and after; what only the sentence tells (state, files, comments) has its place there. */
function Change({ register, name, before, after, isWithdrawn }: ChangeProps) {
  const { t, pick } = useLanguage();
  const field = register.fields.find(({ key }) => key === name);
  if (name === "comment" && !field) {
    const said = (after as { readonly text?: string } | null)?.text;
    if (said === undefined) return null;
    return isWithdrawn ? <dd className="faint wide">{t("record.withdrawn_text")}</dd> : <dd className="said wide">{said}</dd>;
  }
  if (!field || (isEmpty(before) && isEmpty(after))) return null;
  return (
    <>
      <dt>{pick(field.title)}</dt>
      <dd>
        {isEmpty(before) ? null : (
          <>
            <ShownValue field={field} value={before} /> <span aria-hidden="true">→</span>{" "}
          </>
        )}
        {isEmpty(after) ? <span className="faint">{t("ledger.nothing")}</span> : <ShownValue field={field} value={after} />}
      </dd>
    </>
  );
}
