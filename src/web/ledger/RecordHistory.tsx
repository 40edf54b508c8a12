import type { LedgerRecord, Value } from "#ledger/contract";
import { Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { ShownState, ShownValue } from "./ShownValue.tsx";
import { useHistory, type RegisterShape } from "./use-ledger.ts";

/** Every change of the record, latest first: who, when, what before and after, and why. */
export function RecordHistory({ register, record }: { readonly register: RegisterShape; readonly record: LedgerRecord }) {
  const { t, n, pick } = useLanguage();
  const history = useHistory(register.name, record.id, true);
  const actName = (act: string) =>
    act === "create" || act === "change"
      ? t(`ledger.act_${act}`)
      : pick(register.transitions.find((each) => each.act === act)?.title);
  return (
    <section className="sheet" aria-label={t("ledger.history")}>
      <h2>{t("ledger.history")}</h2>
      {history.isPending ? <Loading /> : null}
      {history.isError ? <Failure error={history.error} onRetry={() => void history.refetch()} /> : null}
      <ol className="ledger-history">
        {history.data?.entries.map((entry) => (
          <li key={entry.seq}>
            <p>
              <strong>{actName(entry.act)}</strong>{" "}
              <span className="small faint">{t("ledger.by", { who: entry.actorLabel, when: n.when(entry.at) })}</span>
            </p>
            {entry.note === null ? null : <p>{entry.note}</p>}
            <dl className="ledger-changes">
              {Object.entries(entry.changes).map(([key, [before, after]]) => (
                <Change key={key} register={register} name={key} before={before as Value} after={after as Value} />
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface ChangeProps {
  readonly register: RegisterShape;
  readonly name: string;
  readonly before: Value;
  readonly after: Value;
}

function Change({ register, name, before, after }: ChangeProps) {
  const { t, pick } = useLanguage();
  const field = register.fields.find(({ key }) => key === name);
  const shown = (value: Value) =>
    name === "state" ? (
      <ShownState register={register} state={value as string | null} />
    ) : field ? (
      <ShownValue field={field} value={value} />
    ) : (
      <span className="mono">{JSON.stringify(value)}</span>
    );
  return (
    <>
      <dt>{field ? pick(field.title) : name === "state" ? t("ledger.state") : name}</dt>
      <dd>
        {before === null ? null : <>{shown(before)} → </>}
        {shown(after)}
      </dd>
    </>
  );
}
