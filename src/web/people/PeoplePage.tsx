import { useNavigate, useSearch } from "@tanstack/react-router";
import { peopleAnswer } from "#corpus/contract";
import { useAction } from "../api/use-action.ts";
import { DataHead } from "../data/DataHead.tsx";
import { PublishBar } from "../decide/PublishBar.tsx";
import { SearchForm } from "../decide/SearchForm.tsx";
import { Pager } from "../draw/Pager.tsx";
import { Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { PeopleList } from "./PeopleList.tsx";
import { PersonDetail } from "./PersonDetail.tsx";
import "../decide/decide.css";

const pageRows = 50;

/** Inventors as the corpus put their names together, and what an analyst decides about them. */
export function PeoplePage() {
  const { t, n } = useLanguage();
  const { text, withheld, page = 1, key } = useSearch({ from: "/data/people" });
  const navigate = useNavigate();
  const input = { text, withheld: withheld === "1", limit: pageRows, offset: (page - 1) * pageRows };
  const { data, error, isPending } = useAction("corpus/people", input, peopleAnswer, { keep: true });
  const go = (part: { text?: string | undefined; withheld?: "1" | undefined; page?: number | undefined }) =>
    void navigate({ to: "/data/people", search: (now) => ({ ...now, page: undefined, key: undefined, ...part }) });
  return (
    <div className="page">
      <DataHead title={t("person.title")} lede={t("person.lede")} />
      {data ? <PublishBar unpublished={data.unpublished} /> : null}
      {key === undefined ? null : <PersonDetail key={key} personKey={key} unpublished={data?.unpublished === true} />}
      <section className="sheet" aria-labelledby="people-found">
        <div className="sheet-head">
          <h2 id="people-found">{t("person.list")}</h2>
          <span className="small faint">{data ? t("person.found", { count: n.count(data.total) }) : ""}</span>
        </div>
        <SearchForm
          key={text ?? ""}
          text={text ?? ""}
          label={t("person.text")}
          onSearch={(value) => go({ text: value || undefined })}
          only={{
            label: t("person.only_withheld", { count: n.count(data?.withheld ?? 0) }),
            checked: withheld === "1",
            onChange: (value) => go({ withheld: value ? "1" : undefined }),
          }}
        />
        {isPending ? <Loading lines={8} /> : null}
        {error ? <Failure error={error} /> : null}
        {data ? <PeopleList people={data.people} open={key} /> : null}
        {data ? <Pager page={page} pageRows={pageRows} total={data.total} onPage={(next) => go({ page: next })} /> : null}
      </section>
    </div>
  );
}
