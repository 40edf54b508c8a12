import { useNavigate, useSearch } from "@tanstack/react-router";
import { findAnswer, type sorts, type Unit } from "#search/contract";
import { ApiError } from "../api/client.ts";
import { useAction } from "../api/use-action.ts";
import { useStatus } from "../api/status.ts";
import { DropHere } from "../draw/DropHere.tsx";
import { PageHead } from "../draw/PageHead.tsx";
import { Empty, Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { PublicationDrawer } from "../publication/PublicationDrawer.tsx";
import { FacetPanel } from "./FacetPanel.tsx";
import { hitsPerPage } from "./hits-per-page.ts";
import { HitList } from "./HitList.tsx";
import { QueryBox } from "./QueryBox.tsx";
import { refine } from "./refine.ts";
import { ResultBar } from "./ResultBar.tsx";
import { SearchStart } from "./SearchStart.tsx";
import "./search.css";

/** What is wrong with the query itself stands under its box already. */
const ofQuery = (error: unknown) => error instanceof ApiError && error.values["from"] !== undefined;

export function SearchPage() {
  const { t } = useLanguage();
  const { q = "", unit = "family", sort = "relevance", page = 1, open } = useSearch({ from: "/search" });
  const navigate = useNavigate();
  const status = useStatus();
  const asked = q.trim() !== "";
  const offset = (page - 1) * hitsPerPage;
  const found = useAction("search/find", { query: q, limit: hitsPerPage, offset, sort }, findAnswer, {
    enabled: asked,
    keep: true,
  });
  const go = (change: { q?: string; unit?: Unit; sort?: (typeof sorts)[number]; page?: number; open?: string | undefined }) =>
    void navigate({ to: "/search", search: (now) => ({ ...now, ...change }), resetScroll: !("open" in change) });
  if (status.data && !status.data.snapshot) {
    return (
      <div className="page">
        <PageHead title={t("search.title")} />
        <Empty title={t("search.no_corpus")} />
        <DropHere large />
      </div>
    );
  }
  return (
    <div className="page">
      <PageHead title={t("search.title")} />
      <QueryBox key={q} query={q} onSearch={(next) => go({ q: next, page: 1 })} />
      {asked ? null : <SearchStart onSearch={(next) => go({ q: next, page: 1 })} />}
      {asked && found.isError && !ofQuery(found.error) ? (
        <Failure error={found.error} onRetry={() => void found.refetch()} />
      ) : null}
      {asked && !found.isError ? (
        <div className="search-grid">
          <FacetPanel
            query={q}
            unit={unit}
            onUnit={(next) => go({ unit: next })}
            onRefine={(facet, key) => go({ q: refine(q, facet, key), page: 1 })}
          />
          <section className="stack" aria-label={t("search.hits")}>
            {found.isPending ? <Loading lines={10} /> : null}
            {found.data ? (
              <>
                <ResultBar answer={found.data} query={q} sort={sort} onSort={(next) => go({ sort: next, page: 1 })} />
                <HitList
                  answer={found.data}
                  page={page}
                  stale={found.isPlaceholderData}
                  onPage={(next) => go({ page: next })}
                  onOpen={(number) => go({ open: number })}
                />
              </>
            ) : null}
          </section>
        </div>
      ) : null}
      <PublicationDrawer number={open} onClose={() => go({ open: undefined })} />
    </div>
  );
}
