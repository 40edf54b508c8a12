import { Link } from "@tanstack/react-router";
import { samplesAnswer, type NodeQualityAnswer } from "#navigate/contract";
import { useAction } from "../api/use-action.ts";
import { Failure, Loading, Note } from "../draw/states.tsx";
import { TableWrap } from "../draw/TableWrap.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { ReadyMark } from "./ReadyMark.tsx";
import type { StudyEditor } from "./use-study-editor.ts";

/** Precision and recall of every node, and the way to judge each. It is the saved study that is sampled. */
export function SamplesTab({ study, editor }: { readonly study: string; readonly editor: StudyEditor }) {
  const { t, n, pick } = useLanguage();
  const { data, error, isPending } = useAction("navigate/samples", { study }, samplesAnswer);
  const interval = (low: number | null, high: number | null) =>
    low === null || high === null ? "" : `${n.share(low)}–${n.share(high)}`;
  return (
    <section className="sheet stack" aria-labelledby="samples">
      <div className="sheet-head">
        <h2 id="samples">{t("project.samples")}</h2>
        <span className="small faint">{t("project.samples_told")}</span>
      </div>
      {editor.changed ? <Note tone="land">{t("project.samples_saved")}</Note> : null}
      {isPending ? <Loading /> : null}
      {error ? <Failure error={error} /> : null}
      {data ? (
        <>
          <TableWrap label={t("project.samples")}>
            <table className="table samples-table">
              <thead>
                <tr>
                  <th scope="col">{t("project.node")}</th>
                  <th scope="col">{t("project.ready")}</th>
                  <th scope="col" className="num">
                    {t("project.precision")}
                  </th>
                  <th scope="col" className="num">
                    {t("project.judged")}
                  </th>
                  <th scope="col">{t("project.basis")}</th>
                  <th scope="col" className="num">
                    {t("project.recall")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {data.nodes.map((node) => (
                  <tr key={node.node}>
                    <th scope="row">
                      <Link to="/study/$study/judge/$node" params={{ study, node: node.node }}>
                        {pick(node.title)}
                      </Link>
                    </th>
                    <td>
                      <ReadyMark ready={node.ready} />
                    </td>
                    <td className="num">
                      {node.precision === null ? "–" : n.share(node.precision)}
                      <span className="small faint block">{interval(node.precisionLow, node.precisionHigh)}</span>
                    </td>
                    <td className="num">{node.judged === null ? "–" : `${node.relevant ?? 0} / ${node.judged}`}</td>
                    <td className="small">{basis(node)}</td>
                    <td className="num">
                      {node.recall === null ? "–" : n.share(node.recall)}
                      <span className="small faint block">{interval(node.recallLow, node.recallHigh)}</span>
                      {node.checkMembers ? (
                        <span className="small faint block">
                          {t("project.check_share", { share: n.share((node.checkFound ?? 0) / node.checkMembers) })}
                        </span>
                      ) : null}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableWrap>
          {data.notices.length > 0 ? (
            <ul className="small notices">
              {data.notices.map(({ node, message }) => (
                <li key={`${node} ${message}`}>
                  <span className="mono">{node}</span> · {message}
                </li>
              ))}
            </ul>
          ) : null}
        </>
      ) : null}
    </section>
  );

  function basis({ basis: of, gone }: NodeQualityAnswer): string {
    if (of === null) return "–";
    const lost = (gone ?? 0) > 0 ? ` · ${t("project.gone", { count: n.count(gone ?? 0) })}` : "";
    return `${t(`basis.${of}`)}${lost}`;
  }
}
