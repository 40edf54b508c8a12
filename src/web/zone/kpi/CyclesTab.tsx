import { useState } from "react";
import { cycleMarks, cycleStatusAnswer } from "#zone/contract";
import { useAction } from "../../api/use-action.ts";
import { Empty, Failure, Loading } from "../../draw/states.tsx";
import { TableWrap } from "../../draw/TableWrap.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { NewRecordLink } from "../../ledger/NewRecordLink.tsx";
import { ShownState } from "../../ledger/ShownValue.tsx";
import { useRecords, useRegisters } from "../../ledger/use-ledger.ts";
import { RecordLink } from "../programme/RecordLink.tsx";

/** The cycles of a zone, the latest first, and what one of them lacks. */
export function CyclesTab({ zone }: { readonly zone: string }) {
  const { t } = useLanguage();
  const registers = useRegisters();
  const register = registers.data?.registers.find(({ name }) => name === "zone/reporting-cycles");
  const cycles = useRecords("zone/reporting-cycles", { zone, sort: "-period_to", limit: 100 });
  const [chosen, choose] = useState<string>();
  if (cycles.isError) return <Failure error={cycles.error} onRetry={() => void cycles.refetch()} />;
  if (cycles.isPending) return <Loading />;
  const { records } = cycles.data;
  const shown = chosen ?? records[0]?.id;
  return (
    <section className="sheet" aria-labelledby="kpi-cycles">
      <div className="row spread">
        <h2 id="kpi-cycles">{t("kpi.cycles_count", { count: cycles.data.total })}</h2>
        <NewRecordLink register="zone/reporting-cycles">{t("kpi.new_cycle")}</NewRecordLink>
      </div>
      {records.length === 0 ? <Empty title={t("kpi.no_cycles")} /> : null}
      <ul className="kpi-cycles">
        {records.map((cycle) => (
          <li key={cycle.id}>
            <button type="button" aria-pressed={cycle.id === shown} onClick={() => choose(cycle.id)}>
              {String(cycle.values["title"])}
            </button>
            {register ? <ShownState register={register} state={cycle.state} /> : null}
            <span className="small faint num">{t("kpi.due", { due: String(cycle.values["due_on"]) })}</span>
          </li>
        ))}
      </ul>
      {shown === undefined ? null : <CycleStatus cycle={shown} />}
    </section>
  );
}

function CycleStatus({ cycle }: { readonly cycle: string }) {
  const { t, pick } = useLanguage();
  const status = useAction("zone/cycle-status", { cycle }, cycleStatusAnswer);
  if (status.isError) return <Failure error={status.error} onRetry={() => void status.refetch()} />;
  if (status.isPending) return <Loading />;
  const { items, counts, from, to, title } = status.data;
  return (
    <>
      <h3>
        <RecordLink of="zone/reporting-cycles" id={cycle}>
          {title}
        </RecordLink>
      </h3>
      <p>{t("kpi.cycle_told", { from, to, ...counts })}</p>
      <TableWrap label={title}>
        <table className="table ledger-table">
          <thead>
            <tr>
              <th scope="col">{t("kpi.asked")}</th>
              <th scope="col">{t("kpi.mark")}</th>
              <th scope="col" className="num">
                {t("kpi.value")}
              </th>
              <th scope="col" className="num">
                {t("kpi.submitted_on")}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.kpi ?? item.organisation}>
                <th scope="row">{pick(item.title)}</th>
                <td>
                  <span className={`kpi-sign kpi-${item.mark}`}>{pick(cycleMarks[item.mark])}</span>
                  {item.late ? <strong className="zone-late">{` ${t("kpi.late")}`}</strong> : null}
                  {item.isRevised ? <span className="faint">{` ${t("kpi.revised")}`}</span> : null}
                </td>
                <td className="num">
                  {item.record === null ? (
                    "–"
                  ) : (
                    <RecordLink of={item.kpi === null ? "zone/organisation-years" : "zone/kpi-values"} id={item.record}>
                      {item.value ?? t("kpi.open_record")}
                    </RecordLink>
                  )}
                </td>
                <td className="num">{item.submittedOn ?? "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
    </>
  );
}
