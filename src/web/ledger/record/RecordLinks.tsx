import { linkedAnswer, type LedgerRecord } from "#ledger/contract";
import { useAction } from "../../api/use-action.ts";
import { Failure, Loading } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { RecordLink } from "../RecordLink.tsx";
import { LinkedName, RecordName, ShownState } from "../ShownValue.tsx";
import { useRegisters, type FieldOfRegister, type RegisterShape } from "../use-ledger.ts";

/** The records that this one leads to, and those that lead here. */
export function RecordLinks({ register, record }: { readonly register: RegisterShape; readonly record: LedgerRecord }) {
  const { t, n, pick } = useLanguage();
  const registers = useRegisters().data?.registers ?? [];
  const linked = useAction("ledger/linked", { register: register.name, id: record.id }, linkedAnswer);
  const out = register.fields.filter((field) => field.to !== undefined && idsOf(field, record).length > 0);
  const from = [...new Set(linked.data?.linked.map((each) => `${each.register} ${each.field}`))];
  return (
    <section className="sheet" aria-label={t("record.links")}>
      <h2>{t("record.links")}</h2>
      {linked.isPending ? <Loading lines={2} /> : null}
      {linked.isError ? <Failure error={linked.error} onRetry={() => void linked.refetch()} /> : null}
      {out.length === 0 && linked.data?.total === 0 ? <p className="faint">{t("record.links_none")}</p> : null}
      {out.length > 0 ? <h3>{t("record.links_out")}</h3> : null}
      <dl className="record-links">
        {out.map((field) => (
          <div key={field.key}>
            <dt>{pick(field.title)}</dt>
            {idsOf(field, record).map((id) => (
              <dd key={id}>
                <RecordLink register={field.to ?? ""} id={id}>
                  <LinkedName to={field.to ?? ""} id={id} />
                </RecordLink>
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {from.length > 0 ? <h3>{t("record.links_in")}</h3> : null}
      <dl className="record-links">
        {from.map((key) => {
          const here = linked.data?.linked.filter((each) => `${each.register} ${each.field}` === key) ?? [];
          const source = registers.find(({ name }) => name === here[0]?.register);
          const field = source?.fields.find((each) => each.key === here[0]?.field);
          return (
            <div key={key}>
              <dt>{t("record.links_by", { register: pick(source?.title), field: pick(field?.title) })}</dt>
              {here.map((each) => (
                <dd key={each.id}>
                  <RecordLink register={each.register} id={each.id}>
                    <RecordName register={source} label={each.label} />
                  </RecordLink>{" "}
                  {source ? <ShownState register={source} state={each.state} /> : null}
                </dd>
              ))}
            </div>
          );
        })}
      </dl>
      {linked.data && linked.data.total > linked.data.linked.length ? (
        <p className="small faint">
          {t("record.links_more", { count: n.count(linked.data.total), shown: n.count(linked.data.linked.length) })}
        </p>
      ) : null}
    </section>
  );
}

function idsOf(field: FieldOfRegister, record: LedgerRecord): readonly string[] {
  const value = record.values[field.key] ?? null;
  return Array.isArray(value) ? value : typeof value === "string" ? [value] : [];
}
