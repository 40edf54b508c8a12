import { ChainTree } from "./ChainTree.tsx";
import { ItemList } from "./ItemList.tsx";
import { NodeForm } from "./NodeForm.tsx";
import { listForms } from "./project-fields.ts";
import { QuestionTab } from "./QuestionTab.tsx";
import { ResultsTab } from "./ResultsTab.tsx";
import { SamplesTab } from "./SamplesTab.tsx";
import { SourcesTab } from "./SourcesTab.tsx";
import type { StudyTab } from "./study-tabs.ts";
import type { StudyView, TreeNode } from "./study-text.ts";
import type { StudyEditor } from "./use-study-editor.ts";

interface Props {
  readonly study: string;
  readonly tab: Exclude<StudyTab, "text">;
  readonly editor: StudyEditor;
  readonly view: StudyView;
  readonly selected: TreeNode | undefined;
  readonly onChoose: (node: string) => void;
}

/** The forms of one page of the project. */
export function TabBody({ study, tab, editor, view, selected, onChoose }: Props) {
  switch (tab) {
    case "question":
      return <QuestionTab editor={editor} />;
    case "team":
      return <ItemList editor={editor} form={listForms.team} />;
    case "sources":
      return <SourcesTab editor={editor} />;
    case "chain":
      return (
        <>
          <ChainTree editor={editor} chain={view.chain} selected={selected?.node} onChoose={onChoose} />
          {selected ? <NodeForm key={selected.path.join(".")} node={selected} editor={editor} onChoose={onChoose} /> : null}
          <ItemList editor={editor} form={listForms.tags} />
        </>
      );
    case "samples":
      return <SamplesTab study={study} editor={editor} />;
    case "milestones":
      return <ItemList editor={editor} form={listForms.milestones} />;
    case "quality":
      return <ItemList editor={editor} form={listForms.quality} />;
    case "results":
      return <ResultsTab editor={editor} />;
  }
}
