/** Shares an amount in fen equally, so that the shares add up to it: what does not divide goes to the first ones, a fen each. */
export function shareOut(fen: number, parts: number): readonly number[] {
  const least = Math.floor(fen / parts);
  const left = fen - least * parts;
  return Array.from({ length: parts }, (_, index) => least + (index < left ? 1 : 0));
}
