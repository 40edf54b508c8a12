import { Link } from "@tanstack/react-router";
import { useLanguage } from "../i18n/language.tsx";
import { SeaMark } from "../draw/Mark.tsx";
import { studyTabs, type StudyTab } from "./study-tabs.ts";
import type { StudyEditor } from "./use-study-editor.ts";

const tabOf: Readonly<Record<string, StudyTab>> = {
  kind: "question",
  purpose: "question",
  focus: "question",
  title: "question",
  region: "question",
  compare: "question",
  period: "question",
  team: "team",
  sources: "sources",
  chain: "chain",
  tags: "chain",
  milestones: "milestones",
  quality: "quality",
  results: "results",
  use: "results",
  evaluation: "results",
};

interface Props {
  readonly study: string;
  readonly editor: StudyEditor;
  readonly shown: StudyTab;
}

/** The pages of the project as links; a mark tells where something is wrong or lacking. */
export function StudyTabs({ study, editor, shown }: Props) {
  const { t } = useLanguage();
  const marked = (tab: StudyTab) => editor.issues.filter(({ path }) => tabOf[String(path[0])] === tab);
  return (
    <nav className="study-tabs" aria-label={t("project.tabs")}>
      {studyTabs.map((tab) => {
        const issues = marked(tab);
        const wrong = issues.some((issue) => issue.wrong);
        return (
          <Link
            key={tab}
            to="/study/$study"
            params={{ study }}
            search={(now) => ({ ...now, tab })}
            replace
            resetScroll={false}
            ignoreBlocker
            aria-current={tab === shown ? "page" : undefined}
            className={tab === shown ? "chosen" : undefined}
          >
            {t(`project.tab_${tab}`)}
            {issues.length > 0 ? (
              <>
                {" "}
                <SeaMark shape={wrong ? "can" : "diamond"} size={9} />
                <span className="sr-only">{t(wrong ? "project.wrong_here" : "project.lacking_here")}</span>
              </>
            ) : null}
          </Link>
        );
      })}
    </nav>
  );
}
