import { Link } from "@tanstack/react-router";
import { readinesses } from "#navigate/contract";
import { SeaMark } from "../draw/Mark.tsx";
import { useLanguage } from "../i18n/language.tsx";
import type { StudyRow } from "./use-studies.ts";

const shape = { ready: "cone", not_ready: "can", not_sampled: "sphere" } as const;

/** How many nodes may be counted on, as of the latest run, and milestones that are late. */
export function StudyReadiness({ study }: { readonly study: StudyRow }) {
  const { t, n } = useLanguage();
  const { readiness, milestones } = study;
  if (!readiness && milestones.planned === 0) return null;
  return (
    <p className="small row">
      {readiness ? (
        <Link to="/study/$study" params={{ study: study.study }} search={{ tab: "samples" }} className="readiness">
          {readinesses
            .filter((each) => readiness[each] > 0)
            .map((each) => (
              <span key={each} className="nowrap">
                <SeaMark shape={shape[each]} hollow={each === "not_sampled"} size={10} /> {n.count(readiness[each])}{" "}
                {t(`ready.${each}`)}
              </span>
            ))}
        </Link>
      ) : null}
      {milestones.planned > 0 ? (
        <Link to="/study/$study" params={{ study: study.study }} search={{ tab: "milestones" }}>
          {t("project.milestones_done", { done: n.count(milestones.done), planned: n.count(milestones.planned) })}
          {milestones.late > 0 ? (
            <>
              {" "}
              <SeaMark shape="can" size={10} /> {t("project.milestones_late", { late: n.count(milestones.late) })}
            </>
          ) : null}
        </Link>
      ) : null}
    </p>
  );
}
