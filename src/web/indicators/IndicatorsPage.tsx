import { DownloadOutlined } from "@ant-design/icons";
import { useNavigate, useRouterState, useSearch } from "@tanstack/react-router";
import { Input } from "antd";
import { useEffect } from "react";
import { catalogueAnswer, type CatalogueAnswer } from "#navigate/contract";
import { actionUrl } from "../api/client.ts";
import { useAction } from "../api/use-action.ts";
import { PageHead } from "../draw/PageHead.tsx";
import { Empty, Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { findIndicators, usedAnalyses } from "./find-indicators.ts";
import { CatalogueNav } from "./CatalogueNav.tsx";
import { IndicatorEntry } from "./IndicatorEntry.tsx";
import "./indicators.css";

/** Every figure's definition and SQL; a link with `#id` goes to one. */
export function IndicatorsPage() {
  const { t, lang } = useLanguage();
  const { study, text = "" } = useSearch({ from: "/indicators" });
  const navigate = useNavigate();
  const { data, error, isPending } = useAction("navigate/indicators", { study }, catalogueAnswer);
  return (
    <div className="page">
      <PageHead title={t("indicators.title")} lede={t("indicators.lede")}>
        <a href={actionUrl("navigate/indicators", { study }, lang, "csv")} download>
          <DownloadOutlined aria-hidden="true" /> {t("indicators.csv")}
        </a>
      </PageHead>
      <p className="small faint">{study ? t("indicators.of_study", { study }) : t("indicators.of_sample")}</p>
      <Input
        role="searchbox"
        aria-label={t("indicators.text")}
        placeholder={t("indicators.text")}
        value={text}
        allowClear
        onChange={({ target }) =>
          void navigate({
            to: "/indicators",
            search: (now) => ({ ...now, text: target.value || undefined }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      {isPending ? <Loading lines={12} /> : null}
      {error ? <Failure error={error} /> : null}
      {data ? <Entries answer={data} text={text} /> : null}
    </div>
  );
}

function Entries({ answer, text }: { readonly answer: CatalogueAnswer; readonly text: string }) {
  const { t, n } = useLanguage();
  const hash = useRouterState({ select: ({ location }) => location.hash });
  useEffect(() => {
    // The entries come after the page: the browser has looked for the anchor in vain.
    if (hash) document.getElementById(hash)?.scrollIntoView();
  }, [hash]);
  const found = findIndicators(answer.indicators, text);
  const used = usedAnalyses(found);
  return (
    <>
      <p className="small faint" role="status">
        {t("indicators.found", { count: n.count(found.length) })}
      </p>
      {found.length === 0 ? <Empty title={t("indicators.none")} /> : null}
      <div className="catalogue">
        <CatalogueNav entries={found} />
        <div className="stack">
          {used.map((analysis) => (
            <section key={analysis} className="stack" aria-labelledby={`analysis-${analysis}`}>
              <h2 id={`analysis-${analysis}`}>{t(`indicators.analysis_${analysis}`)}</h2>
              {found
                .filter((entry) => entry.analysis === analysis)
                .map((entry) => (
                  <IndicatorEntry key={entry.id} entry={entry} study={answer.study} />
                ))}
            </section>
          ))}
          <details className="sheet catalogue-views">
            <summary>{t("indicators.views")}</summary>
            <pre className="sql" tabIndex={0}>
              {answer.views}
            </pre>
          </details>
        </div>
      </div>
    </>
  );
}
