import { Button } from "antd";
import { useLanguage } from "../i18n/language.tsx";

interface Props {
  readonly page: number;
  readonly pageRows: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** Forth and back through a long list; nothing where one page holds it. */
export function Pager({ page, pageRows, total, onPage }: Props) {
  const { t, n } = useLanguage();
  if (total <= pageRows) return null;
  return (
    <nav className="row pager" aria-label={t("decide.pages")}>
      <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {t("decide.previous")}
      </Button>
      <span className="num">{t("decide.page", { page: n.count(page), pages: n.count(Math.ceil(total / pageRows)) })}</span>
      <Button disabled={page * pageRows >= total} onClick={() => onPage(page + 1)}>
        {t("decide.next")}
      </Button>
    </nav>
  );
}
