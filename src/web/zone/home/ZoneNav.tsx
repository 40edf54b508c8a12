import { Link } from "@tanstack/react-router";
import { useLanguage } from "../../i18n/language.tsx";
import { TabStrip } from "../../draw/TabStrip.tsx";
import { useRecord } from "../../ledger/use-ledger.ts";
import "./home.css";

const pages = [
  ["/zone/$zone", "zone.nav_home"],
  ["/zone/$zone/programme", "zone.nav_programme"],
  ["/zone/$zone/kpi", "zone.nav_kpi"],
  ["/zone/$zone/projects", "zone.nav_project"],
  ["/zone/$zone/funds", "zone.nav_fund"],
  ["/zone/$zone/experts", "zone.nav_expert"],
  ["/zone/$zone/decisions", "zone.nav_decision"],
  ["/zone/$zone/effect", "zone.nav_effect"],
] as const;

/** Which zone this is, and its pages: above each of them. */
export function ZoneNav({ zone }: { readonly zone: string }) {
  const { t, pick } = useLanguage();
  const record = useRecord("zone/zones", zone, true);
  const { name, name_en: en } = record.data?.values ?? {};
  const title = name ? pick({ zh: String(name), en: en ? String(en) : String(name) }) : "…";
  return (
    <div className="zone-bar">
      <p className="zone-crumb">
        <Link to="/zone">{t("programme.zones")}</Link> <span aria-hidden="true">›</span>{" "}
        <Link to="/zone/$zone" params={{ zone }} activeOptions={{ exact: true }}>
          {title}
        </Link>
      </p>
      <TabStrip className="zone-nav" label={t("zone.pages")}>
        {pages.map(([to, key]) => (
          <Link
            key={to}
            to={to}
            params={{ zone }}
            activeOptions={{ exact: true, includeSearch: false }}
            activeProps={{ "aria-current": "page" }}
          >
            {t(key)}
          </Link>
        ))}
      </TabStrip>
    </div>
  );
}
