import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useLanguage } from "../i18n/language.tsx";

/** The other language, named in itself so that whoever cannot read this one finds it. */
export function LanguageSwitch() {
  const { lang, t } = useLanguage();
  const navigate = useNavigate();
  const other = lang === "zh" ? "en" : "zh";
  return (
    <Button
      type="text"
      lang={other === "zh" ? "zh-CN" : "en"}
      onClick={() => void navigate({ to: ".", search: (now) => ({ ...now, lang: other }), replace: true })}
    >
      {t("shell.other_language")}
    </Button>
  );
}
