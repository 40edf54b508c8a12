import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Checkbox, Input } from "antd";
import { useState, type FormEvent } from "react";
import { organisationsAnswer } from "#corpus/contract";
import { useAction } from "../api/use-action.ts";
import { PageHead } from "../draw/PageHead.tsx";
import { Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { OrganisationDetail } from "./OrganisationDetail.tsx";
import { OrganisationList } from "./OrganisationList.tsx";
import { PublishBar } from "./PublishBar.tsx";
import "./organisations.css";

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
      <PageHead title={t("organisation.title")} lede={t("organisation.lede")}>
        <Link to="/data">{t("health.back")}</Link>
      </PageHead>
      {data ? <PublishBar unpublished={data.unpublished} /> : null}
      {key === undefined ? null : <OrganisationDetail name={key} />}
      <section className="sheet" aria-labelledby="organisations-found">
        <div className="sheet-head">
          <h2 id="organisations-found">{t("organisation.list")}</h2>
          <span className="small faint">{data ? t("organisation.found", { count: n.count(data.total) }) : ""}</span>
        </div>
        <SearchForm
          key={text ?? ""}
          text={text ?? ""}
          suggested={suggested === "1"}
          onSearch={(value) => go({ text: value || undefined })}
          onSuggested={(value) => go({ suggested: value ? "1" : undefined })}
        />
        {isPending ? <Loading lines={8} /> : null}
        {error ? <Failure error={error} /> : null}
        {data ? <OrganisationList organisations={data.organisations} open={key} /> : null}
        {data && data.total > pageRows ? (
          <nav className="row" aria-label={t("organisation.pages")}>
            <Button disabled={page <= 1} onClick={() => go({ page: page - 1 })}>
              {t("organisation.previous")}
            </Button>
            <span className="num">
              {t("organisation.page", { page: n.count(page), pages: n.count(Math.ceil(data.total / pageRows)) })}
            </span>
            <Button disabled={page * pageRows >= data.total} onClick={() => go({ page: page + 1 })}>
              {t("organisation.next")}
            </Button>
          </nav>
        ) : null}
      </section>
    </div>
  );
}

interface FormProps {
  readonly text: string;
  readonly suggested: boolean;
  readonly onSearch: (text: string) => void;
  readonly onSuggested: (suggested: boolean) => void;
}

function SearchForm({ text, suggested, onSearch, onSuggested }: FormProps) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState(text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed.trim());
  };
  return (
    <form className="organisation-search" role="search" onSubmit={submit}>
      <Input
        aria-label={t("organisation.text")}
        placeholder={t("organisation.text")}
        value={typed}
        allowClear
        onChange={({ target }) => setTyped(target.value)}
      />
      <Button type="primary" htmlType="submit">
        {t("organisation.search")}
      </Button>
      <Checkbox checked={suggested} onChange={({ target }) => onSuggested(target.checked)}>
        {t("organisation.only_suggested")}
      </Checkbox>
    </form>
  );
}
