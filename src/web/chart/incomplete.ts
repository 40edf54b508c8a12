const incompleteMonths = 18;

/**
 * The first filing year that cannot be complete at a cut-off: applications are published up to 18 months after filing,
 * so every year that reaches into the last 18 months is still filling.
 */
export function incompleteFrom(cutOff: string | null): number {
  if (!cutOff) return Number.POSITIVE_INFINITY;
  const [year = 0, month = 1] = cutOff.split("-").map(Number);
  return Math.floor((year * 12 + month - 1 - incompleteMonths) / 12);
}
