import { Button, Input } from "antd";
import { useRef, useState } from "react";
import { sanityAnswer } from "#zone/contract";
import { upload } from "../api/upload.ts";
import { useAction } from "../api/use-action.ts";
import { PageHead } from "../draw/PageHead.tsx";
import { Empty, Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { MarkedText } from "./MarkedText.tsx";
import { StatementList } from "./StatementList.tsx";
import "./sanity.css";

interface Asked {
  readonly text?: string;
  readonly file?: string;
  readonly published: string;
}

/** Paste a text or choose a file, see each of its figures marked in place with verdict, reason and suggestion. */
export function SanityPage() {
  const { t, n, lang } = useLanguage();
  const [text, setText] = useState("");
  const [published, setPublished] = useState("");
  const [asked, setAsked] = useState<Asked>({ published: "" });
  const [failure, setFailure] = useState<unknown>();
  const input = useRef<HTMLInputElement>(null);
  const isAsked = asked.text !== undefined || asked.file !== undefined;
  const answer = useAction("zone/sanity", { ...asked }, sanityAnswer, { post: true, enabled: isAsked });
  const take = async (file: File) => {
    setFailure(undefined);
    try {
      setAsked({ file: await upload(file, lang, new AbortController().signal, () => undefined), published });
    } catch (error) {
      setFailure(error);
    }
  };
  const counts = answer.data?.counts;
  return (
    <div className="page">
      <PageHead title={t("sanity.title")} lede={t("sanity.lede")} />
      <form
        className="sheet sanity-form"
        onSubmit={(event) => {
          event.preventDefault();
          setAsked({ text, published });
        }}
      >
        <label htmlFor="sanity-text">{t("sanity.text")}</label>
        <Input.TextArea id="sanity-text" rows={6} value={text} onChange={(event) => setText(event.target.value)} />
        <label htmlFor="sanity-published">{t("sanity.published")}</label>
        <Input
          id="sanity-published"
          className="sanity-day"
          placeholder="2016-09-20"
          value={published}
          onChange={(event) => setPublished(event.target.value)}
        />
        <div className="row">
          <Button type="primary" htmlType="submit" disabled={text.trim() === ""}>
            {t("sanity.check")}
          </Button>
          <Button onClick={() => input.current?.click()}>{t("sanity.file")}</Button>
        </div>
        <input
          ref={input}
          type="file"
          hidden
          accept=".txt,.md,.html,.htm,.docx,.pdf"
          aria-label={t("sanity.file")}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void take(file);
            event.target.value = "";
          }}
        />
      </form>
      {failure instanceof Error ? <Failure error={failure} /> : null}
      {answer.isLoading ? <Loading /> : null}
      {answer.isError ? <Failure error={answer.error} onRetry={() => void answer.refetch()} /> : null}
      {answer.data && answer.data.statements.length === 0 ? (
        <Empty title={t("sanity.none")}>{t("sanity.none_told")}</Empty>
      ) : null}
      {answer.data && counts && answer.data.statements.length > 0 ? (
        <>
          <section className="sheet">
            <h2>{t("sanity.marked")}</h2>
            <p className="small faint" role="status">
              {t("sanity.counts", {
                wrong: n.count(counts.wrong),
                suspicious: n.count(counts.suspicious),
                ok: n.count(counts.ok),
                unchecked: n.count(counts.unchecked),
              })}
            </p>
            <MarkedText source={answer.data.source} statements={answer.data.statements} />
          </section>
          <section className="sheet">
            <h2>{t("sanity.details")}</h2>
            <StatementList statements={answer.data.statements} />
          </section>
        </>
      ) : null}
      {answer.data && answer.data.derived.length > 0 ? (
        <section className="sheet">
          <h2>{t("sanity.derived")}</h2>
          <ul>
            {answer.data.derived.map((one) => (
              <li key={one.name}>{one.text}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
