import { Link } from "@tanstack/react-router";
import { useLanguage } from "../i18n/language.tsx";
import { SeaMark } from "../draw/Mark.tsx";
import { TabStrip } from "../draw/TabStrip.tsx";
import { keysOf, studyTabs, type StudyTab } from "./study-tabs.ts";
import type { StudyEditor } from "./use-study-editor.ts";

interface Props {
  readonly study: string;
  readonly editor: StudyEditor;
  readonly shown: StudyTab;
}

/** The pages of the project as links; a mark tells where something is wrong or lacking. */
export function StudyTabs({ study, editor, shown }: Props) {
  const { t } = useLanguage();
  const marked = (tab: StudyTab) => editor.issues.filter(({ path }) => keysOf[tab].includes(String(path[0])));
  return (
    <TabStrip className="study-tabs" label={t("project.tabs")}>
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
    </TabStrip>
  );
}
