import { HeadContent, Outlet, useSearch } from "@tanstack/react-router";
import { App, ConfigProvider } from "antd";
import enLocale from "antd/locale/en_US";
import zhLocale from "antd/locale/zh_CN";
import { Gate } from "../account/Gate.tsx";
import { LanguageProvider, languageOf } from "../i18n/language.tsx";
import { antdTheme } from "../theme/antd-theme.ts";
import { useThemeName } from "../theme/theme-name.ts";
import { DropAnywhere } from "./DropAnywhere.tsx";
import { ImportProvider } from "./import-files.tsx";
import { SkipLink } from "./SkipLink.tsx";
import { TabBar } from "./TabBar.tsx";
import { TopBar } from "./TopBar.tsx";
import "./frame.css";

/** What stands around every page: language, theme, the bars, and the sea of drop area behind everything. */
export function Frame() {
  const { lang: wanted } = useSearch({ from: "__root__" });
  const lang = languageOf(wanted);
  const [theme, flipTheme] = useThemeName();
  return (
    <LanguageProvider lang={lang}>
      <ConfigProvider locale={lang === "zh" ? zhLocale : enLocale} theme={antdTheme(theme)} button={{ autoInsertSpace: false }}>
        <App>
          <HeadContent />
          <ImportProvider>
            <SkipLink />
            <TopBar theme={theme} onTheme={flipTheme} />
            <main id="main" tabIndex={-1}>
              <Gate>
                <Outlet />
              </Gate>
            </main>
            <TabBar />
            <DropAnywhere />
          </ImportProvider>
        </App>
      </ConfigProvider>
    </LanguageProvider>
  );
}
