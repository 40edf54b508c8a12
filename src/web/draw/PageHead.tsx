import { useEffect, type ReactNode } from "react";
import { useLanguage } from "../i18n/language.tsx";

interface Props {
  readonly title: string;
  /** What the page shows where it says more than the window. */
  readonly shown?: ReactNode;
  readonly lede?: string | undefined;
  readonly children?: ReactNode;
}

/** The title of a page, in the page and in the window. */
export function PageHead({ title, shown, lede, children }: Props) {
  const { t } = useLanguage();
  useEffect(() => {
    document.title = `${title} · ${t("shell.brand")}`;
  }, [title, t]);
  return (
    <div className="row spread">
      <div className="page-head">
        <h1>{shown ?? title}</h1>
        {lede ? <p>{lede}</p> : null}
      </div>
      {children ? <div className="row">{children}</div> : null}
    </div>
  );
}
