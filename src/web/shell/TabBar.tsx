import { CompassOutlined, DatabaseOutlined, HomeOutlined, ProfileOutlined, SearchOutlined } from "@ant-design/icons";
import { Link, useLocation } from "@tanstack/react-router";
import { useLanguage } from "../i18n/language.tsx";
import { isHere, sections } from "./sections.ts";

const icons = {
  "/": HomeOutlined,
  "/data": DatabaseOutlined,
  "/search": SearchOutlined,
  "/study": CompassOutlined,
  "/ledger": ProfileOutlined,
} as const;

/** The same places at the thumb, on a phone. */
export function TabBar() {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  return (
    <nav aria-label={t("shell.nav_phone")} className="tab-bar no-print">
      {sections.map((section) => {
        const Icon = icons[section.to];
        const here = isHere(section, pathname);
        return (
          <Link
            key={section.to}
            to={section.to}
            className={here ? "tab-link here" : "tab-link"}
            aria-current={here ? "page" : undefined}
          >
            <Icon aria-hidden="true" />
            <span>{t(section.key)}</span>
          </Link>
        );
      })}
    </nav>
  );
}
