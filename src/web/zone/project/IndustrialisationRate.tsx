import { Link } from "@tanstack/react-router";
import { industrialisationAnswer, patentVerdicts } from "#zone/contract";
import { actionUrl } from "../../api/client.ts";
import { useAction } from "../../api/use-action.ts";
import { Failure, Loading, Note } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";

/** Patents in a product by patents in force, with both lists behind it. */
export function IndustrialisationRate({ zone }: { readonly zone: string }) {
  const { t, n, lang, pick } = useLanguage();
  const answer = useAction("zone/industrialisation", { zone }, industrialisationAnswer);
  const { data } = answer;
  return (
    <section className="sheet" aria-labelledby="pipeline-rate">
      <div className="row spread">
        <h2 id="pipeline-rate">{t("pipeline.rate")}</h2>
        <a href={actionUrl("zone/industrialisation", { zone }, lang, "csv")} download>
          {t("draw.csv")}
        </a>
      </div>
      {answer.isPending ? <Loading /> : null}
      {answer.isError ? <Failure error={answer.error} onRetry={() => void answer.refetch()} /> : null}
      {data?.percent === null ? <Note>{t("pipeline.rate_none")}</Note> : null}
      {data && data.percent !== null ? (
        <>
          <p>
            <strong className="pipeline-rate num">{`${data.percent} %`}</strong>
          </p>
          <p className="small faint">
            {t("pipeline.rate_told", {
              withProduct: n.count(data.withProduct),
              inventory: n.count(data.inventory),
              region: data.region,
              snapshot: data.snapshot,
            })}
          </p>
        </>
      ) : null}
      {data && data.patents.length > 0 ? (
        <details>
          <summary>{t("pipeline.counted", { count: n.count(data.patents.length) })}</summary>
          <ul className="pipeline-patents">
            {data.patents.map(({ application, number, title, products }) => (
              <li key={application}>
                <Link to="/publication/$number" params={{ number }}>
                  {number}
                </Link>
                <span>{title ?? ""}</span>
                <span className="faint">{products.join(" · ")}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {data && data.outside.length > 0 ? (
        <details>
          <summary>{t("pipeline.outside", { count: n.count(data.outside.length) })}</summary>
          <ul className="pipeline-patents">
            {data.outside.map(({ number, verdict, product }) => (
              <li key={`${number} ${product}`}>
                <span>{number}</span>
                <span className="pipeline-reason">{pick(patentVerdicts[verdict])}</span>
                <span className="faint">{product}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
