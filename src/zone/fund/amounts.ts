/** Amounts in fen as whole numbers of any size: sums and comparisons are exact, and are rounded only where a ratio is shown. */
import type { LedgerRecord } from "#ledger";

type Held = Pick<LedgerRecord, "values">;

/** A money field in fen; 0 where it is empty. */
export function fenOf({ values }: Held, field = "amount"): bigint {
  return BigInt(Number(values[field] ?? 0));
}

export function sumFen(rows: readonly Held[], field = "amount"): bigint {
  return rows.reduce((sum, row) => sum + fenOf(row, field), 0n);
}

/** `1,234,567.80`: yuan as messages show them. */
export function printYuan(fen: bigint): string {
  const sign = fen < 0n ? "-" : "";
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, "0");
  return `${sign}${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",")}.${digits.slice(-2)}`;
}

/** `1234567.80`: yuan as files hold them. */
export function plainYuan(fen: number): string {
  return printYuan(BigInt(fen)).replaceAll(",", "");
}

/**
 * One amount in terms of another, to two digits after the point, half away from zero, as text.
 *
 * out     null where there is nothing to divide by
 */
export function ratioOf(part: bigint, whole: bigint): string | null {
  if (whole <= 0n) return null;
  const hundredths = (part * 200n + whole) / (whole * 2n);
  return `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, "0")}`;
}

/**
 * The most that may be given beside so much own money where the share of what is given in both together has a ceiling.
 *
 * in      percent as it was entered, `30` or `33.3`
 * out     fen, rounded down; undefined where the ceiling is 100 % or more, or none
 */
export function mostByShare(percent: string, ownFen: bigint): bigint | undefined {
  const [whole = "0", part = ""] = percent.split(".");
  const scale = 10n ** BigInt(part.length);
  const share = BigInt(whole) * scale + BigInt(part === "" ? "0" : part);
  const rest = 100n * scale - share;
  return rest <= 0n ? undefined : (share * ownFen) / rest;
}
