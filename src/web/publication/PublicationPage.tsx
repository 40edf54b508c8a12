import { Link, useParams } from "@tanstack/react-router";
import { useLanguage } from "../i18n/language.tsx";
import { PublicationView } from "./PublicationView.tsx";

export function PublicationPage() {
  const { number } = useParams({ from: "/publication/$number" });
  const { t } = useLanguage();
  return (
    <div className="page">
      <nav className="small crumbs" aria-label={t("draw.crumbs")}>
        <Link to="/search">{t("search.title")}</Link> <span aria-hidden="true">›</span> <span className="mono">{number}</span>
      </nav>
      <div className="sheet">
        <PublicationView number={number} level={1} />
      </div>
    </div>
  );
}
