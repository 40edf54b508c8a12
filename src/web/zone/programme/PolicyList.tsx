import { kpiCatalogueAnswer } from "#zone/contract";
import { useAction } from "../../api/use-action.ts";
import { Failure, Loading } from "../../draw/states.tsx";
import { TableWrap } from "../../draw/TableWrap.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { NewRecordLink } from "../../ledger/NewRecordLink.tsx";
import { ShownState, ShownValue } from "../../ledger/ShownValue.tsx";
import { useRecords, useRegisters } from "../../ledger/use-ledger.ts";
import { RecordLink } from "./RecordLink.tsx";

const shown = ["number", "issuer", "issued_on", "from_on", "until_on", "inferred", "kpis"];

/** The zone's policies with the days between which they are in force. */
export function PolicyList({ zone }: { readonly zone: string }) {
  const { t, pick } = useLanguage();
  const register = useRegisters().data?.registers.find(({ name }) => name === "zone/policies");
  const policies = useRecords("zone/policies", { zone, sort: "-from_on", limit: 1000 });
  const catalogue = useAction("zone/kpi-catalogue", {}, kpiCatalogueAnswer);
  const named = new Map(catalogue.data?.kpis.map(({ id, title }) => [id, pick(title)]));
  const columns = register?.fields.filter(({ key }) => shown.includes(key)) ?? [];
  return (
    <section className="sheet" aria-labelledby="programme-policies">
      <div className="sheet-head">
        <h2 id="programme-policies">{t("programme.policies")}</h2>
        <NewRecordLink register="zone/policies">{register ? t("ledger.new", { one: pick(register.one) }) : null}</NewRecordLink>
      </div>
      {policies.isPending ? <Loading /> : null}
      {policies.isError ? <Failure error={policies.error} onRetry={() => void policies.refetch()} /> : null}
      {policies.data && register ? (
        policies.data.records.length === 0 ? (
          <p className="faint">{t("programme.no_policies")}</p>
        ) : (
          <TableWrap label={t("programme.policies")}>
            <table className="table ledger-table">
              <thead>
                <tr>
                  <th scope="col">{t("programme.name")}</th>
                  <th scope="col">{t("ledger.state")}</th>
                  {columns.map(({ key, title }) => (
                    <th key={key} scope="col">
                      {pick(title)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {policies.data.records.map((policy) => (
                  <tr key={policy.id}>
                    <th scope="row">
                      <RecordLink of="zone/policies" id={policy.id}>
                        {String(policy.values["title"])}
                      </RecordLink>
                    </th>
                    <td>
                      <ShownState register={register} state={policy.state} />
                    </td>
                    {columns.map((field) => (
                      <td key={field.key}>
                        {field.key === "kpis" ? (
                          [policy.values["kpis"] ?? []]
                            .flat()
                            .map((code) => named.get(String(code)) ?? String(code))
                            .join(" · ") || "–"
                        ) : (
                          <ShownValue field={field} value={policy.values[field.key] ?? null} />
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </TableWrap>
        )
      ) : null}
    </section>
  );
}
