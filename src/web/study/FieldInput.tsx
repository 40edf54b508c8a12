import { Input, InputNumber, Select } from "antd";
import { useId } from "react";
import { useLanguage } from "../i18n/language.tsx";
import { FieldIssue } from "./FieldIssue.tsx";
import type { Field } from "./project-fields.ts";
import { useWord } from "./use-word.ts";
import { setValue, type Path } from "./study-text.ts";
import { valueAt } from "./study-items.ts";
import type { StudyEditor } from "./use-study-editor.ts";

interface Props {
  readonly editor: StudyEditor;
  readonly field: Field;
  /** Where the entry stands. */
  readonly path: Path;
  /** `project.team`: what its label is found by. */
  readonly words: string;
}

/** One field of an entry, edited in the text where it stands. */
export function FieldInput({ editor, field, path, words }: Props) {
  const { lang } = useLanguage();
  const word = useWord();
  const id = useId();
  const at = [...path, field.key];
  const value = valueAt(editor.view?.data, at);
  const set = (next: unknown, key: Path = at) => editor.setText(setValue(editor.text, key, next));
  const label = word(`${words}.${field.key}`) || word(`project.${field.key}`);
  const langs = lang === "zh" ? (["zh", "en"] as const) : (["en", "zh"] as const);
  const plain = typeof value === "string" || typeof value === "number" ? String(value) : "";
  if (field.kind === "both") {
    return langs.map((each) => {
      const text = valueAt(value, [each]);
      return (
        <div key={each} className="field-wide">
          <label htmlFor={`${id}-${each}`}>{word(`project.title_${each}`)}</label>
          <Input
            id={`${id}-${each}`}
            value={typeof text === "string" ? text : ""}
            onChange={(event) => set(event.target.value, [...at, each])}
          />
          {each === langs[0] ? <FieldIssue editor={editor} path={at} /> : null}
        </div>
      );
    });
  }
  return (
    <div className={field.kind === "long" ? "field-full" : undefined}>
      <label htmlFor={id}>{label}</label>
      {field.kind === "choice" ? (
        <Select
          id={id}
          aria-label={label}
          value={plain === "" ? undefined : plain}
          allowClear={field.key === "phase"}
          onChange={(next: string | undefined) => set(next ?? "")}
          options={(field.options ?? []).map((option) => ({ value: option, label: word(`${field.words}.${option}`) }))}
          popupMatchSelectWidth={false}
        />
      ) : field.kind === "number" ? (
        <InputNumber
          id={id}
          value={typeof value === "number" ? value : null}
          onChange={(next) => set(next ?? "")}
          controls={false}
        />
      ) : field.kind === "long" ? (
        <Input.TextArea id={id} className="mono" value={plain} autoSize onChange={(event) => set(event.target.value)} />
      ) : (
        <Input
          id={id}
          type={field.kind === "day" ? "date" : "text"}
          value={plain}
          onChange={(event) => set(event.target.value)}
        />
      )}
      <FieldIssue editor={editor} path={at} />
    </div>
  );
}
