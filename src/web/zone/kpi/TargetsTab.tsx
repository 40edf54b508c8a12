import { Link } from "@tanstack/react-router";
import type { z } from "zod";
import { comparators, paceVerdicts, targetPaceAnswer, targetVerdicts } from "#zone/contract";
import { actionUrl } from "../../api/client.ts";
import { useAction } from "../../api/use-action.ts";
import { Empty, Failure, Loading } from "../../draw/states.tsx";
import { useLanguage } from "../../i18n/language.tsx";
import { NewRecordLink } from "../../ledger/NewRecordLink.tsx";
import { RecordLink } from "../programme/RecordLink.tsx";
import { TargetChart } from "./TargetChart.tsx";

export type TargetPace = z.output<typeof targetPaceAnswer>["targets"][number];

/** Each target with its values on the way, what remains, and whether the pace is right. */
export function TargetsTab({ zone }: { readonly zone: string }) {
  const { t, lang } = useLanguage();
  const pace = useAction("zone/target-pace", { zone }, targetPaceAnswer);
  if (pace.isError) return <Failure error={pace.error} onRetry={() => void pace.refetch()} />;
  if (pace.isPending) return <Loading />;
  const { targets, at } = pace.data;
  return (
    <section aria-labelledby="kpi-targets">
      <div className="row spread">
        <h2 id="kpi-targets">{t("kpi.targets_count", { count: targets.length })}</h2>
        <span className="row">
          <a href={actionUrl("zone/target-pace", { zone }, lang, "xlsx")} download>
            {t("kpi.download")}
          </a>
          <Link to="/ledger/$part/$register" params={{ part: "zone", register: "targets" }}>
            {t("zone.all_targets")}
          </Link>
          <NewRecordLink register="zone/kpi-values">{t("zone.report")}</NewRecordLink>
        </span>
      </div>
      <p className="small faint">{t("zone.targets_told", { at })}</p>
      {targets.length === 0 ? <Empty title={t("zone.no_targets")} /> : null}
      <div className="kpi-cards">
        {targets.map((target) => (
          <TargetCard key={target.target} target={target} />
        ))}
      </div>
    </section>
  );
}

function TargetCard({ target }: { readonly target: TargetPace }) {
  const { t, pick } = useLanguage();
  const { pace, latest, samePeriod, estimate } = target;
  const unit = pick(target.unit);
  const wanted = `${pick(comparators[target.comparator])} ${target.value ?? "?"}${target.valueTo === null ? "" : `–${target.valueTo}`} ${unit}`;
  return (
    <article className="sheet kpi-card">
      <h3>
        <RecordLink of="zone/targets" id={target.target}>
          {pick(target.title)}
        </RecordLink>
      </h3>
      <p>
        <strong className="num kpi-now">{`${target.gaps.length > 0 ? "≥ " : ""}${target.reached ?? "–"}`}</strong>
        {` ${unit} · ${t("kpi.wanted_by", { wanted, due: target.dueOn })}`}
      </p>
      <p>
        <span className={`kpi-sign kpi-${target.verdict}`}>{pick(targetVerdicts[target.verdict])}</span>
        {target.verdict === "met" ? null : (
          <span className={`kpi-sign kpi-${pace.verdict}`}>{pick(paceVerdicts[pace.verdict])}</span>
        )}
      </p>
      <TargetChart target={target} />
      <dl className="kpi-facts small">
        {target.since === null || target.counted.length === 0 ? null : (
          <>
            <dt>{t("kpi.added_up")}</dt>
            <dd>
              {t("kpi.counted_told", { since: target.since, to: target.reachedTo ?? "", count: target.counted.length })}
              {target.leftOut.length === 0 ? null : (
                <span className="faint">{` · ${t("kpi.left_out", { count: target.leftOut.length })}`}</span>
              )}
            </dd>
          </>
        )}
        {target.gaps.length === 0 ? null : (
          <>
            <dt>{t("kpi.gaps")}</dt>
            <dd>{target.gaps.map((gap) => t("kpi.gaps_told", gap)).join(" · ")}</dd>
          </>
        )}
        {latest === null ? null : (
          <>
            <dt>{t("kpi.latest")}</dt>
            <dd>
              <RecordLink of="zone/kpi-values" id={latest.record}>
                {`${latest.value} · ${latest.from === null ? "" : `${latest.from} – `}${latest.to}`}
              </RecordLink>
              {latest.isPart ? <em className="kpi-part">{` ${t("kpi.part_of_year")}`}</em> : null}
              <span className="faint">{` ${latest.source ?? ""}`}</span>
            </dd>
          </>
        )}
        {pace.expected === null ? null : (
          <>
            <dt>{t("kpi.expected")}</dt>
            <dd className="num">{`${pace.expected} ${unit}`}</dd>
          </>
        )}
        {pace.perPeriod === null || target.verdict === "met" ? null : (
          <>
            <dt>{t("kpi.remaining")}</dt>
            <dd className="num">
              {t("kpi.remaining_told", {
                remaining: pace.remaining ?? "",
                unit,
                periods: pace.periodsLeft ?? 0,
                each: pace.perPeriod,
              })}
            </dd>
          </>
        )}
        {samePeriod === null ? null : (
          <>
            <dt>{t("kpi.same_period")}</dt>
            <dd>
              <RecordLink of="zone/kpi-values" id={samePeriod.record}>{`${samePeriod.value} · ${samePeriod.to}`}</RecordLink>
              {samePeriod.change === null ? "" : ` · ${signed(samePeriod.change)} %`}
            </dd>
          </>
        )}
        {estimate === null ? null : (
          <>
            <dt>{t("kpi.estimate")}</dt>
            <dd className="num">{t("kpi.estimate_told", { value: estimate.value, unit, months: estimate.months })}</dd>
          </>
        )}
        {pace.forecast === null ? null : (
          <>
            <dt>{t("kpi.forecast")}</dt>
            <dd className="num">{t("kpi.forecast_told", shownForecast(pace.forecast))}</dd>
          </>
        )}
        {target.asPublished === null ? null : (
          <>
            <dt>{t("kpi.as_published")}</dt>
            <dd>{target.asPublished}</dd>
          </>
        )}
      </dl>
    </article>
  );
}

function signed(change: string): string {
  return change.startsWith("-") ? change : `+${change}`;
}

function shownForecast({ value, low, high, points }: NonNullable<TargetPace["pace"]["forecast"]>) {
  const round = (number: number) => String(Number(number.toPrecision(4)));
  return { value: round(value), low: round(low), high: round(high), points };
}
