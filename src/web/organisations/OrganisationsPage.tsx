import { useNavigate, useSearch } from "@tanstack/react-router";
import { organisationsAnswer } from "#corpus/contract";
import { useAction } from "../api/use-action.ts";
import { DataHead } from "../data/DataHead.tsx";
import { SearchForm } from "../decide/SearchForm.tsx";
import { Pager } from "../draw/Pager.tsx";
import { Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { OrganisationDetail } from "./OrganisationDetail.tsx";
import { OrganisationList } from "./OrganisationList.tsx";
import { PublishBar } from "../decide/PublishBar.tsx";
import "../decide/decide.css";

const pageRows = 50;

/** Organisations as the corpus put their names together, and what an analyst decides about them. */
export function OrganisationsPage() {
  const { t, n } = useLanguage();
  const { text, suggested, page = 1, key } = useSearch({ from: "/data/organisations" });
  const navigate = useNavigate();
  const input = { text, suggested: suggested === "1", limit: pageRows, offset: (page - 1) * pageRows };
  const { data, error, isPending } = useAction("corpus/organisations", input, organisationsAnswer, { keep: true });
  const go = (part: { text?: string | undefined; suggested?: "1" | undefined; page?: number | undefined }) =>
    void navigate({ to: "/data/organisations", search: (now) => ({ ...now, page: undefined, key: undefined, ...part }) });
  return (
    <div className="page">
      <DataHead title={t("organisation.title")} lede={t("organisation.lede")} />
      {data ? <PublishBar unpublished={data.unpublished} /> : null}
      {key === undefined ? null : <OrganisationDetail name={key} unpublished={data?.unpublished === true} />}
      <section className="sheet" aria-labelledby="organisations-found">
        <div className="sheet-head">
          <h2 id="organisations-found">{t("organisation.list")}</h2>
          <span className="small faint">{data ? t("organisation.found", { count: n.count(data.total) }) : ""}</span>
        </div>
        <SearchForm
          key={text ?? ""}
          text={text ?? ""}
          label={t("organisation.text")}
          onSearch={(value) => go({ text: value || undefined })}
          only={{
            label: t("organisation.only_suggested"),
            checked: suggested === "1",
            onChange: (value) => go({ suggested: value ? "1" : undefined }),
          }}
        />
        {isPending ? <Loading lines={8} /> : null}
        {error ? <Failure error={error} /> : null}
        {data ? <OrganisationList organisations={data.organisations} open={key} /> : null}
        {data ? <Pager page={page} pageRows={pageRows} total={data.total} onPage={(next) => go({ page: next })} /> : null}
      </section>
    </div>
  );
}
