import type { FileReport } from "#corpus/contract";
import { SeaMark } from "../draw/Mark.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { fieldName } from "./field-name.ts";

interface Props {
  readonly columns: FileReport["columns"];
  readonly records: number;
}

/** The columns of a sheet in its order: what each was read as, and the ones nobody understood. */
export function ColumnList({ columns, records }: Props) {
  const { t, n } = useLanguage();
  return (
    <>
      <h4>{t("data.columns")}</h4>
      <ul className="columns">
        {columns.map(({ header, field, filled }, index) => (
          <li key={index} className={field === null ? "unknown" : undefined}>
            <SeaMark shape={field === null ? "cross" : "cone"} size={11} />
            <span className="column-header">{header || t("data.no_header")}</span>
            <span className="column-field">{field === null ? t("data.column_unknown") : fieldName(field, t)}</span>
            <span className="small faint num">
              {t("data.filled", { share: records === 0 ? "–" : n.share(filled / records) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
