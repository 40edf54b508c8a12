import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useLanguage } from "../i18n/language.tsx";
import { ChainRow } from "./ChainRow.tsx";
import { addNode, flatten, type TreeNode } from "./study-text.ts";
import type { StudyEditor } from "./use-study-editor.ts";

interface Props {
  readonly editor: StudyEditor;
  readonly chain: readonly TreeNode[];
  readonly selected: string | undefined;
  readonly onChoose: (node: string) => void;
}

/** The chain with what each node holds now, and the change since it was saved. */
export function ChainTree({ editor, chain, selected, onChoose }: Props) {
  const { t, n, pick } = useLanguage();
  const { preview, before } = editor;
  const most = Math.max(1, ...(preview?.nodes ?? []).map(({ members }) => members ?? 0));
  const add = () => {
    const { text, node } = addNode(editor.text, ["chain"], { zh: "新环节", en: "New node" });
    editor.setText(text);
    onChoose(node);
  };
  const all = flatten(chain);
  const titleOf = (name: string) => pick(all.find(({ node }) => node === name)?.title) || name;
  /** Nodes that stand under this one too, and elsewhere in the tree. */
  const adopted = (name: string) => all.filter(({ under }) => under.includes(name));
  const rows = (nodes: readonly TreeNode[]) => (
    <ul>
      {nodes.map((node) => (
        <li key={node.path.join(".")}>
          <ChainRow
            node={node}
            now={preview?.nodes.find((one) => one.node === node.node)}
            before={before?.nodes.find((one) => one.node === node.node)}
            most={most}
            selected={node.node === selected}
            titleOf={titleOf}
            onChoose={() => onChoose(node.node)}
          />
          {node.children.length > 0 ? rows(node.children) : null}
          {adopted(node.node).map((other) => (
            <button key={other.node} type="button" className="chain-link small" onClick={() => onChoose(other.node)}>
              <span aria-hidden="true">↳</span> {t("project.also_under", { node: titleOf(other.node) })}
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
  return (
    <section className="sheet" aria-labelledby="chain">
      <div className="sheet-head">
        <h2 id="chain">{t("study.chain")}</h2>
        <span className="small faint" role="status">
          {editor.counting
            ? t("study.counting")
            : preview
              ? t("study.total", { count: n.count(preview.total), unit: t(`unit.${preview.unit}`) })
              : ""}
        </span>
      </div>
      <div className={editor.counting ? "chain counting" : "chain"}>{rows(chain)}</div>
      <Button size="small" icon={<PlusOutlined />} onClick={add}>
        {t("study.add_node")}
      </Button>
    </section>
  );
}
