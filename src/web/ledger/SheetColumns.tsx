import { Select } from "antd";
import { TableWrap } from "../draw/TableWrap.tsx";
import { useLanguage } from "../i18n/language.tsx";
import type { RegisterShape } from "./use-ledger.ts";

interface Props {
  readonly register: RegisterShape;
  readonly columns: readonly { readonly heading: string; readonly field: string | null; readonly filled: number }[];
  readonly disabled: boolean;
  readonly onColumn: (heading: string, field: string) => void;
}

/** What each column is read as; what is read as nothing is lost, and can be said to be a field. */
export function SheetColumns({ register, columns, disabled, onColumn }: Props) {
  const { t, n, pick } = useLanguage();
  const titles = new Map(register.fields.map(({ key, title }) => [key, pick(title)]));
  const taken = new Set(columns.map(({ field }) => field));
  const free = register.fields.filter(({ key }) => !taken.has(key));
  const missing = free.filter(({ required }) => required);
  return (
    <>
      <TableWrap label={t("sheet.columns")}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("sheet.heading")}</th>
              <th scope="col">{t("sheet.field")}</th>
              <th scope="col" className="num">
                {t("sheet.filled")}
              </th>
            </tr>
          </thead>
          <tbody>
            {columns
              .filter(({ heading }) => heading !== "")
              .map(({ heading, field, filled }, place) => (
                <tr key={`${heading}${place}`}>
                  <th scope="row">{heading}</th>
                  <td>
                    {field === null ? (
                      <Select
                        className="ledger-state"
                        aria-label={t("sheet.field_of", { heading })}
                        placeholder={t("sheet.unread")}
                        disabled={disabled}
                        onChange={(key: string) => onColumn(heading, key)}
                        options={free.map(({ key, title }) => ({ value: key, label: pick(title) }))}
                      />
                    ) : (
                      (titles.get(field) ?? field)
                    )}
                  </td>
                  <td className="num">{n.count(filled)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </TableWrap>
      {missing.length > 0 ? (
        <p>{t("sheet.missing", { fields: missing.map(({ title }) => pick(title)).join(t("sheet.comma")) })}</p>
      ) : null}
    </>
  );
}
