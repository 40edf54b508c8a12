import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { PageHead } from "../draw/PageHead.tsx";
import { TabStrip } from "../draw/TabStrip.tsx";
import { useLanguage } from "../i18n/language.tsx";
import "./data-head.css";

/** The pages about the corpus, in the order in which an analyst needs them. */
const places = [
  ["/data", "data.tab_files"],
  ["/data/health", "health.title"],
  ["/data/mapping", "mapping.title"],
  ["/data/organisations", "organisation.title"],
  ["/data/people", "person.title"],
] as const;

interface Props {
  readonly title: string;
  readonly lede: string;
  readonly children?: ReactNode;
}

/** Title of a page about the corpus, above the way to its neighbours. */
export function DataHead({ title, lede, children }: Props) {
  const { t } = useLanguage();
  return (
    <>
      <PageHead title={title} lede={lede}>
        {children}
      </PageHead>
      <TabStrip className="data-tabs" label={t("data.tabs")}>
        {places.map(([to, key]) => (
          <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
            {t(key)}
          </Link>
        ))}
      </TabStrip>
    </>
  );
}
