import { Link } from "@tanstack/react-router";
import { tiersAnswer } from "#zone/contract";
import { useAction } from "../../api/use-action.ts";
import { Failure, Loading } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { NewRecordLink } from "../../ledger/NewRecordLink.tsx";
import { RecordLink } from "./RecordLink.tsx";

/** Enterprises by tier and brands by kind, as of today; each tier names its enterprises. */
export function TierCounts({ zone }: { readonly zone: string }) {
  const { t, n, pick } = useLanguage();
  const tiers = useAction("zone/tiers-at", { zone }, tiersAnswer);
  const held = tiers.data?.tiers.filter(({ enterprises }) => enterprises > 0) ?? [];
  const brands = tiers.data?.brands.filter((each) => each.brands > 0) ?? [];
  return (
    <section className="sheet" aria-labelledby="programme-tiers">
      <div className="sheet-head">
        <h2 id="programme-tiers">{t("programme.tiers")}</h2>
        <NewRecordLink register="zone/enterprise-tiers">{t("programme.new_tier")}</NewRecordLink>
      </div>
      {tiers.isPending ? <Loading /> : null}
      {tiers.isError ? <Failure error={tiers.error} onRetry={() => void tiers.refetch()} /> : null}
      {tiers.data ? <p className="small faint">{t("programme.tiers_told", { at: tiers.data.at })}</p> : null}
      {tiers.data && held.length + brands.length === 0 ? <p className="faint">{t("programme.no_tiers")}</p> : null}
      {held.map(({ tier, title, enterprises }) => (
        <details key={tier}>
          <summary>{`${pick(title)} ${n.count(enterprises)}`}</summary>
          <ul>
            {tiers.data?.enterprises
              .filter((each) => each.tier === tier)
              .map((each) => (
                <li key={each.organisation}>
                  <RecordLink of="zone/enterprise-tiers" id={each.record}>
                    {each.name}
                  </RecordLink>{" "}
                  <span className="small faint">{`${each.since} · ${each.document}`}</span>
                </li>
              ))}
          </ul>
        </details>
      ))}
      {brands.length > 0 ? (
        <p>
          <Link to="/ledger/$part/$register" params={{ part: "zone", register: "brands" }} search={{ where: `zone:${zone}` }}>
            {brands.map(({ title, brands: count }) => `${pick(title)} ${n.count(count)}`).join(" · ")}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
