import { depthStyle } from "../draw/heat.ts";
import { useLanguage } from "../i18n/language.tsx";
import { fieldName } from "./field-name.ts";

/** A column's head for each field. */
export function CoverageHeads({ fields }: { readonly fields: readonly string[] }) {
  const { t } = useLanguage();
  return fields.map((field) => (
    <th key={field} scope="col" className="num">
      {fieldName(field, t)}
    </th>
  ));
}

interface Props {
  readonly fields: readonly string[];
  readonly row: { readonly publications: number; readonly filled: Readonly<Record<string, number>> };
}

/** The share of a row's publications that have each field, as a depth tint and as a number. */
export function CoverageCells({ fields, row }: Props) {
  const { t, n } = useLanguage();
  return fields.map((field) => {
    const filled = row.filled[field] ?? 0;
    const share = row.publications === 0 ? 0 : filled / row.publications;
    return (
      <td key={field} style={depthStyle(share)} title={n.count(filled)}>
        {share > 0 && share < 0.01 ? t("data.under_one") : `${Math.floor(share * 100)}%`}
      </td>
    );
  });
}
