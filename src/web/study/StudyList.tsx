import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useStatus } from "../api/status.ts";
import { Empty } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { StudyReadiness } from "./StudyReadiness.tsx";
import { StudyState } from "./StudyState.tsx";
import type { StudyRow } from "./use-studies.ts";
import "./study-list.css";

interface Props {
  readonly studies: readonly StudyRow[];
  /** Where there is none: the way to the first, where it does not stand on the page already. */
  readonly begin?: ReactNode;
}

/** The studies, each with where it stands: drafted, run, or run on an older snapshot. */
export function StudyList({ studies, begin }: Props) {
  const { t, n, pick } = useLanguage();
  const { data: status } = useStatus();
  if (studies.length === 0) {
    return (
      <div className="sheet">
        <Empty title={t("study.none")}>
          <p>{t("study.none_told")}</p>
          {begin}
        </Empty>
      </div>
    );
  }
  return (
    <ul className="study-list">
      {studies.map((study) => (
        <li key={study.study} className="sheet">
          <h3>
            <Link to="/study/$study" params={{ study: study.study }}>
              {pick(study.title) || study.study}
            </Link>
          </h3>
          <p className="small faint">
            <span className="mono">{study.study}</span>
            {study.kind ? ` · ${t(`kind.${study.kind}`)}` : ""} · {pick(study.regionName ?? undefined) || study.region} ·{" "}
            {study.period[0]}–{study.period[1]} · {t("study.nodes", { count: n.count(study.nodes) })}
          </p>
          <StudyReadiness study={study} />
          <div className="row spread">
            <StudyState study={study} snapshot={status?.snapshot ?? null} />
            <span className="row">
              <Link to="/study/$study" params={{ study: study.study }}>
                {t("study.edit")}
              </Link>
              {study.ran ? (
                <Link to="/navigate/$study" params={{ study: study.study }}>
                  {t("study.see_result")}
                </Link>
              ) : null}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
