import type { PreviewAnswer } from "#corpus/contract";
import { SeaMark } from "../../draw/Mark.tsx";
import { TableWrap } from "../../draw/TableWrap.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { fieldName } from "../field-name.ts";

const shown = [
  "publicationNumber",
  "applicationNumber",
  "title",
  "applicants",
  "inventors",
  "filedOn",
  "publishedOn",
  "ipc",
  "status",
] as const;

/** The first rows as the records that an import would make of them. */
export function PreviewRecords({ records }: { readonly records: PreviewAnswer["records"] }) {
  const { t } = useLanguage();
  return (
    <TableWrap label={t("mapping.preview")} tall>
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="num">
              #
            </th>
            {shown.map((field) => (
              <th key={field} scope="col">
                {fieldName(field, t)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record) =>
            record.rejected ? (
              <tr key={record.row} className="row-rejected">
                <td className="num">{record.row}</td>
                <td colSpan={shown.length}>
                  <SeaMark shape="can" size={10} /> <strong className="lost">{t("mapping.rejected")}</strong>{" "}
                  {record.issues.join(" ")}
                </td>
              </tr>
            ) : (
              <tr key={record.row}>
                <td className="num">{record.row}</td>
                <td className="mono nowrap">{record.number || "–"}</td>
                <td className="mono nowrap">{record.application || "–"}</td>
                <td className="wide">
                  {record.title || "–"}
                  {record.issues.map((issue) => (
                    <div key={issue} className="small lost">
                      {issue}
                    </div>
                  ))}
                </td>
                <td>{record.applicants.join(" · ") || "–"}</td>
                <td>{record.inventors.join(" · ") || "–"}</td>
                <td className="nowrap">{record.filedOn || "–"}</td>
                <td className="nowrap">{record.publishedOn || "–"}</td>
                <td className="mono small">{record.classes.join(" ") || "–"}</td>
                <td>{record.status || "–"}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </TableWrap>
  );
}
