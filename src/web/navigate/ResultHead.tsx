import { Link } from "@tanstack/react-router";
import type { ResultAnswer } from "#navigate/contract";
import { PageHead } from "../draw/PageHead.tsx";
import { Note } from "../draw/states.tsx";
import { SeaMark } from "../draw/Mark.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { useStatus } from "../api/status.ts";
import { Notes } from "./Notes.tsx";
import { StrayNotes } from "./StrayNotes.tsx";
import { ReportLinks } from "./ReportLinks.tsx";
import { Verdicts } from "./Verdicts.tsx";
import { Verify } from "./Verify.tsx";

/** What was asked, where it was asked from, and on which snapshot it was answered. */
export function ResultHead({ result }: { readonly result: ResultAnswer }) {
  const { t, n, pick } = useLanguage();
  const { data: status } = useStatus();
  const { study } = result;
  const region = (code: string) => pick(result.labels[`region:${code}`]) || code;
  const cutOff = result.figures[0]?.evidence.cutOff;
  const facts = [
    [t("study.region"), region(study.region)],
    [t("study.compare"), study.compare.map(region).join(t("draw.comma")) || "–"],
    [t("study.period"), `${study.period[0]}–${study.period[1]}`],
    [t("search.unit"), t(`unit.${study.count}`)],
    [t("home.cut_off"), cutOff ?? t("draw.unknown")],
    [t("navigate.snapshot"), result.snapshot],
    [t("navigate.ran_at"), n.when(result.ranAt)],
  ] as const;
  return (
    <>
      <nav className="small crumbs" aria-label={t("draw.crumbs")}>
        <Link to="/study">{t("study.list")}</Link> <span aria-hidden="true">›</span>{" "}
        <Link to="/study/$study" params={{ study: study.study }}>
          {study.study}
        </Link>
      </nav>
      <PageHead title={pick(study.title)} lede={pick(study.question) || undefined} />
      {result.current ? null : (
        <Note tone="land">
          <SeaMark shape="diamond" />
          <span>{t("navigate.stale")}</span>
          <Link to="/study/$study" params={{ study: study.study }}>
            {t("navigate.go_rerun")}
          </Link>
        </Note>
      )}
      {status?.synthetic ? (
        <Note tone="land">
          <SeaMark shape="diamond" />
          <span>{t("navigate.synthetic")}</span>
        </Note>
      ) : null}
      <div className="sheet result-head">
        <dl className="fact-line">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Verdicts result={result} />
        <Notes on="summary" title={t("navigate.note_whole")} />
        <StrayNotes result={result} />
        {result.notesInReport ? null : <p className="small">{t("navigate.notes_not_in_report")}</p>}
        <div className="row spread">
          <Verify study={study.study} />
          <Link to="/difference/$study" params={{ study: study.study }}>
            {t("difference.open")}
          </Link>
          <ReportLinks study={study.study} />
        </div>
      </div>
    </>
  );
}
