import type { z } from "zod";
import { comparators, type planImportAnswer } from "#zone/contract";
import { TableWrap } from "../../draw/TableWrap.tsx";
import { useLanguage } from "../../i18n/language.tsx";

/** What was read, as the tree that it becomes, and every line that was not taken. */
export function PlanPreview({ shown }: { readonly shown: z.output<typeof planImportAnswer> }) {
  const { t, n, pick } = useLanguage();
  const { lines, tasks, measures, targets, lost } = shown;
  return (
    <>
      <p>
        {t("programme.import_counts", {
          lines: n.count(lines),
          tasks: n.count(tasks),
          measures: n.count(measures),
          targets: n.count(targets),
          lost: n.count(lost),
        })}
      </p>
      {shown.losses.length > 0 ? (
        <TableWrap label={t("programme.import_losses")}>
          <table className="table ledger-table">
            <caption>{t("programme.import_losses")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("programme.import_line")}</th>
                <th scope="col">{t("programme.import_reason")}</th>
                <th scope="col">{t("programme.import_said")}</th>
              </tr>
            </thead>
            <tbody>
              {shown.losses.map((loss) => (
                <tr key={`${loss.at} ${loss.reason} ${loss.text}`}>
                  <td>{loss.at}</td>
                  <td>{loss.message}</td>
                  <td>{loss.text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableWrap>
      ) : null}
      <ol className="plan-preview">
        {shown.tree.map((task) => (
          <li key={task.at}>
            <strong>{task.title}</strong> <Who {...task} />
            <ol>
              {task.measures.map((measure) => (
                <li key={`${measure.at} ${measure.title}`}>
                  {measure.title} <Who {...measure} />
                  <ul>
                    {measure.targets.map((target) => (
                      <li key={`${target.at} ${target.kpi}`} className="small">
                        {`${target.kpi} ${pick(comparators[target.comparator as keyof typeof comparators])} ${target.value}${target.valueTo === null ? "" : `–${target.valueTo}`} ${target.unit}`}{" "}
                        <span className="faint">{t("programme.due", { day: target.dueOn })}</span>
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </>
  );
}

function Who({ owner, dueOn }: { readonly owner: string | null; readonly dueOn: string | null }) {
  const { t } = useLanguage();
  return (
    <span className="small faint">
      {[owner, dueOn === null ? null : t("programme.due", { day: dueOn })].filter((each) => each !== null).join(" · ")}
    </span>
  );
}
