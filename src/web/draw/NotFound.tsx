import { Link } from "@tanstack/react-router";
import { useLanguage } from "../i18n/language.tsx";
import { Empty } from "./states.tsx";

export function NotFound() {
  const { t } = useLanguage();
  return (
    <div className="page">
      <Empty title={t("draw.not_found")}>
        <Link to="/">{t("draw.back_home")}</Link>
      </Empty>
    </div>
  );
}
