import { useLanguage } from "../../i18n/language.tsx";
import type { FieldOfRegister } from "../use-ledger.ts";

interface Props {
  readonly field: FieldOfRegister;
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
}

const sortable: readonly string[] = ["text", "integer", "decimal", "money", "day", "flag", "choice", "region"];

/** The head of a column: pressed once it sorts upwards, then downwards, then by the latest change again. */
export function SortHead({ field, sort, onSort }: Props) {
  const { t, pick } = useLanguage();
  const title = pick(field.title);
  const direction = sort === field.key ? "ascending" : sort === `-${field.key}` ? "descending" : undefined;
  const isNumber = ["money", "integer", "decimal"].includes(field.kind);
  if (!sortable.includes(field.kind)) return <th scope="col">{title}</th>;
  const next = direction === undefined ? field.key : direction === "ascending" ? `-${field.key}` : undefined;
  return (
    <th scope="col" aria-sort={direction} className={isNumber ? "num" : undefined}>
      <button type="button" className="sort-head" title={t("record.sort_by", { field: title })} onClick={() => onSort(next)}>
        {title}
        <span aria-hidden="true">{direction === "ascending" ? " ↑" : direction === "descending" ? " ↓" : ""}</span>
      </button>
    </th>
  );
}
