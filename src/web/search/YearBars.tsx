import type { CountAnswer } from "#search/contract";
import { useStatus } from "../api/status.ts";
import { incompleteFrom } from "../chart/incomplete.ts";
import { useLanguage } from "../i18n/language.tsx";

interface Props {
  readonly groups: CountAnswer["groups"];
  readonly unknown: number;
  readonly onRefine: (key: string) => void;
}

/** Filing years as columns, every year of the span in its place; the years that cannot be complete yet are hollow. */
export function YearBars({ groups, unknown, onRefine }: Props) {
  const { t, n } = useLanguage();
  const { data: status } = useStatus();
  const counts = new Map(groups.map(({ key, count }) => [Number(key), count]));
  const years = [...counts.keys()].filter(Number.isInteger).toSorted((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return <p className="small faint">{t("search.facet_none")}</p>;
  const from = incompleteFrom(status?.cutOff ?? null);
  const most = Math.max(...counts.values());
  const span = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return (
    <>
      <ul className="year-bars">
        {span.map((year) => {
          const count = counts.get(year) ?? 0;
          const told = t(year >= from ? "search.year_incomplete" : "search.year", { year, count: n.count(count) });
          return (
            <li key={year}>
              <button type="button" title={told} aria-label={told} disabled={count === 0} onClick={() => onRefine(String(year))}>
                <span
                  className={year >= from ? "hollow" : undefined}
                  style={{ height: `${Math.max(count > 0 ? 3 : 0, (100 * count) / most)}%` }}
                />
              </button>
            </li>
          );
        })}
      </ul>
      <p className="row spread small faint">
        <span>{first}</span>
        {unknown > 0 ? <span>{t("search.unknown", { count: n.count(unknown) })}</span> : null}
        <span>{last}</span>
      </p>
    </>
  );
}
