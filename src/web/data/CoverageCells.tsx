import { tellingPriorityMin } from "#corpus/contract";
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
  readonly row: {
    readonly publications: number;
    readonly filled: Readonly<Record<string, number>>;
    readonly exempt: Readonly<Record<string, number>>;
  };
}

/**
 * Of a row's publications those that have each field: the share as a depth tint and a number, how many they are, and of how many where
 * some have none by their nature.
 */
export function CoverageCells({ fields, row }: Props) {
  const { t, n } = useLanguage();
  return fields.map((field) => {
    const filled = row.filled[field] ?? 0;
    const asked = row.publications - (row.exempt[field] ?? 0);
    if (asked === 0) {
      return (
        <td key={field} title={t("data.not_asked")}>
          –
        </td>
      );
    }
    const share = filled / asked;
    const counts = { filled: n.count(filled), asked: n.count(asked) };
    return (
      <td key={field} style={depthStyle(share)} title={t("data.filled_of", counts)}>
        {share > 0 && share < 0.01 ? t("data.under_one") : `${Math.floor(share * 100)}%`}
        <span className="cell-count">{asked === row.publications ? counts.filled : t("data.filled_of", counts)}</span>
      </td>
    );
  });
}

/** What the counts in the cells are of, and who lacks nothing though a field is empty. */
export function CoverageNote() {
  const { t, n } = useLanguage();
  return <p className="small faint">{t("data.coverage_note", { share: n.share(tellingPriorityMin) })}</p>;
}
