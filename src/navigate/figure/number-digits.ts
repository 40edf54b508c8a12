/** The last digit of a small number that is printed; what is smaller still is printed as smaller than this. */
export const smallestPrinted = 0.0001;

/** How many decimals a number is printed with: two, or more where two would leave nothing of a small one. */
export function numberDigits(value: number): number {
  const size = Math.abs(value);
  if (size === 0 || Number.isInteger(value)) return 0;
  if (size >= 0.1) return 2;
  return Math.min(4, 1 - Math.floor(Math.log10(size)));
}

/**
 * How many decimals a ratio is printed with, in every form: page, report, workbook and chart. Two; three of a Herfindahl–Hirschman index,
 * whose bounds (0.15, 0.25) two would blur.
 */
export function ratioDigits(key: string): 2 | 3 {
  return key.endsWith("hhi") ? 3 : 2;
}

/** So small that its digits would all be noughts. */
export function isVanishing(value: number): boolean {
  return value !== 0 && Math.abs(value) < smallestPrinted / 2;
}
