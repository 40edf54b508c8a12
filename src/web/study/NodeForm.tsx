import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useId } from "react";
import { useLanguage } from "../i18n/language.tsx";
import { FieldIssue } from "./FieldIssue.tsx";
import { ItemList } from "./ItemList.tsx";
import { NodeEdges } from "./NodeEdges.tsx";
import { NodeRecall } from "./NodeRecall.tsx";
import { correctionForm } from "./project-fields.ts";
import { NodeQuery } from "./NodeQuery.tsx";
import { NodeSample } from "./NodeSample.tsx";
import { addNode, moveNode, removeNode, setValue, type TreeNode } from "./study-text.ts";
import type { StudyEditor } from "./use-study-editor.ts";

interface Props {
  readonly node: TreeNode;
  readonly editor: StudyEditor;
  readonly onChoose: (node: string) => void;
}

/** One node of the chain: its names, its query, and how precise the query was found to be. */
export function NodeForm({ node, editor, onChoose }: Props) {
  const { t } = useLanguage();
  const id = useId();
  const { text, setText } = editor;
  const set = (key: readonly string[], value: unknown) => setText(setValue(text, [...node.path, ...key], value));
  const add = () => {
    const added = addNode(text, [...node.path, "children"], { zh: "新环节", en: "New node" });
    setText(added.text);
    onChoose(added.node);
  };
  const counted = editor.preview?.nodes.find((one) => one.node === node.node);
  return (
    <section className="sheet stack" aria-label={t("study.node_form")}>
      <div className="field-grid">
        {(["zh", "en"] as const).map((lang) => (
          <div key={lang}>
            <label htmlFor={`${id}-${lang}`}>{t(`study.node_title_${lang}`)}</label>
            <Input
              id={`${id}-${lang}`}
              value={node.title[lang] ?? ""}
              onChange={(event) => set(["title", lang], event.target.value)}
            />
          </div>
        ))}
        <div>
          <label htmlFor={`${id}-node`}>{t("study.node_name")}</label>
          <Input
            id={`${id}-node`}
            className="mono"
            defaultValue={node.node}
            onBlur={(event) => {
              if (event.target.value === node.node) return;
              set(["node"], event.target.value);
              onChoose(event.target.value);
            }}
          />
        </div>
      </div>
      <NodeQuery query={node.query} counted={counted} onQuery={(query) => set(["query"], query)} />
      <FieldIssue editor={editor} path={node.path} />
      <NodeEdges node={node} editor={editor} />
      <NodeSample sample={node.sample} onSample={(sample) => set(["sample"], sample)} />
      <NodeRecall node={node} editor={editor} />
      <ItemList editor={editor} form={correctionForm(node.path, "include")} />
      <ItemList editor={editor} form={correctionForm(node.path, "exclude")} />
      <div className="row">
        <Button size="small" icon={<PlusOutlined />} onClick={add} disabled={node.path.length >= 6}>
          {t("study.add_child")}
        </Button>
        <Button
          size="small"
          icon={<ArrowUpOutlined />}
          onClick={() => setText(moveNode(text, node.path, -1))}
          aria-label={t("study.up")}
        />
        <Button
          size="small"
          icon={<ArrowDownOutlined />}
          onClick={() => setText(moveNode(text, node.path, 1))}
          aria-label={t("study.down")}
        />
        <Button size="small" danger icon={<DeleteOutlined />} onClick={() => setText(removeNode(text, node.path))}>
          {t("study.remove")}
        </Button>
      </div>
    </section>
  );
}
