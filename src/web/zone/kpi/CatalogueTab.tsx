import { kpiCatalogueAnswer, kpiGroups, kpiKinds, kpiRights, kpiWays } from "#zone/contract";
import { actionUrl } from "../../api/client.ts";
import { useAction } from "../../api/use-action.ts";
import { Failure, Loading } from "../../draw/states.tsx";
import { TableWrap } from "../../draw/TableWrap.tsx";
import { useLanguage } from "../../i18n/language.tsx";

/** All indicators with their definitions, by group. */
export function CatalogueTab() {
  const { t, pick, lang } = useLanguage();
  const catalogue = useAction("zone/kpi-catalogue", {}, kpiCatalogueAnswer);
  if (catalogue.isError) return <Failure error={catalogue.error} onRetry={() => void catalogue.refetch()} />;
  if (catalogue.isPending) return <Loading />;
  const { kpis } = catalogue.data;
  return (
    <section className="sheet" aria-labelledby="kpi-catalogue">
      <div className="row spread">
        <h2 id="kpi-catalogue">{t("kpi.catalogue_count", { count: kpis.length })}</h2>
        <a href={actionUrl("zone/kpi-catalogue", {}, lang, "xlsx")} download>
          {t("kpi.download")}
        </a>
      </div>
      <p className="small faint">{t("kpi.catalogue_told")}</p>
      <TableWrap label={t("kpi.tab_catalogue")} tall>
        <table className="table ledger-table">
          <thead>
            <tr>
              <th scope="col">{t("zone.indicator")}</th>
              <th scope="col">{t("kpi.formula")}</th>
              <th scope="col">{t("kpi.kind")}</th>
              <th scope="col">{t("kpi.way")}</th>
              <th scope="col" className="num">
                {t("kpi.every")}
              </th>
            </tr>
          </thead>
          <tbody>
            {kpis.map((kpi) => (
              <tr key={kpi.id}>
                <th scope="row">
                  {`${pick(kpi.title)} (${pick(kpi.unit)})`}
                  <p className="small faint">{`${pick(kpiGroups[kpi.group])} · ${pick(kpiRights[kpi.right])}`}</p>
                  <p className="small">{pick(kpi.definition)}</p>
                </th>
                <td>{pick(kpi.formula)}</td>
                <td>{pick(kpiKinds[kpi.kind])}</td>
                <td>
                  {pick(kpiWays[kpi.obtained])}
                  <p className="small faint">{pick(kpi.source)}</p>
                </td>
                <td className="num">{t("kpi.months", { months: kpi.everyMonths })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
    </section>
  );
}
