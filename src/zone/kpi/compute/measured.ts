import { AppError, type Context, type MessageKey } from "#base";
import "../messages.ts";

/** Something that must be said about a computed value. */
export interface Caveat {
  readonly code: MessageKey;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What a computation found: the value in the catalogue's unit, its parts, and what must be said about it. */
export interface Measured {
  /** As a decimal; null where it cannot be told. */
  readonly value: string | null;
  readonly numerator?: string;
  readonly denominator?: string;
  /** Counts behind the value, by name: the criteria of high value, the records summed. */
  readonly parts?: Readonly<Record<string, number>>;
  /** Of what was asked the share that the sources tell of, 0…1; null where nothing was asked. */
  readonly coverage: number | null;
  /** True where what is not told could only add to the value. */
  readonly isLowerBound?: boolean;
  readonly caveats: readonly Caveat[];
  /** Where the value is from, told as data: side table, registers. */
  readonly from?: Readonly<Record<string, string | number | null>>;
}

export interface Span {
  /** Absent of a stock. */
  readonly from: string | null;
  readonly to: string;
}

export type LedgerMeasure = (zone: string, span: Span, context: Context) => Promise<Measured>;

/** Yearly facts add up over whole years only: parts of a year are nobody's. */
export function wholeYearOf({ from, to }: Span): number {
  const year = to.slice(0, 4);
  if (!to.endsWith("-12-31") || (from !== null && from !== `${year}-01-01`))
    throw new AppError("zone.kpi_compute.whole_year", { from: from ?? "–", to });
  return Number(year);
}
