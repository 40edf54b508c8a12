import { Button } from "antd";
import { useState } from "react";
import { countAnswer, type Facet, type Unit } from "#search/contract";
import { useAction } from "../api/use-action.ts";
import { Failure, Loading } from "../draw/states.tsx";
import { useLanguage } from "../i18n/language.tsx";
import { FacetNotes, hasGap } from "./FacetNotes.tsx";
import { YearBars } from "./YearBars.tsx";

interface Props {
  readonly facet: Facet;
  readonly query: string;
  readonly unit: Unit;
  readonly onRefine: (key: string) => void;
}

const few = 8;
const many = 40;

export function FacetBars({ facet, query, unit, onRefine }: Props) {
  const { t, n } = useLanguage();
  const [limit, setLimit] = useState(few);
  const input = { query, by: facet, unit, limit: facet === "year" ? 120 : limit };
  const { data, error, isPending, isPlaceholderData } = useAction("search/count", input, countAnswer, { keep: true });
  if (isPending) return <Loading lines={3} />;
  if (error) return <Failure error={error} />;
  const notes = <FacetNotes notices={data.notices} />;
  // The note of a gap says how many are not known.
  const unknown = hasGap(data.notices) ? 0 : data.unknown;
  if (facet === "year") {
    return (
      <>
        <YearBars groups={data.groups} unknown={unknown} onRefine={onRefine} />
        {notes}
      </>
    );
  }
  const most = Math.max(1, ...data.groups.map(({ count }) => count));
  return (
    <div className={isPlaceholderData ? "stale" : undefined}>
      {data.groups.length === 0 ? <p className="small faint">{t("search.facet_none")}</p> : null}
      <ul className="bars">
        {data.groups.map(({ key, label, count }) => (
          <li key={key}>
            <button type="button" className="bar" onClick={() => onRefine(key)} title={t("search.refine", { label })}>
              <span className="bar-fill" style={{ width: `${(100 * count) / most}%` }} />
              <span className="bar-label">{label}</span>
              <span className="bar-count">{n.count(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="row spread small faint">
        <span>{unknown > 0 ? t("search.unknown", { count: n.count(unknown) }) : ""}</span>
        {data.more > 0 && limit === few ? (
          <Button type="link" size="small" onClick={() => setLimit(many)}>
            {t("search.more", { count: n.count(data.more) })}
          </Button>
        ) : null}
      </p>
      {notes}
    </div>
  );
}
