import { TableWrap } from "../../draw/TableWrap.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import type { FeatureRow } from "./feature-row.ts";
import { ReachCell } from "./ReachCell.tsx";

interface Props {
  readonly features: readonly FeatureRow[];
  readonly role: string;
}

/** Which features a role may use, beside what registers offer. */
export function ActionTable({ features, role }: Props) {
  const { t, pick } = useLanguage();
  return (
    <section className="sheet" aria-labelledby="permissions-actions">
      <h2 id="permissions-actions">{t("permissions.actions")}</h2>
      <TableWrap label={t("permissions.actions")}>
        <table className="table ledger-table">
          <thead>
            <tr>
              <th scope="col">{t("permissions.action")}</th>
              <th scope="col">{t("permissions.use")}</th>
            </tr>
          </thead>
          <tbody>
            {features.map(({ feature, title, acts }) => (
              <tr key={feature}>
                <th scope="row">
                  {pick(title)}
                  <p className="small faint">{feature}</p>
                </th>
                <td>
                  <ReachCell row={acts[0]} role={role} isAction />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
    </section>
  );
}
