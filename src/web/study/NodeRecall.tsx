import { Input } from "antd";
import { useId } from "react";
import { useLanguage } from "../i18n/language.tsx";
import { setValue, type TreeNode } from "./study-text.ts";
import { valueAt } from "./study-items.ts";
import type { StudyEditor } from "./use-study-editor.ts";

/** What recall is estimated by: publications known to belong, and a second query. */
export function NodeRecall({ node, editor }: { readonly node: TreeNode; readonly editor: StudyEditor }) {
  const { t } = useLanguage();
  const id = useId();
  const known = valueAt(editor.view?.data, [...node.path, "known"]);
  const check = valueAt(editor.view?.data, [...node.path, "check"]);
  const set = (key: string, value: unknown) => editor.setText(setValue(editor.text, [...node.path, key], value));
  return (
    <details className="node-recall">
      <summary className="label">{t("project.recall")}</summary>
      <div className="stack">
        <div>
          <label htmlFor={`${id}-known`}>{t("project.known")}</label>
          <Input.TextArea
            key={Array.isArray(known) ? known.length : 0}
            id={`${id}-known`}
            className="mono"
            autoSize
            defaultValue={Array.isArray(known) ? known.join(" ") : ""}
            onBlur={(event) => {
              const numbers = event.target.value.split(/[\s,，、;；]+/).filter(Boolean);
              set("known", numbers.length > 0 ? numbers : "");
            }}
          />
        </div>
        <div>
          <label htmlFor={`${id}-check`}>{t("project.check_query")}</label>
          <Input.TextArea
            id={`${id}-check`}
            className="mono"
            autoSize
            value={typeof check === "string" ? check : ""}
            onChange={(event) => set("check", event.target.value)}
          />
        </div>
      </div>
    </details>
  );
}
