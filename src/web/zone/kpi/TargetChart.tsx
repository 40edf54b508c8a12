import { useLanguage } from "../../i18n/language.tsx";
import type { TargetPace } from "./TargetsTab.tsx";

const wide = 320;
const high = 96;
const pad = 8;

/** The values over time, hollow where they are of parts of years (what is added up as its running sum), and the target as a dashed line. */
export function TargetChart({ target }: { readonly target: TargetPace }) {
  const { t, pick } = useLanguage();
  const series = shownOf(target);
  const isAdded = target.counted.length > 1;
  const hasBars = target.kind === "flow" && !isAdded;
  const wanted = target.value === null ? null : Number(target.value);
  if (series.length === 0) return null;
  const days = [...series.map(({ to }) => Date.parse(to)), Date.parse(target.dueOn)];
  const values = [0, ...series.map(({ value }) => Number(value)), ...(wanted === null ? [] : [wanted])];
  const [from, to, low, top] = [Math.min(...days), Math.max(...days), Math.min(...values), Math.max(...values)];
  const x = (day: string) => pad + ((Date.parse(day) - from) / Math.max(1, to - from)) * (wide - 2 * pad);
  const y = (value: number) => high - pad - ((value - low) / Math.max(1e-9, top - low)) * (high - 2 * pad);
  const points = series.map((each) => ({ ...each, x: x(each.to), y: y(Number(each.value)) }));
  const label = t("kpi.chart", { title: pick(target.title), count: series.length });
  return (
    <svg className="kpi-chart" viewBox={`0 0 ${wide} ${high}`} role="img" aria-label={label}>
      <line className="kpi-axis" x1={pad} x2={wide - pad} y1={y(low)} y2={y(low)} />
      {wanted === null ? null : <line className="kpi-target" x1={pad} x2={wide - pad} y1={y(wanted)} y2={y(wanted)} />}
      {target.pace.baseline === null || wanted === null ? null : (
        <line
          className="kpi-way"
          x1={x(target.pace.baseline.to)}
          y1={y(Number(target.pace.baseline.value))}
          x2={x(target.dueOn)}
          y2={y(wanted)}
        />
      )}
      {hasBars ? null : <polyline className="kpi-line" points={points.map((each) => `${each.x},${each.y}`).join(" ")} />}
      {points.map((each) =>
        hasBars ? (
          <line
            key={each.record}
            className={each.isPart ? "kpi-bar kpi-bar-part" : "kpi-bar"}
            x1={each.x}
            x2={each.x}
            y1={y(low)}
            y2={each.y}
          />
        ) : (
          <circle key={each.record} className={each.isPart ? "kpi-dot kpi-dot-part" : "kpi-dot"} cx={each.x} cy={each.y} r={4} />
        ),
      )}
    </svg>
  );
}

/** Periods that count are added as they follow each other: their sum is what the target asks for. */
function shownOf({ series, counted }: TargetPace): TargetPace["series"] {
  if (counted.length < 2) return series;
  let sum = 0;
  return series
    .filter(({ record }) => counted.includes(record))
    .map((each) => {
      sum += Number(each.value);
      return { ...each, value: String(sum), isPart: false };
    });
}
