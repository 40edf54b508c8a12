import type { z } from "zod";
import { comparators, targetVerdicts, type targetStatusAnswer } from "#zone/contract";
import { TableWrap } from "../draw/TableWrap.tsx";
import { useLanguage } from "../i18n/language.tsx";

/** Each target beside the latest value that counts. The published wording stands under a target that has one. */
export function TargetTable({ status }: { readonly status: z.output<typeof targetStatusAnswer> }) {
  const { t, pick } = useLanguage();
  if (status.targets.length === 0) return <p className="faint">{t("zone.no_targets")}</p>;
  return (
    <>
      <p className="small faint">{t("zone.targets_told", { at: status.at })}</p>
      <TableWrap label={t("zone.targets")}>
        <table className="table ledger-table">
          <thead>
            <tr>
              <th scope="col">{t("zone.indicator")}</th>
              <th scope="col">{t("zone.wanted")}</th>
              <th scope="col">{t("zone.actual")}</th>
              <th scope="col" className="num">
                {t("zone.due")}
              </th>
              <th scope="col">{t("zone.verdict")}</th>
            </tr>
          </thead>
          <tbody>
            {status.targets.map((target) => (
              <tr key={target.target}>
                <th scope="row">
                  {pick(target.title)}
                  {target.asPublished === null ? null : <p className="small faint">{target.asPublished}</p>}
                </th>
                <td>
                  {`${pick(comparators[target.comparator])} ${target.value ?? "?"}${target.valueTo === null ? "" : `–${target.valueTo}`} ${pick(target.unit)}`}
                </td>
                <td>
                  {target.actual === null ? "–" : `${target.actual} ${pick(target.unit)}`}
                  {target.actualAt === null ? null : (
                    <p className="small faint">
                      {`${target.since === null ? "" : `${target.since} – `}${target.actualAt} · ${target.source ?? ""}`}
                    </p>
                  )}
                </td>
                <td className="num">{target.dueOn}</td>
                <td>
                  {pick(targetVerdicts[target.verdict])}
                  {target.late ? <strong className="zone-late"> {t("zone.late")}</strong> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
    </>
  );
}
