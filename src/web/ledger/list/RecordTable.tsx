import { Checkbox } from "antd";
import type { LedgerRecord } from "#ledger/contract";
import { TableWrap } from "../../draw/TableWrap.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { RecordLink } from "../RecordLink.tsx";
import { ShownState, ShownValue } from "../ShownValue.tsx";
import type { RegisterShape } from "../use-ledger.ts";
import { SortHead } from "./SortHead.tsx";

interface Props {
  readonly register: RegisterShape;
  readonly records: readonly LedgerRecord[];
  readonly sort: string | undefined;
  readonly onSort: (sort: string | undefined) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (ids: readonly string[], isSelected: boolean) => void;
}

/** Records as rows: each a link, each to be selected, each column that has an order sorted by it. */
export function RecordTable({ register, records, sort, onSort, selected, onSelect }: Props) {
  const { t, n, pick } = useLanguage();
  const columns = register.fields.filter(({ key }) => register.list.includes(key) && key !== register.label);
  const label = register.fields.find(({ key }) => key === register.label);
  const hasStates = register.states.length > 0;
  const isMovable = register.transitions.length > 0;
  const isAll = records.every(({ id }) => selected.has(id));
  return (
    <TableWrap label={pick(register.title)}>
      <table className="table ledger-table">
        <thead>
          <tr>
            {isMovable ? (
              <td className="ledger-select">
                <Checkbox
                  aria-label={t("record.select_all")}
                  checked={isAll}
                  indeterminate={!isAll && selected.size > 0}
                  onChange={(event) =>
                    onSelect(
                      records.map(({ id }) => id),
                      event.target.checked,
                    )
                  }
                />
              </td>
            ) : null}
            {label ? <SortHead field={label} sort={sort} onSort={onSort} /> : null}
            {hasStates ? <th scope="col">{t("ledger.state")}</th> : null}
            {columns.map((field) => (
              <SortHead key={field.key} field={field} sort={sort} onSort={onSort} />
            ))}
            <th scope="col">{t("ledger.updated")}</th>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => {
            const name = String(record.values[register.label] ?? record.id);
            return (
              <tr key={record.id}>
                {isMovable ? (
                  <td className="ledger-select">
                    <Checkbox
                      aria-label={t("record.select", { name })}
                      checked={selected.has(record.id)}
                      onChange={(event) => onSelect([record.id], event.target.checked)}
                    />
                  </td>
                ) : null}
                <th scope="row">
                  <RecordLink register={register.name} id={record.id}>
                    {label ? <ShownValue field={label} value={record.values[register.label] ?? record.id} /> : name}
                  </RecordLink>
                </th>
                {hasStates ? (
                  <td>
                    <ShownState register={register} state={record.state} />
                  </td>
                ) : null}
                {columns.map((field) => (
                  <td key={field.key} className={["money", "integer", "decimal"].includes(field.kind) ? "num" : undefined}>
                    <ShownValue field={field} value={record.values[field.key] ?? null} />
                  </td>
                ))}
                <td className="faint">{n.when(record.updatedAt)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableWrap>
  );
}
