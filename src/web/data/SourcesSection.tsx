import { sourcesAnswer } from "#corpus/contract";
import { useAction } from "../api/use-action.ts";
import { Failure, Loading } from "../draw/states.tsx";
import { TableWrap } from "../draw/TableWrap.tsx";
import { useLanguage } from "../i18n/language.tsx";

/** Every file the snapshot was made from, in the order of import. */
export function SourcesSection() {
  const { t, n } = useLanguage();
  const { data, error, isPending } = useAction("corpus/sources", {}, sourcesAnswer);
  return (
    <section className="sheet" aria-labelledby="sources">
      <div className="sheet-head">
        <h2 id="sources">{t("data.sources")}</h2>
        <span className="small faint">{data ? t("home.files", { count: n.count(data.sources.length) }) : ""}</span>
      </div>
      {isPending ? <Loading /> : null}
      {error ? <Failure error={error} /> : null}
      {data ? (
        <TableWrap label={t("data.sources")} tall>
          <table className="table files">
            <thead>
              <tr>
                <th scope="col">{t("data.file")}</th>
                <th scope="col">{t("data.format")}</th>
                <th scope="col" className="num">
                  {t("data.read")}
                </th>
                <th scope="col" className="num">
                  {t("data.accepted")}
                </th>
                <th scope="col" className="num">
                  {t("data.rejected")}
                </th>
                <th scope="col">{t("data.as_of")}</th>
                <th scope="col">{t("data.columns_unknown")}</th>
              </tr>
            </thead>
            <tbody>
              {data.sources.map((source) => (
                <tr key={source.source}>
                  <th scope="row">
                    {source.file}
                    <div className="small faint mono">
                      {source.sha256.slice(0, 12)} · {n.bytes(source.bytes)}
                    </div>
                  </th>
                  <td>{source.format}</td>
                  <td className="num">{n.count(source.read)}</td>
                  <td className="num">{n.count(source.accepted)}</td>
                  <td className={source.rejected > 0 ? "num lost" : "num"}>{n.count(source.rejected)}</td>
                  <td className="nowrap">{source.asOf ?? "–"}</td>
                  <td className="wide small">{source.unknownColumns.join("、") || "–"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableWrap>
      ) : null}
    </section>
  );
}
