import { Link } from "@tanstack/react-router";
import { useStatus } from "../api/status.ts";
import { TableWrap } from "../draw/TableWrap.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { ItemList } from "./ItemList.tsx";
import { listForms } from "./project-fields.ts";
import type { StudyEditor } from "./use-study-editor.ts";

/** What the project declares that it rests on, beside what the snapshot holds. */
export function SourcesTab({ editor }: { readonly editor: StudyEditor }) {
  const { t, n } = useLanguage();
  const { data: status } = useStatus();
  const offices = Object.entries(status?.byOffice ?? {}).toSorted(([, a], [, b]) => b - a);
  return (
    <>
      <section className="sheet stack" aria-labelledby="snapshot-coverage">
        <div className="sheet-head">
          <h2 id="snapshot-coverage">{t("project.snapshot")}</h2>
          <span className="small faint">{t("project.snapshot_told")}</span>
        </div>
        {status ? (
          <>
            <dl className="snapshot-facts">
              <div>
                <dt>{t("navigate.snapshot")}</dt>
                <dd className="mono">{status.snapshot ?? "–"}</dd>
              </div>
              <div>
                <dt>{t("home.cut_off")}</dt>
                <dd>{status.cutOff ?? t("draw.unknown")}</dd>
              </div>
              <div>
                <dt>{t("project.years")}</dt>
                <dd>{status.years ? `${status.years[0]}–${status.years[1]}` : "–"}</dd>
              </div>
              <div>
                <dt>{t("unit.publication")}</dt>
                <dd>{n.count(status.publications)}</dd>
              </div>
              <div>
                <dt>{t("unit.family")}</dt>
                <dd>{n.count(status.families)}</dd>
              </div>
            </dl>
            <TableWrap label={t("project.offices")} tall>
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{t("project.offices")}</th>
                    <th scope="col" className="num">
                      {t("unit.publication")}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {offices.slice(0, 20).map(([office, publications]) => (
                    <tr key={office}>
                      <td>{office}</td>
                      <td className="num">{n.count(publications)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableWrap>
            <p className="small">
              <Link to="/data">{t("project.see_data")}</Link> · <Link to="/data/health">{t("project.see_health")}</Link>
            </p>
          </>
        ) : null}
      </section>
      <ItemList editor={editor} form={listForms.sources} />
    </>
  );
}
