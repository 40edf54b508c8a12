import { useId } from "react";
import type { PreviewAnswer, UserMapping } from "#corpus/contract";
import { useLanguage } from "../../i18n/language.tsx";
import { fieldName } from "../field-name.ts";
import { fieldGroups } from "./field-groups.ts";

type Field = UserMapping["columns"][string];

interface Props {
  readonly preview: PreviewAnswer;
  readonly columns: Readonly<Record<string, Field>>;
  readonly onField: (header: string, field: Field | null) => void;
}

/** The columns of the table with examples, and the field that each is read as. */
export function ColumnFields({ preview, columns, onField }: Props) {
  const { t, n } = useLanguage();
  const id = useId();
  return (
    <ul className="column-fields">
      {preview.columns.map(({ index, header, filled, examples }) => {
        const shown = header || t("mapping.no_header", { index: index + 1 });
        const field = columns[header];
        return (
          <li key={index} className={field === undefined && filled > 0 ? "open" : undefined}>
            <div className="column-head">
              <label htmlFor={`${id}-${index}`}>{shown}</label>
              <span className="small faint num">
                {t("mapping.filled", { share: preview.rows === 0 ? "–" : n.share(filled / preview.rows) })}
              </span>
            </div>
            <ul className="column-examples" aria-label={t("mapping.examples")}>
              {examples.map((example) => (
                <li key={example}>{example}</li>
              ))}
            </ul>
            <select
              id={`${id}-${index}`}
              aria-label={t("mapping.field_of", { column: shown })}
              value={field ?? ""}
              disabled={header === ""}
              onChange={({ target }) => onField(header, target.value === "" ? null : (target.value as Field))}
            >
              <option value="">{t("mapping.unmapped")}</option>
              {fieldGroups.map(([title, fields]) => (
                <optgroup key={title} label={t(title as "mapping.group_other")}>
                  {fields.map((one) => (
                    <option key={one} value={one}>
                      {fieldName(one, t)}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          </li>
        );
      })}
    </ul>
  );
}
