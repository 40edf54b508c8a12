import { SeaMark } from "../draw/Mark.tsx";
import { useLanguage } from "../i18n/language.tsx";
import type { StudyRow } from "./use-studies.ts";

/** Drafted, run, or run on a snapshot that is no longer the current one. */
export function StudyState({ study, snapshot }: { readonly study: StudyRow; readonly snapshot: string | null }) {
  const { t, n } = useLanguage();
  if (study.problem) {
    return (
      <span className="small">
        <SeaMark shape="can" size={11} /> {study.problem}
      </span>
    );
  }
  if (!study.ran) {
    return (
      <span className="small faint">
        <SeaMark shape="sphere" hollow size={11} /> {t("study.not_run")}
      </span>
    );
  }
  const current = snapshot === study.ran.snapshot;
  return (
    <span className="small">
      <SeaMark shape={current ? "cone" : "diamond"} size={11} />{" "}
      {t(current ? "study.ran" : "study.ran_stale", { when: n.when(study.ran.at) })}
    </span>
  );
}
