import { Link } from "@tanstack/react-router";
import { carrierPatentsAnswer } from "#zone/contract";
import { useAction } from "../../api/use-action.ts";
import { Failure, Loading } from "../../draw/states.tsx";
import { TableWrap } from "../../draw/TableWrap.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { NewRecordLink } from "../../ledger/NewRecordLink.tsx";
import { RecordLink } from "./RecordLink.tsx";

/** How many names are told before the rest is only counted. */
const namesShown = 10;

/** What institutes and carriers file, and the zone's total in which each family counts once. */
export function CarrierPatents({ zone }: { readonly zone: string }) {
  const { t, n } = useLanguage();
  const patents = useAction("zone/carrier-patents", { zone }, carrierPatentsAnswer);
  const told = patents.data;
  return (
    <section className="sheet" aria-labelledby="programme-carriers">
      <div className="sheet-head">
        <h2 id="programme-carriers">{t("programme.carriers")}</h2>
        <NewRecordLink register="zone/carriers">{t("programme.new_carrier")}</NewRecordLink>
      </div>
      {patents.isPending ? <Loading /> : null}
      {patents.isError ? <Failure error={patents.error} onRetry={() => void patents.refetch()} /> : null}
      {told ? (
        <>
          <p className="small">
            {t("programme.carriers_told", {
              families: n.count(told.families),
              applications: n.count(told.applications),
              bySum: n.count(told.bySum),
              cutOff: told.cutOff ?? "–",
              snapshot: told.snapshot,
            })}
          </p>
          {told.unknown.length > 0 ? (
            <p className="small faint">
              {t("programme.carriers_unknown", {
                count: n.count(told.unknown.length),
                names: `${told.unknown
                  .slice(0, namesShown)
                  .map(({ name }) => name)
                  .join(" · ")}${told.unknown.length > namesShown ? " …" : ""}`,
              })}
            </p>
          ) : null}
          {told.carriers.length === 0 ? (
            <p className="faint">{t("programme.no_carriers")}</p>
          ) : (
            <TableWrap label={t("programme.carriers")}>
              <table className="table few">
                <thead>
                  <tr>
                    <th scope="col">{t("programme.name")}</th>
                    <th scope="col" className="num">
                      {t("programme.families")}
                    </th>
                    <th scope="col" className="num">
                      {t("programme.applications")}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {told.carriers.map((carrier) => (
                    <tr key={carrier.carrier}>
                      <th scope="row">
                        <RecordLink of="zone/carriers" id={carrier.carrier}>
                          {carrier.title}
                        </RecordLink>
                      </th>
                      <td className="num">
                        {carrier.families === null ? (
                          <span className="faint">{t("programme.not_found")}</span>
                        ) : carrier.query === null ? (
                          n.count(carrier.families)
                        ) : (
                          <Link to="/search" search={{ q: carrier.query }}>
                            {n.count(carrier.families)}
                          </Link>
                        )}
                      </td>
                      <td className="num">{carrier.applications === null ? "–" : n.count(carrier.applications)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableWrap>
          )}
        </>
      ) : null}
    </section>
  );
}
