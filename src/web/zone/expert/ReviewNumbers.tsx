import { reviewConclusions, type ReviewResults } from "#zone/contract";
import { TableWrap } from "../../draw/TableWrap.tsx";
import { useLanguage } from "../../i18n/language.tsx";

/** Totals by reviewer, and what they make together. */
export function ReviewNumbers({ results }: { readonly results: ReviewResults }) {
  const { t, n, pick } = useLanguage();
  const shown = (value: number | null) => (value === null ? "–" : n.ratio(value));
  return (
    <>
      {results.open ? (
        <dl className="review-numbers">
          <dt>{t("experts.mean")}</dt>
          <dd className="num">{shown(results.mean)}</dd>
          <dt>{t("experts.deviation")}</dt>
          <dd className="num">{shown(results.deviation)}</dd>
          <dt>{t("experts.range")}</dt>
          <dd className="num">{results.range === null ? "–" : `${shown(results.range[0])}–${shown(results.range[1])}`}</dd>
          <dt>{t("experts.trimmed_mean")}</dt>
          <dd className="num">{shown(results.trimmedMean)}</dd>
        </dl>
      ) : null}
      <TableWrap label={results.title}>
        <table className="table ledger-table">
          <thead>
            <tr>
              <th scope="col">{t("experts.name")}</th>
              {results.criteria.map(({ at, title, weight }) => (
                <th key={at} scope="col">{`${title} (${weight}%)`}</th>
              ))}
              <th scope="col">{t("experts.total")}</th>
              <th scope="col">{t("experts.conclusion")}</th>
            </tr>
          </thead>
          <tbody>
            {results.sheets.map((sheet) => (
              <tr key={sheet.expert}>
                <th scope="row">
                  {sheet.name}
                  {sheet.trimmed ? <p className="small faint">{t("experts.left_out")}</p> : null}
                </th>
                {results.criteria.map(({ at }) => {
                  const score = sheet.scores.find((each) => each.at === at);
                  return (
                    <td key={at} className="num" title={score?.reason}>
                      {score ? n.decimal(score.score) : "–"}
                    </td>
                  );
                })}
                <td className="num">{n.ratio(sheet.total)}</td>
                <td>
                  {pick(reviewConclusions[sheet.conclusion as keyof typeof reviewConclusions])}
                  {sheet.comment === null ? null : <p className="small">{sheet.comment}</p>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableWrap>
    </>
  );
}
