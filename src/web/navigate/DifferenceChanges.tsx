import type { DiffAnswer } from "#navigate/contract";
import { TableWrap } from "../draw/TableWrap.tsx";
import { useLanguage } from "../i18n/language.tsx";

type Change = DiffAnswer["changes"][number];

/** What was changed in study, data or program between two runs, each part before and after, and what came of it: also where no number moved. */
export function DifferenceChanges({ changes }: Pick<DiffAnswer, "changes">) {
  const { t } = useLanguage();
  return (
    <section className="sheet" aria-labelledby="difference-changes">
      <h2 id="difference-changes">{t("difference.changes")}</h2>
      <p className="small faint">{t("difference.changes_told")}</p>
      <TableWrap label={t("difference.changes")}>
        <table className="table difference-changes">
          <thead>
            <tr>
              <th scope="col">{t("difference.what")}</th>
              <th scope="col">{t("difference.before")}</th>
              <th scope="col">{t("difference.after")}</th>
              <th scope="col">{t("difference.came_of_it")}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={[change.part, change.name, change.field].join("\n")}>
                <th scope="row">
                  {change.what}
                  <span className="small faint block">{t(`difference.change.${change.change}`)}</span>
                </th>
                <td className="mono given" data-side={t("difference.before")}>
                  {change.before ?? "–"}
                </td>
                <td className="mono given" data-side={t("difference.after")}>
                  {change.after ?? "–"}
                </td>
                <td className="small">
                  <CameOfIt change={change} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
    </section>
  );
}

function CameOfIt({ change: { rows, causes, members } }: { readonly change: Change }) {
  const { t, n } = useLanguage();
  const named = causes.map((cause) => t(`difference.cause.${cause}`)).join(t("difference.and"));
  return (
    <>
      {members ? (
        <div>
          {t("difference.change_members", {
            before: n.count(members.before),
            after: n.count(members.after),
            in: n.count(members.in),
            out: n.count(members.out),
          })}
        </div>
      ) : null}
      {rows === null ? "–" : rows === 0 ? t("difference.moved_none") : t("difference.moved", { causes: named, count: rows })}
    </>
  );
}
