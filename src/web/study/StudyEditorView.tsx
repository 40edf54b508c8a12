import { useBlocker, useNavigate, useSearch } from "@tanstack/react-router";
import { PageHead } from "../draw/PageHead.tsx";
import { Failure, Note } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { Conflict } from "./Conflict.tsx";
import { StudyActions } from "./StudyActions.tsx";
import { StudyTabs } from "./StudyTabs.tsx";
import { linesOf } from "./study-items.ts";
import { keysOf } from "./study-tabs.ts";
import { flatten } from "./study-text.ts";
import { TabBody } from "./TabBody.tsx";
import { TextView } from "./TextView.tsx";
import { useStudyEditor, type Saved } from "./use-study-editor.ts";
import "./study.css";
import "./project.css";

/** The forms and the text of a study: two views of one thing. On a narrow screen one at a time. */
export function StudyEditorView({ study, saved }: { readonly study: string; readonly saved: Saved }) {
  const { t, pick } = useLanguage();
  const { node: chosen, tab = "chain" } = useSearch({ from: "/study/$study" });
  const navigate = useNavigate();
  const editor = useStudyEditor(study, saved);
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      editor.changed && current.pathname !== next.pathname && !window.confirm(t("study.leave")),
    enableBeforeUnload: editor.changed,
  });
  const nodes = flatten(editor.view?.chain ?? []);
  const selected = nodes.find(({ node }) => node === chosen) ?? nodes[0];
  const choose = (node: string) =>
    void navigate({
      to: "/study/$study",
      params: { study },
      search: (now) => ({ ...now, node }),
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <PageHead title={pick(editor.view?.head.title) || study} lede={pick(editor.view?.head.question) || undefined}>
        <StudyActions study={study} editor={editor} />
      </PageHead>
      <StudyTabs study={study} editor={editor} shown={tab} />
      {editor.theirs === undefined && editor.failed ? <Failure error={editor.failed} /> : null}
      <Conflict editor={editor} />
      {editor.wrong ? (
        <Note tone="port">
          <strong>{t("study.wrong")}</strong> {editor.wrong.message}
        </Note>
      ) : null}
      <div className={`study-grid tab-${tab}`}>
        {tab === "text" ? null : (
          <div className="study-form stack">
            {editor.view ? (
              <TabBody study={study} tab={tab} editor={editor} view={editor.view} selected={selected} onChoose={choose} />
            ) : (
              <Note tone="port">{t("study.no_form")}</Note>
            )}
          </div>
        )}
        {tab === "samples" ? null : (
          <TextView
            text={editor.text}
            onText={editor.setText}
            wrongLine={editor.wrongLine}
            lines={tab === "chain" ? selected?.lines : linesOf(editor.text, keysOf[tab])}
            onLine={(line) => {
              const inside = nodes.findLast(({ lines }) => lines[0] <= line && line <= lines[1]);
              if (inside && inside.node !== selected?.node) choose(inside.node);
            }}
          />
        )}
      </div>
    </>
  );
}
