import { Input } from "antd";
import { useId } from "react";
import { useLanguage } from "../i18n/language.tsx";
import { ItemList } from "./ItemList.tsx";
import { listForms } from "./project-fields.ts";
import { setValue } from "./study-text.ts";
import { valueAt } from "./study-items.ts";
import type { StudyEditor } from "./use-study-editor.ts";

/** What came of the project, who uses it, and how process and effect were judged. */
export function ResultsTab({ editor }: { readonly editor: StudyEditor }) {
  const { t } = useLanguage();
  const id = useId();
  const value = (key: string) => {
    const found = valueAt(editor.view?.data, ["evaluation", key]);
    return typeof found === "string" ? found : "";
  };
  const set = (key: string, next: string) => editor.setText(setValue(editor.text, ["evaluation", key], next));
  return (
    <>
      <ItemList editor={editor} form={listForms.results} />
      <ItemList editor={editor} form={listForms.use} />
      <section className="sheet stack" aria-labelledby={`${id}-head`}>
        <div className="sheet-head">
          <h2 id={`${id}-head`}>{t("project.evaluation")}</h2>
          <span className="small faint">{t("project.evaluation_told")}</span>
        </div>
        <div className="field-grid">
          <div>
            <label htmlFor={`${id}-by`}>{t("project.by")}</label>
            <Input id={`${id}-by`} value={value("by")} onChange={(event) => set("by", event.target.value)} />
          </div>
          <div>
            <label htmlFor={`${id}-on`}>{t("project.on")}</label>
            <Input id={`${id}-on`} type="date" value={value("on")} onChange={(event) => set("on", event.target.value)} />
          </div>
        </div>
      </section>
      <ItemList editor={editor} form={listForms.process} />
      <ItemList editor={editor} form={listForms.effect} />
    </>
  );
}
