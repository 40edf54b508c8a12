import { Link, useLocation } from "@tanstack/react-router";
import { MoonOutlined, SunOutlined } from "@ant-design/icons";
import { Button, Tooltip } from "antd";
import { AccountMenu } from "../account/AccountMenu.tsx";
import { useMe } from "../account/use-account.ts";
import { useLanguage } from "../i18n/language.tsx";
import { NoticeBell } from "../ledger/notice/NoticeBell.tsx";
import type { ThemeName } from "../theme/theme-name.ts";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { Mark } from "./Mark.tsx";
import { isHere, sections } from "./sections.ts";
import { SnapshotChip } from "./SnapshotChip.tsx";

export function TopBar({ theme, onTheme }: { readonly theme: ThemeName; readonly onTheme: () => void }) {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const { data: me } = useMe();
  const isIn = me !== undefined && me.who !== "nobody" && me.secondFactor !== "needed";
  return (
    <header className="top-bar no-print">
      <div className="top-bar-in">
        <Link to="/" className="brand" aria-label={t("shell.brand")}>
          <Mark />
          <span className="brand-name">{t("shell.brand")}</span>
        </Link>
        <nav aria-label={t("shell.nav")} className="top-nav">
          {sections.map((section) => {
            const here = isHere(section, pathname);
            return (
              <Link
                key={section.to}
                to={section.to}
                className={here ? "top-link here" : "top-link"}
                aria-current={here ? "page" : undefined}
              >
                {t(section.key)}
              </Link>
            );
          })}
        </nav>
        <div className="top-end">
          {isIn ? <SnapshotChip /> : null}
          {isIn ? <NoticeBell /> : null}
          <AccountMenu />
          <LanguageSwitch />
          <Tooltip title={t(theme === "dark" ? "shell.light" : "shell.dark")}>
            <Button
              type="text"
              icon={theme === "dark" ? <SunOutlined /> : <MoonOutlined />}
              onClick={onTheme}
              aria-label={t(theme === "dark" ? "shell.light" : "shell.dark")}
            />
          </Tooltip>
        </div>
      </div>
    </header>
  );
}
