import { addMonths, type Context, today } from "#base";
import { currentSnapshot, isWithin, regionName } from "#corpus";
import { countGroups, openSearch } from "#search";
import type { Find } from "../expert/conflict/parties.ts";
import { heldValues, isWhole, type HeldValue } from "../kpi/held.ts";

export interface Point {
  readonly from: string | null;
  readonly to: string;
  readonly value: number;
  readonly source: string | null;
  readonly record: string | null;
  /** Rests on patents of the last months before the cut-off, or on “over” and “about”. */
  readonly incomplete: boolean;
  readonly bound: boolean;
}

/** One region, or the whole of a zone, with its values. */
export interface Series {
  readonly key: string;
  readonly label: string;
  /** For seeing overlaps; null where a zone names none. */
  readonly region: string | null;
  readonly points: readonly Point[];
}

/** Patents filed so many months before the cut-off are still unpublished in part. */
const incompleteMonths = 18;
/** Years of filings that are looked back over. */
const yearsBackMax = 15;

/** Verified values of an indicator: of regions as the zone reports them, or of another zone as a whole (by its id). */
export async function reportedSeries(
  zone: string,
  kpi: string,
  keys: readonly string[],
  find: Find,
  context: Context,
): Promise<readonly Series[]> {
  const own = await heldValues(zone, context, { kpi });
  const series: Series[] = [];
  for (const key of keys) {
    if (isRegion(key)) {
      const points = own.filter(({ region, organisation }) => region === key && organisation === null);
      series.push({
        key,
        label: regionName(key, context.lang),
        region: key,
        points: points.map((each) => pointOf(each, context)),
      });
      continue;
    }
    const [other] = await find("zone/zones", { id: key });
    const values = key === zone ? own : await heldValues(key, context, { kpi });
    series.push({
      key,
      label: String(other?.values["name"] ?? key),
      region: (other?.values["region"] ?? null) as string | null,
      points: values.filter(isWhole).map((each) => pointOf(each, context)),
    });
  }
  return series;
}

function pointOf({ id, from, to, value, source, bound, method }: HeldValue, { clock }: Context): Point {
  const recent = addMonths(today(clock), -incompleteMonths);
  return {
    from,
    to,
    value: Number(value),
    source,
    record: id,
    incomplete: method === "corpus" && from !== null && to > recent,
    bound: bound !== null && bound !== "exact",
  };
}

/** Families that a query finds, filed year by year by holders of each region; years that are not complete in the data are marked. */
export async function filedSeries(
  query: string,
  keys: readonly string[],
  { dataDir, lang }: Context,
): Promise<readonly Series[]> {
  const snapshot = await currentSnapshot(dataDir);
  if (!snapshot) return [];
  const search = openSearch(snapshot);
  const { cutOff } = snapshot.manifest;
  const complete = cutOff === null ? "0000" : addMonths(cutOff, -incompleteMonths);
  const source = `${query} · ${snapshot.id}`;
  return keys.map((key) => {
    const asked = { query: `(${query}) AND region:${key}`, by: "year" as const, unit: "family" as const, limit: yearsBackMax };
    const counted = new Map(countGroups(search, asked, lang).groups.map(({ key: year, count }) => [Number(year), count]));
    const last = cutOff === null ? 0 : Number(cutOff.slice(0, 4));
    // A year in which nothing was filed is a zero, where the region has filings at all.
    const years = counted.size === 0 ? [] : Array.from({ length: yearsBackMax }, (_, at) => last - yearsBackMax + 1 + at);
    const points = years.map((year) => ({
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      value: counted.get(year) ?? 0,
      source,
      record: null,
      incomplete: `${year}-12-31` > complete,
      bound: false,
    }));
    return { key, label: regionName(key, lang), region: key, points };
  });
}

export function overlaps(one: Series, other: Series): boolean {
  const [a, b] = [one.region, other.region];
  return one.key === other.key || (a !== null && b !== null && (isWithin(a, b) || isWithin(b, a)));
}

function isRegion(key: string): boolean {
  return /^[A-Z]{2}(-[A-Z0-9]{1,6})?$/.test(key);
}
