import { useState } from "react";
import type { z } from "zod";
import { milestoneGridAnswer } from "#zone/contract";
import { useAction } from "../../api/use-action.ts";
import { Failure, Loading } from "../../draw/states.tsx";
import { TableWrap } from "../../draw/TableWrap.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { NewRecordLink } from "../../ledger/NewRecordLink.tsx";
import { RecordLink } from "./RecordLink.tsx";

type Grid = z.output<typeof milestoneGridAnswer>;
type Month = Grid["months"][number];
const monthNumbers = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"];

/** A row a year, a column a month: what is due, what is accepted, what is overdue. A month opens its milestones. */
export function MilestoneGrid({ zone }: { readonly zone: string }) {
  const { t, n } = useLanguage();
  const grid = useAction("zone/milestone-grid", { zone }, milestoneGridAnswer);
  const [chosen, setChosen] = useState<string>();
  return (
    <section className="sheet" aria-labelledby="programme-grid">
      <div className="sheet-head">
        <h2 id="programme-grid">{t("programme.grid")}</h2>
        <NewRecordLink register="zone/milestones">{t("programme.new_milestone")}</NewRecordLink>
      </div>
      {grid.isPending ? <Loading /> : null}
      {grid.isError ? <Failure error={grid.error} onRetry={() => void grid.refetch()} /> : null}
      {grid.data ? (
        <>
          {grid.data.from === null || grid.data.to === null ? (
            <p className="faint">{t("programme.no_period")}</p>
          ) : (
            <>
              <p className="small faint">
                {t("programme.grid_told", {
                  from: grid.data.from,
                  to: grid.data.to,
                  months: n.count(grid.data.months.length),
                  at: grid.data.at,
                })}
              </p>
              <Months grid={grid.data} chosen={chosen} onChoose={setChosen} />
              <p className="small faint">{t("programme.grid_legend")}</p>
            </>
          )}
          <Milestones milestones={grid.data.months.find(({ month }) => month === chosen)?.milestones ?? []} />
          {grid.data.outside.length > 0 ? (
            <>
              <h3 className="grid-outside">{t("programme.grid_outside")}</h3>
              <Milestones milestones={grid.data.outside} />
            </>
          ) : null}
        </>
      ) : null}
    </section>
  );
}

interface MonthsProps {
  readonly grid: Grid;
  readonly chosen: string | undefined;
  readonly onChoose: (month: string) => void;
}

function Months({ grid, chosen, onChoose }: MonthsProps) {
  const { t } = useLanguage();
  const byMonth = new Map(grid.months.map((month) => [month.month, month]));
  const years = [...new Set(grid.months.map(({ month }) => month.slice(0, 4)))];
  return (
    <TableWrap label={t("programme.grid")}>
      <table className="month-grid">
        <thead>
          <tr>
            <td />
            {monthNumbers.map((month) => (
              <th key={month} scope="col">
                {Number(month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {monthNumbers.map((number) => {
                const month = byMonth.get(`${year}-${number}`);
                return (
                  <td key={number} className={month?.month === grid.at.slice(0, 7) ? "now" : undefined}>
                    {month ? <MonthCell month={month} isChosen={chosen === month.month} onChoose={onChoose} /> : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  );
}

function MonthCell({
  month,
  isChosen,
  onChoose,
}: {
  readonly month: Month;
  readonly isChosen: boolean;
  readonly onChoose: (month: string) => void;
}) {
  const { t, n } = useLanguage();
  const { due, accepted, overdue } = month;
  if (due === 0) return <span className="month-none">·</span>;
  const kind = overdue > 0 ? "late" : accepted === due ? "done" : "open";
  return (
    <button
      type="button"
      className={`month-${kind}`}
      aria-pressed={isChosen}
      aria-label={t("programme.grid_cell", {
        month: month.month,
        due: n.count(due),
        accepted: n.count(accepted),
        overdue: n.count(overdue),
      })}
      onClick={() => onChoose(month.month)}
    >
      {`${n.count(due)}${kind === "late" ? " !" : kind === "done" ? " ✓" : ""}`}
    </button>
  );
}

function Milestones({ milestones }: { readonly milestones: Grid["outside"] }) {
  const { t } = useLanguage();
  return (
    <ul className="zone-milestones" aria-live="polite">
      {milestones.map((milestone) => (
        <li key={milestone.id}>
          <span className="num">{milestone.dueOn}</span>
          <RecordLink of="zone/milestones" id={milestone.id}>
            {milestone.title}
          </RecordLink>
          {milestone.isOverdue ? <strong className="zone-late">{t("programme.is_overdue")}</strong> : null}
        </li>
      ))}
    </ul>
  );
}
