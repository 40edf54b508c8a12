import { Link } from "@tanstack/react-router";
import type { StatusAnswer } from "#corpus/contract";
import { SeaMark } from "../draw/Mark.tsx";
import { useLanguage } from "../i18n/language.tsx";
import type { StudyRow } from "../study/use-studies.ts";

interface Props {
  readonly status: StatusAnswer;
  readonly studies: readonly StudyRow[];
}

/** Where you are in the loop: a channel whose marks are red cans and green cones by turns, filled once they are passed. */
export function Loop({ status, studies }: Props) {
  const { t, n } = useLanguage();
  const ran = studies.filter(({ ran: last }) => last !== null);
  const steps = [
    {
      key: "home.step_import",
      to: "/data",
      passed: status.sources > 0,
      told: t("home.files", { count: n.count(status.sources) }),
    },
    {
      key: "home.step_snapshot",
      to: "/data",
      passed: status.snapshot !== null,
      told: t("home.families", { count: n.short(status.families) }),
    },
    { key: "home.step_search", to: "/search", passed: status.snapshot !== null, told: t("home.search_told") },
    {
      key: "home.step_study",
      to: "/study",
      passed: studies.length > 0,
      told: t("home.studies", { count: n.count(studies.length) }),
    },
    { key: "home.step_navigate", to: "/study", passed: ran.length > 0, told: t("home.runs", { count: n.count(ran.length) }) },
  ] as const;
  const here = steps.findIndex(({ passed }) => !passed);
  return (
    <nav className="loop" aria-label={t("home.loop")}>
      <ol>
        {steps.map(({ key, to, passed, told }, index) => (
          <li key={key} className={passed ? "passed" : index === here ? "here" : "ahead"}>
            <Link to={to}>
              <SeaMark shape={index % 2 === 0 ? "can" : "cone"} hollow={!passed} size={18} />
              <span className="loop-name">{t(key)}</span>
              <span className="small faint">{index === here ? t("home.here") : told}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
