import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useId } from "react";
import { useLanguage } from "../i18n/language.tsx";
import { FieldInput } from "./FieldInput.tsx";
import { FieldIssue } from "./FieldIssue.tsx";
import type { ListForm } from "./project-fields.ts";
import { moveNode, removeNode } from "./study-text.ts";
import { addItem, valueAt } from "./study-items.ts";
import type { StudyEditor } from "./use-study-editor.ts";
import { useWord } from "./use-word.ts";

/** A list of a study as cards that can be added, edited, moved and removed; the text is what is edited. */
export function ItemList({ editor, form }: { readonly editor: StudyEditor; readonly form: ListForm }) {
  const { t, lang } = useLanguage();
  const word = useWord();
  const id = useId();
  const found = valueAt(editor.view?.data, form.path);
  const items = Array.isArray(found) ? found : [];
  const words = `project.${form.list}`;
  const told = word(`${words}_told`);
  return (
    <section className="sheet stack item-list" aria-labelledby={id}>
      <div className="sheet-head">
        <h2 id={id}>{word(words)}</h2>
        {told ? <span className="small faint">{told}</span> : null}
      </div>
      <FieldIssue editor={editor} path={form.path} />
      {items.length === 0 ? <p className="faint small">{t("project.none")}</p> : null}
      <ol>
        {items.map((_, index) => {
          const path = [...form.path, index];
          const name = `${word(words)} ${index + 1}`;
          return (
            <li key={index} className="item">
              <fieldset>
                <legend className="sr-only">{name}</legend>
                <FieldIssue editor={editor} path={path} />
                <div className="field-grid">
                  {form.fields.map((field) => (
                    <FieldInput key={field.key} editor={editor} field={field} path={path} words={words} />
                  ))}
                </div>
                <div className="row item-tools">
                  <Button
                    size="small"
                    type="text"
                    icon={<ArrowUpOutlined />}
                    disabled={index === 0}
                    aria-label={`${t("study.up")} · ${name}`}
                    onClick={() => editor.setText(moveNode(editor.text, path, -1))}
                  />
                  <Button
                    size="small"
                    type="text"
                    icon={<ArrowDownOutlined />}
                    disabled={index === items.length - 1}
                    aria-label={`${t("study.down")} · ${name}`}
                    onClick={() => editor.setText(moveNode(editor.text, path, 1))}
                  />
                  <Button
                    size="small"
                    type="text"
                    danger
                    icon={<DeleteOutlined />}
                    aria-label={`${t("study.remove")} · ${name}`}
                    onClick={() => editor.setText(removeNode(editor.text, path))}
                  />
                </div>
              </fieldset>
            </li>
          );
        })}
      </ol>
      <Button
        size="small"
        icon={<PlusOutlined />}
        onClick={() => editor.setText(addItem(editor.text, form.path, form.fresh(items.length + 1, lang)))}
      >
        {t("project.add")}
      </Button>
    </section>
  );
}
