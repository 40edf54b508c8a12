import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { effectAnswer } from "#zone/contract";
import { useAction } from "../../api/use-action.ts";
import { PageHead } from "../../draw/PageHead.tsx";
import { Failure, Loading } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { RegisterSection } from "../expert/RegisterSection.tsx";
import { ZoneNav } from "../home/ZoneNav.tsx";
import { EffectForm } from "./EffectForm.tsx";
import { EffectResult } from "./EffectResult.tsx";
import "../../ledger/ledger.css";
import "../zone.css";
import "./effect.css";

/** The effect of a measure beside comparison regions; what is asked stands in the link. */
export function EffectPage() {
  const { t } = useLanguage();
  const { zone } = useParams({ from: "/zone/$zone/effect" });
  const search = useSearch({ from: "/zone/$zone/effect" });
  const navigate = useNavigate();
  const { kpi, query, decision, from, scale } = search;
  const asked = kpi !== undefined || query !== undefined;
  const input = {
    zone,
    decision,
    from,
    scale,
    ...(query === undefined ? { kpi } : { query }),
    comparisons: listed(search.comparisons),
    treated: listed(search.treated),
  };
  const effect = useAction("zone/effect", input, effectAnswer, { enabled: asked, post: true });
  return (
    <div className="page">
      <ZoneNav zone={zone} />
      <PageHead title={t("effect.title")} lede={t("effect.lede")} />
      <EffectForm
        key={JSON.stringify(search)}
        zone={zone}
        asked={search}
        onAsk={(wanted) => void navigate({ to: "/zone/$zone/effect", params: { zone }, search: wanted })}
      />
      {asked ? null : <p className="faint">{t("effect.choose")}</p>}
      {asked && effect.isPending ? <Loading /> : null}
      {effect.isError ? <Failure error={effect.error} onRetry={() => void effect.refetch()} /> : null}
      {effect.data ? <EffectResult effect={effect.data} /> : null}
      <RegisterSection
        zone={zone}
        name="zone/evaluations"
        title={t("effect.evaluations")}
        none={t("decisions.nothing_yet")}
        columns={["title", "kind", "decision", "study", "period_from", "period_to", "evaluated_by"]}
      />
    </div>
  );
}

/** Codes in a link stand with commas between them. */
function listed(text: string | undefined): readonly string[] {
  return (text ?? "").split(/[,，;；\s]+/).filter((each) => each !== "");
}
