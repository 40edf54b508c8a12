import { Select } from "antd";
import { useState } from "react";
import type { z } from "zod";
import { evaluationAnswer, evaluationSchemesAnswer, noScores } from "#zone/contract";
import { useAction } from "../../api/use-action.ts";
import { Failure, Loading, Note } from "../../draw/states.tsx";
import { TableWrap } from "../../draw/TableWrap.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { RecordLink } from "../programme/RecordLink.tsx";

type Evaluation = z.output<typeof evaluationAnswer>;
type Item = Evaluation["dimensions"][number]["items"][number];

/** The score by a scheme, or its range; each point with the value, the target and the weight it comes from. */
export function EvaluationTab({ zone }: { readonly zone: string }) {
  const { t, pick } = useLanguage();
  const [scheme, choose] = useState("five_dimensions");
  const schemes = useAction("zone/evaluation-schemes", {}, evaluationSchemesAnswer);
  const evaluation = useAction("zone/evaluation", { zone, scheme }, evaluationAnswer);
  return (
    <section className="sheet" aria-labelledby="kpi-evaluation">
      <div className="row spread">
        <h2 id="kpi-evaluation">{t("kpi.tab_evaluation")}</h2>
        <Select
          aria-label={t("kpi.scheme")}
          value={scheme}
          onChange={choose}
          className="kpi-select"
          options={(schemes.data?.schemes ?? []).map(({ id, title }) => ({ value: id, label: pick(title) }))}
        />
      </div>
      {schemes.isError ? <Failure error={schemes.error} onRetry={() => void schemes.refetch()} /> : null}
      {evaluation.isError ? <Failure error={evaluation.error} onRetry={() => void evaluation.refetch()} /> : null}
      {evaluation.isPending ? <Loading /> : null}
      {evaluation.data ? <Score evaluation={evaluation.data} /> : null}
    </section>
  );
}

function Score({ evaluation }: { readonly evaluation: Evaluation }) {
  const { t, pick } = useLanguage();
  const { low, high, missing, vetoed, note, at } = evaluation;
  return (
    <>
      <p>
        <strong className="num kpi-now">{ranged(low, high)}</strong>
        {` / ${evaluation.weight} · ${t("kpi.as_of", { at })}`}
      </p>
      {note === null ? null : <p className="small faint">{pick(note)}</p>}
      {missing > 0 ? <Note>{t("kpi.missing_told", { missing })}</Note> : null}
      {vetoed.length > 0 ? <Note tone="port">{t("kpi.vetoed_told", { count: vetoed.length })}</Note> : null}
      <TableWrap label={pick(evaluation.title)}>
        <table className="table ledger-table">
          <thead>
            <tr>
              <th scope="col">{t("zone.indicator")}</th>
              <th scope="col" className="num">
                {t("kpi.value")}
              </th>
              <th scope="col" className="num">
                {t("kpi.goal")}
              </th>
              <th scope="col" className="num">
                {t("kpi.points")}
              </th>
              <th scope="col" className="num">
                {t("kpi.score")}
              </th>
            </tr>
          </thead>
          {evaluation.dimensions.map((dimension) => (
            <tbody key={dimension.dimension}>
              <tr className="kpi-dimension">
                <th scope="rowgroup" colSpan={4}>
                  {pick(dimension.title)}
                </th>
                <td className="num">{`${ranged(dimension.low, dimension.high)} / ${dimension.weight}`}</td>
              </tr>
              {dimension.items.map((item) => (
                <ItemRow key={item.kpi} item={item} />
              ))}
            </tbody>
          ))}
        </table>
      </TableWrap>
    </>
  );
}

function ItemRow({ item }: { readonly item: Item }) {
  const { pick } = useLanguage();
  return (
    <tr>
      <th scope="row">{pick(item.title)}</th>
      <td className="num">
        {item.record === null ? (
          "–"
        ) : (
          <RecordLink
            of="zone/kpi-values"
            id={item.record}
          >{`${item.value ?? ""} ${pick(item.unit)} · ${item.since === null ? "" : `${item.since} – `}${item.to ?? ""}`}</RecordLink>
        )}
      </td>
      <td className="num">{item.target ?? "–"}</td>
      <td className="num">{item.points ?? (item.why === null ? "–" : pick(noScores[item.why]))}</td>
      <td className="num">{`${ranged(item.low, item.high)} / ${item.weight}`}</td>
    </tr>
  );
}

function ranged(low: string, high: string): string {
  return low === high ? low : `${low} – ${high}`;
}
