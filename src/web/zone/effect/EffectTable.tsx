import { Link } from "@tanstack/react-router";
import type { Effect } from "#zone/contract";
import { TableWrap } from "../../draw/TableWrap.tsx";
import { useLanguage } from "../../i18n/language.tsx";

/** Every value that was used, each leading to its record; and what was not used, with the reason. */
export function EffectTable({ effect }: { readonly effect: Effect }) {
  const { t, n } = useLanguage();
  const placebos = effect.permutation?.placebos ?? [];
  return (
    <>
      <h3>{t("effect.values")}</h3>
      <TableWrap label={t("effect.values")}>
        <table className="table ledger-table">
          <thead>
            <tr>
              <th scope="col">{t("effect.period")}</th>
              {effect.units.map(({ key, label, treated }) => (
                <th key={key} scope="col">
                  {label}
                  {treated ? ` · ${t("effect.treated_line")}` : ""}
                </th>
              ))}
              <th scope="col">{t("effect.gap")}</th>
            </tr>
          </thead>
          <tbody>
            {effect.periods.map(({ period, phase }, at) => (
              <tr key={period}>
                <th scope="row">
                  {period} <span className="small faint">{t(`effect.${phase}`)}</span>
                </th>
                {effect.units.map(({ key, values }) => {
                  const cell = values[at];
                  const shown = cell ? n.decimal(cell.value) : "–";
                  return (
                    <td key={key} className="num" title={cell?.source ?? undefined}>
                      {cell?.record ? (
                        <Link to="/ledger/$part/$register/$id" params={{ part: "zone", register: "kpi-values", id: cell.record }}>
                          {shown}
                        </Link>
                      ) : (
                        shown
                      )}
                    </td>
                  );
                })}
                <td className="num">{n.decimal(effect.gaps[at]?.gap ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
      {placebos.length > 0 ? (
        <>
          <h3>{t("effect.placebos")}</h3>
          <p className="small">{placebos.map(({ label, estimate }) => `${label} ${n.decimal(estimate)}`).join(" · ")}</p>
        </>
      ) : null}
      {effect.excluded.length > 0 ? (
        <p className="small">
          {`${t("effect.excluded")} · ${effect.excluded.map(({ label, why }) => `${label} (${t(`effect.why_${why}`)})`).join(" · ")}`}
        </p>
      ) : null}
      {effect.dropped.length > 0 ? (
        <p className="small">
          {`${t("effect.dropped")} · ${effect.dropped
            .map(({ period, why, regions }) => `${period} (${[t(`effect.why_${why}`), ...regions].join(" ")})`)
            .join(" · ")}`}
        </p>
      ) : null}
    </>
  );
}
