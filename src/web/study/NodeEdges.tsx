import { Select } from "antd";
import { useId } from "react";
import { stages } from "#navigate/contract";
import { useLanguage } from "../i18n/language.tsx";
import { FieldIssue } from "./FieldIssue.tsx";
import { flatten, setValue, type TreeNode } from "./study-text.ts";
import type { StudyEditor } from "./use-study-editor.ts";

/** Where a node stands between upstream and downstream, what comes before it, and under which further nodes it stands. */
export function NodeEdges({ node, editor }: { readonly node: TreeNode; readonly editor: StudyEditor }) {
  const { t, pick } = useLanguage();
  const id = useId();
  const set = (key: string, value: unknown) => editor.setText(setValue(editor.text, [...node.path, key], value));
  const others = flatten(editor.view?.chain ?? [])
    .filter((other) => other.node !== node.node)
    .map((other) => ({ value: other.node, label: pick(other.title) || other.node }));
  return (
    <div className="field-grid">
      <div>
        <label htmlFor={`${id}-stage`}>{t("project.stage")}</label>
        <Select
          id={`${id}-stage`}
          aria-label={t("project.stage")}
          value={node.stage === "" ? undefined : node.stage}
          allowClear
          onChange={(value?: string) => set("stage", value ?? "")}
          options={stages.map((value) => ({ value, label: t(`stage.${value}`) }))}
        />
      </div>
      {(["follows", "under"] as const).map((key) => (
        <div key={key}>
          <label htmlFor={`${id}-${key}`}>{t(`project.${key}`)}</label>
          <Select
            id={`${id}-${key}`}
            aria-label={t(`project.${key}`)}
            mode="multiple"
            optionFilterProp="label"
            value={[...node[key]]}
            onChange={(value: string[]) => set(key, value.length > 0 ? value : "")}
            options={others}
          />
          <FieldIssue editor={editor} path={[...node.path, key]} />
        </div>
      ))}
    </div>
  );
}
