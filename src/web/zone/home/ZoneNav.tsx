import { Link } from "@tanstack/react-router";
import { useLanguage } from "../../i18n/language.tsx";
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

/** The pages of a zone, on each of them. */
export function ZoneNav({ zone }: { readonly zone: string }) {
  const { t } = useLanguage();
  return (
    <nav className="zone-nav" aria-label={t("zone.pages")}>
      {pages.map(([to, key]) => (
        <Link key={to} to={to} params={{ zone }} activeOptions={{ exact: true }} activeProps={{ "aria-current": "page" }}>
          {t(key)}
        </Link>
      ))}
    </nav>
  );
}
