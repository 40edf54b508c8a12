import { Link } from "@tanstack/react-router";
import { Tag } from "antd";
import { opinionStatusAnswer } from "#zone/contract";
import { useAction } from "../../api/use-action.ts";
import { Failure, Loading } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { isTextKey } from "../../i18n/text.ts";

/** What experts said of reports, and whether the report is still that one. */
export function Opinions({ zone }: { readonly zone: string }) {
  const { t } = useLanguage();
  const status = useAction("zone/opinion-status", { zone }, opinionStatusAnswer);
  return (
    <section className="sheet" aria-labelledby="opinions">
      <h2 id="opinions">{t("experts.opinions")}</h2>
      {status.isPending ? <Loading lines={2} /> : null}
      {status.isError ? <Failure error={status.error} onRetry={() => void status.refetch()} /> : null}
      {status.data?.opinions.length === 0 ? <p className="faint">{t("experts.no_opinions")}</p> : null}
      <ul className="opinions">
        {status.data?.opinions.map((opinion) => {
          const verdict = `experts.verdict_${opinion.verdict}`;
          return (
            <li key={opinion.opinion}>
              <span className="row">
                <strong>{opinion.expert}</strong>
                {isTextKey(verdict) ? t(verdict as "experts.verdict_agree") : null}
                <Link to="/navigate/$study" params={{ study: opinion.study }}>
                  {`${opinion.study} · ${opinion.about ?? t("experts.whole")}`}
                </Link>
                <Tag color={opinion.version === "latest" ? "green" : "orange"}>{t(`experts.version_${opinion.version}`)}</Tag>
                {opinion.sameReport === false ? <Tag color="red">{t("experts.other_report")}</Tag> : null}
              </span>
              <p>{opinion.text}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
