import { Link } from "@tanstack/react-router";
import { TableWrap } from "../../draw/TableWrap.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import type { FeatureRow } from "./feature-row.ts";
import { ReachCell } from "./ReachCell.tsx";

interface Props {
  readonly features: readonly FeatureRow[];
  readonly role: string;
}

const always = ["read", "create", "change", "comment"] as const;

/** What a role may do with the records of each register. */
export function RegisterTable({ features, role }: Props) {
  const { t, pick } = useLanguage();
  return (
    <section className="sheet" aria-labelledby="permissions-registers">
      <h2 id="permissions-registers">{t("permissions.registers")}</h2>
      <TableWrap label={t("permissions.registers")}>
        <table className="table ledger-table">
          <thead>
            <tr>
              <th scope="col">{t("permissions.register")}</th>
              {always.map((act) => (
                <th key={act} scope="col">
                  {t(`permissions.${act}`)}
                </th>
              ))}
              <th scope="col">{t("permissions.steps")}</th>
            </tr>
          </thead>
          <tbody>
            {features.map(({ feature, title, acts }) => {
              const [part = "", register = ""] = feature.split("/");
              const steps = acts.flatMap(({ act, title: step, reaches }) => {
                const reach = reaches[role];
                if (!reach || always.includes(act as (typeof always)[number])) return [];
                return [t("permissions.step", { step: pick(step), reach: t(`permissions.${reach}`) })];
              });
              return (
                <tr key={feature}>
                  <th scope="row">
                    <Link to="/ledger/$part/$register" params={{ part, register }}>
                      {pick(title)}
                    </Link>
                  </th>
                  {always.map((act) => (
                    <td key={act}>
                      <ReachCell row={acts.find((each) => each.act === act)} role={role} />
                    </td>
                  ))}
                  <td>{steps.length > 0 ? steps.join(" · ") : <ReachCell row={undefined} role={role} />}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableWrap>
    </section>
  );
}
