import { CompassOutlined, DatabaseOutlined, HomeOutlined, SearchOutlined } from "@ant-design/icons";
import { Link } from "@tanstack/react-router";
import { useLanguage } from "../i18n/language.tsx";
import { sections } from "./sections.ts";

const icons = { "/": HomeOutlined, "/data": DatabaseOutlined, "/search": SearchOutlined, "/study": CompassOutlined } as const;

/** The same places at the thumb, on a phone. */
export function TabBar() {
  const { t } = useLanguage();
  return (
    <nav aria-label={t("shell.nav_phone")} className="tab-bar no-print">
      {sections.map(({ to, key, exact }) => {
        const Icon = icons[to];
        return (
          <Link key={to} to={to} activeOptions={{ exact, includeSearch: false }} className="tab-link">
            <Icon aria-hidden="true" />
            <span>{t(key)}</span>
          </Link>
        );
      })}
    </nav>
  );
}
