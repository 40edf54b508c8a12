import { assert } from "#base";

/** A decimal as it is written, held exactly: 39.29 is 3929 hundredths. */
interface Exact {
  readonly units: bigint;
  readonly digits: number;
}

function parse(written: string): Exact {
  const [, sign, whole = "", rest = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(written) ?? [];
  assert(whole !== "", `${written} is a decimal`);
  return { units: BigInt(`${sign}${whole}${rest}`), digits: rest.length };
}

function print({ units, digits }: Exact): string {
  const shown = (units < 0n ? -units : units).toString().padStart(digits + 1, "0");
  const body = digits === 0 ? shown : `${shown.slice(0, -digits)}.${shown.slice(-digits)}`;
  return units < 0n ? `-${body}` : body;
}

function scaled({ units, digits }: Exact, to: number): bigint {
  return units * 10n ** BigInt(to - digits);
}

/** The sum, with the digits of the most precise. */
export function addDecimals(all: readonly string[]): string {
  const parsed = all.map(parse);
  const digits = Math.max(0, ...parsed.map((each) => each.digits));
  return print({ units: parsed.reduce((sum, each) => sum + scaled(each, digits), 0n), digits });
}

export function subtractDecimals(from: string, what: string): string {
  return addDecimals([from, what.startsWith("-") ? what.slice(1) : `-${what}`]);
}

export function multiplyDecimals(one: string, other: string): string {
  const [a, b] = [parse(one), parse(other)];
  return print({ units: a.units * b.units, digits: a.digits + b.digits });
}

/**
 * numerator ÷ denominator × factor, rounded once, half away from zero.
 *
 * out   null where the denominator is zero
 */
export function divideDecimals(numerator: string, denominator: string, { factor = 1, digits = 2 } = {}): string | null {
  const [n, d] = [parse(numerator), parse(denominator)];
  if (d.units === 0n) return null;
  const top = n.units * BigInt(factor) * 10n ** BigInt(d.digits + digits);
  const bottom = d.units * 10n ** BigInt(n.digits);
  const negative = top < 0n !== bottom < 0n;
  const [up, down] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  const rounded = (2n * up + down) / (2n * down);
  return print({ units: negative ? -rounded : rounded, digits });
}

/** Below zero, zero or above it, as the first is less, equal or more. */
export function compareDecimals(one: string, other: string): number {
  const [a, b] = [parse(one), parse(other)];
  const digits = Math.max(a.digits, b.digits);
  const difference = scaled(a, digits) - scaled(b, digits);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Fen as another unit of money, exactly: 一亿元 is 10^10 fen. */
export function moneyIn(fen: number, unit: "亿元" | "万元"): string {
  const digits = unit === "亿元" ? 10 : 6;
  return print({ units: BigInt(fen), digits }).replace(/\.?0+$/, "");
}
