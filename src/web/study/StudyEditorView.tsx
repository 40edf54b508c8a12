import { useBlocker, useNavigate, useSearch } from "@tanstack/react-router";
import { Segmented } from "antd";
import { PageHead } from "../draw/PageHead.tsx";
import { Failure, Note } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { ChainTree } from "./ChainTree.tsx";
import { NodeForm } from "./NodeForm.tsx";
import { StudyActions } from "./StudyActions.tsx";
import { StudyHeadForm } from "./StudyHeadForm.tsx";
import { flatten } from "./study-text.ts";
import { TextView } from "./TextView.tsx";
import { useStudyEditor } from "./use-study-editor.ts";
import "./study.css";

/** The form and the text of a study: two views of one thing. On a narrow screen one at a time. */
export function StudyEditorView({ study, saved }: { readonly study: string; readonly saved: string }) {
  const { t, pick } = useLanguage();
  const { node: chosen, view: shown = "form" } = useSearch({ from: "/study/$study" });
  const navigate = useNavigate();
  const editor = useStudyEditor(study, saved);
  useBlocker({ shouldBlockFn: () => editor.changed && !window.confirm(t("study.leave")), enableBeforeUnload: editor.changed });
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
      {editor.failed ? <Failure error={editor.failed} /> : null}
      {editor.wrong ? (
        <Note tone="port">
          <strong>{t("study.wrong")}</strong> {editor.wrong.message}
        </Note>
      ) : null}
      <div className="study-switch">
        <Segmented
          block
          value={shown}
          aria-label={t("study.views")}
          onChange={(view: "form" | "text") =>
            void navigate({ to: "/study/$study", params: { study }, search: (now) => ({ ...now, view }), replace: true })
          }
          options={[
            { value: "form", label: t("study.view_form") },
            { value: "text", label: t("study.view_text") },
          ]}
        />
      </div>
      <div className={`study-grid show-${shown}`}>
        <div className="study-form stack">
          {editor.view ? (
            <>
              <StudyHeadForm head={editor.view.head} text={editor.text} onText={editor.setText} />
              <ChainTree editor={editor} chain={editor.view.chain} selected={selected?.node} onChoose={choose} />
              {selected ? <NodeForm key={selected.path.join(".")} node={selected} editor={editor} onChoose={choose} /> : null}
            </>
          ) : (
            <Note tone="port">{t("study.no_form")}</Note>
          )}
        </div>
        <TextView
          text={editor.text}
          onText={editor.setText}
          wrongLine={editor.wrongLine}
          lines={selected?.lines}
          onLine={(line) => {
            const inside = nodes.findLast(({ lines }) => lines[0] <= line && line <= lines[1]);
            if (inside && inside.node !== selected?.node) choose(inside.node);
          }}
        />
      </div>
    </>
  );
}
