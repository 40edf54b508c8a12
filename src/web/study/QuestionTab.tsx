import { Input, Select } from "antd";
import { useId } from "react";
import { purposesOf, studyKinds, type StudyKind } from "#navigate/contract";
import { useLanguage } from "../i18n/language.tsx";
import { FieldIssue } from "./FieldIssue.tsx";
import { StudyHeadForm } from "./StudyHeadForm.tsx";
import { setValue } from "./study-text.ts";
import { valueAt } from "./study-items.ts";
import type { StudyEditor } from "./use-study-editor.ts";
import { useWord } from "./use-word.ts";

/** What is asked, of what kind the project is, and whom or what it is about. */
export function QuestionTab({ editor }: { readonly editor: StudyEditor }) {
  const { t } = useLanguage();
  const word = useWord();
  const id = useId();
  const { view, text, setText } = editor;
  if (!view) return null;
  const set = (path: readonly (string | number)[], value: unknown) => setText(setValue(text, path, value));
  const kind = studyKinds.find((each) => each === view.data["kind"]);
  const purpose = view.data["purpose"];
  const choose = (next: StudyKind | undefined) => {
    // A purpose belongs to its kind: another kind has others.
    const cleared = setValue(text, ["purpose"], "");
    const kept = setValue(cleared, ["kind"], next ?? "");
    setText(next ? setValue(kept, ["purpose"], purposesOf[next][0]) : kept);
  };
  const names = (key: "organisations" | "people") => {
    const value = valueAt(view.data, ["focus", key]);
    return Array.isArray(value) ? value.map(String) : [];
  };
  return (
    <>
      <StudyHeadForm head={view.head} text={text} onText={setText} editor={editor} />
      <section className="sheet stack" aria-labelledby={`${id}-kind`}>
        <div className="sheet-head">
          <h2 id={`${id}-kind`}>{t("project.kind")}</h2>
          <span className="small faint">{t("project.kind_told")}</span>
        </div>
        <div className="field-grid">
          <div>
            <label htmlFor={`${id}-k`}>{t("project.kind")}</label>
            <Select
              id={`${id}-k`}
              aria-label={t("project.kind")}
              value={kind}
              allowClear
              onChange={choose}
              options={studyKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            />
            <FieldIssue editor={editor} path={["kind"]} />
          </div>
          <div>
            <label htmlFor={`${id}-p`}>{t("project.purpose")}</label>
            <Select
              id={`${id}-p`}
              aria-label={t("project.purpose")}
              value={typeof purpose === "string" ? purpose : undefined}
              disabled={kind === undefined}
              onChange={(value: string) => set(["purpose"], value)}
              options={(kind ? purposesOf[kind] : []).map((value) => ({ value, label: t(`purpose.${value}`) }))}
              popupMatchSelectWidth={false}
            />
            <FieldIssue editor={editor} path={["purpose"]} />
          </div>
        </div>
        <FieldIssue editor={editor} path={["focus"]} />
        <div className="field-grid">
          {(["organisations", "people"] as const).map((key) => (
            <div key={key} className="field-wide">
              <label htmlFor={`${id}-${key}`}>{t(`project.focus_${key}`)}</label>
              <Select
                id={`${id}-${key}`}
                aria-label={t(`project.focus_${key}`)}
                mode="tags"
                open={false}
                value={names(key)}
                onChange={(value: string[]) => set(["focus", key], value.length > 0 ? value : "")}
                placeholder={t("project.names_hint")}
              />
            </div>
          ))}
          {(["zh", "en"] as const).map((lang) => {
            const value = valueAt(view.data, ["focus", "technology", lang]);
            return (
              <div key={lang} className="field-wide">
                <label htmlFor={`${id}-t-${lang}`}>{word(`project.technology_${lang}`)}</label>
                <Input
                  id={`${id}-t-${lang}`}
                  value={typeof value === "string" ? value : ""}
                  onChange={(event) => set(["focus", "technology", lang], event.target.value)}
                />
              </div>
            );
          })}
        </div>
      </section>
    </>
  );
}
