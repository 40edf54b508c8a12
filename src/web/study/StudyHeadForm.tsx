import { Input, InputNumber, Segmented } from "antd";
import { useId } from "react";
import { units } from "#search/contract";
import { useLanguage } from "../i18n/language.tsx";
import { FieldIssue } from "./FieldIssue.tsx";
import type { StudyEditor } from "./use-study-editor.ts";
import { setValue, type StudyHead } from "./study-text.ts";

interface Props {
  readonly head: StudyHead;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly editor: StudyEditor;
}

/** What the study is about: title, question, place, period, unit. */
export function StudyHeadForm({ head, text, onText, editor }: Props) {
  const { t } = useLanguage();
  const id = useId();
  const set = (path: readonly (string | number)[], value: unknown) => onText(setValue(text, path, value));
  const year = (index: 0 | 1, key: "study.from" | "study.to") => (
    <InputNumber
      aria-label={t(key)}
      value={head.period[index]}
      min={1850}
      max={2199}
      controls={false}
      onChange={(value) => {
        if (value !== null) set(["period"], index === 0 ? [value, head.period[1]] : [head.period[0], value]);
      }}
    />
  );
  return (
    <details className="sheet study-head" open>
      <summary>
        <span className="head-title">{t("study.about")}</span>
        <span className="small faint">
          {head.region} · {head.period[0]}–{head.period[1]} · {t("study.compared", { regions: head.compare.join(" ") || "–" })}
        </span>
      </summary>
      <div className="field-grid">
        {(["title", "question"] as const).map((part) =>
          (["zh", "en"] as const).map((lang) => (
            <div key={`${part}.${lang}`}>
              <label htmlFor={`${id}-${part}-${lang}`}>{t(`study.${part}_${lang}`)}</label>
              <Input
                id={`${id}-${part}-${lang}`}
                value={head[part][lang] ?? ""}
                onChange={(event) => set([part, lang], event.target.value)}
              />
            </div>
          )),
        )}
        <div>
          <label htmlFor={`${id}-region`}>{t("study.region")}</label>
          <Input
            id={`${id}-region`}
            className="mono"
            value={head.region}
            onChange={(event) => set(["region"], event.target.value)}
          />
          <FieldIssue editor={editor} path={["region"]} />
        </div>
        <div>
          <label htmlFor={`${id}-compare`}>{t("study.compare")}</label>
          <Input
            id={`${id}-compare`}
            className="mono"
            defaultValue={head.compare.join(" ")}
            onBlur={(event) => set(["compare"], event.target.value.split(/[\s,，、;；]+/).filter(Boolean))}
          />
        </div>
        <fieldset>
          <legend>{t("study.period")}</legend>
          <span className="row">
            {year(0, "study.from")}
            {"–"}
            {year(1, "study.to")}
          </span>
          <FieldIssue editor={editor} path={["period"]} />
        </fieldset>
        <fieldset>
          <legend>{t("search.unit")}</legend>
          <Segmented
            value={head.count}
            aria-label={t("search.unit")}
            onChange={(value) => set(["count"], value)}
            options={units.map((value) => ({ value, label: t(`unit.${value}`) }))}
          />
        </fieldset>
      </div>
    </details>
  );
}
