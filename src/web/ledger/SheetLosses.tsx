import { TableWrap } from "../draw/TableWrap.tsx";
import { useLanguage } from "../i18n/language.tsx";

interface Props {
  readonly losses: readonly { readonly row: number; readonly code: string; readonly message: string }[];
  readonly refused: number;
}

/** Which rows are refused, and why. */
export function SheetLosses({ losses, refused }: Props) {
  const { t, n } = useLanguage();
  if (losses.length === 0) return <p className="faint">{t("sheet.no_losses")}</p>;
  return (
    <TableWrap label={t("sheet.losses", { count: n.count(refused) })}>
      <table className="table">
        <caption>{t("sheet.losses", { count: n.count(refused) })}</caption>
        <thead>
          <tr>
            <th scope="col" className="num">
              {t("sheet.row")}
            </th>
            <th scope="col">{t("sheet.why")}</th>
          </tr>
        </thead>
        <tbody>
          {losses.map(({ row, message }) => (
            <tr key={`${row}${message}`}>
              <th scope="row" className="num">
                {n.count(row)}
              </th>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableWrap>
  );
}
