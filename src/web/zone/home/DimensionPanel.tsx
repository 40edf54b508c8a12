import { Link } from "@tanstack/react-router";
import type { z } from "zod";
import { dimensions, targetVerdicts, type HomeKpi, type homeAnswer } from "#zone/contract";
import { useLanguage } from "../../i18n/language.tsx";

type Panel = z.output<typeof homeAnswer>["dimensions"][number];
/** Shown at once; the rest opens. */
const shownAtOnce = 4;

/** One dimension of a zone: its KPIs with value, change, target and source. */
export function DimensionPanel({ panel }: { readonly panel: Panel }) {
  const { t, n, pick } = useLanguage();
  const { dimension, kpis, targets } = panel;
  const [first, rest] = [kpis.slice(0, shownAtOnce), kpis.slice(shownAtOnce)];
  return (
    <section className={`sheet dimension dimension-${dimension}`} aria-labelledby={`dimension-${dimension}`}>
      <div className="row spread">
        <h2 id={`dimension-${dimension}`}>{pick(dimensions[dimension])}</h2>
        {targets.all > 0 ? (
          <span className={targets.late > 0 ? "dimension-late" : "faint"}>
            {t("zone.targets_met", { met: n.count(targets.met), all: n.count(targets.all) })}
            {targets.late > 0 ? ` · ${t("zone.targets_late", { late: n.count(targets.late) })}` : ""}
          </span>
        ) : null}
      </div>
      {kpis.length === 0 ? <p className="faint">{t("zone.no_values")}</p> : null}
      <ul>
        {first.map((kpi) => (
          <KpiLine key={kpi.kpi} kpi={kpi} />
        ))}
      </ul>
      {rest.length > 0 ? (
        <details>
          <summary>{t("zone.more_kpis", { count: n.count(rest.length) })}</summary>
          <ul>
            {rest.map((kpi) => (
              <KpiLine key={kpi.kpi} kpi={kpi} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function KpiLine({ kpi }: { readonly kpi: HomeKpi }) {
  const { t, pick } = useLanguage();
  const targetOf = ({ verdict, dueOn: due, reached, since, to }: NonNullable<HomeKpi["target"]>) =>
    reached !== null && since !== null && to !== null
      ? t("zone.target_reached", { verdict: pick(targetVerdicts[verdict]), due, since, to, reached })
      : t("zone.target_is", { verdict: pick(targetVerdicts[verdict]), due });
  const change = kpi.before === null ? null : changeOf(kpi.before.value, kpi.value);
  return (
    <li>
      <span className="kpi-title">{pick(kpi.title)}</span>
      <span className="kpi-value">
        <Link to="/ledger/$part/$register/$id" params={{ part: "zone", register: "kpi-values", id: kpi.record }}>
          {kpi.value}
        </Link>
        <span className="faint"> {pick(kpi.unit)}</span>
        {change === null || kpi.before === null ? null : (
          <span className={isGood(change, kpi.better)} title={t("zone.before", { value: kpi.before.value, to: kpi.before.to })}>
            {` ${change}`}
          </span>
        )}
      </span>
      <span className="small faint">
        {kpi.from === null ? t("zone.on_day", { to: kpi.to }) : t("zone.in_period", { from: kpi.from, to: kpi.to })}
        {kpi.source === null ? "" : ` · ${kpi.source}`}
        {kpi.target === null ? "" : ` · ${targetOf(kpi.target)}`}
      </span>
    </li>
  );
}

/** The difference as the two are written, with its sign. */
function changeOf(before: string, after: string): string {
  const digits = Math.max(before.split(".")[1]?.length ?? 0, after.split(".")[1]?.length ?? 0);
  const change = Number(after) - Number(before);
  return `${change > 0 ? "+" : change < 0 ? "−" : "±"}${Math.abs(change).toFixed(digits)}`;
}

function isGood(change: string, better: "more" | "less"): string {
  if (change.startsWith("±")) return "faint";
  return change.startsWith("+") === (better === "more") ? "kpi-good" : "kpi-bad";
}
