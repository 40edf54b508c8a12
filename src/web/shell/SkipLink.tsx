import { useLanguage } from "../i18n/language.tsx";

export function SkipLink() {
  const { t } = useLanguage();
  return (
    <a className="skip-link" href="#main">
      {t("shell.skip")}
    </a>
  );
}
