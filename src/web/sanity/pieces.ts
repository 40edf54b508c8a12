import type { Statement } from "#zone/contract";

interface Piece {
  readonly text: string;
  readonly start: number;
  /** Number of the statement that marks it. */
  readonly statement?: number;
}

/** A text cut at its marks. Where marks overlap the first keeps its place, and the rest of the later one stays plain. */
export function pieces(source: string, statements: readonly Pick<Statement, "start" | "end">[]): Piece[] {
  const cut: Piece[] = [];
  let at = 0;
  for (const [statement, { start, end }] of statements.entries()) {
    if (start < at || end <= start) continue;
    if (start > at) cut.push({ text: source.slice(at, start), start: at });
    cut.push({ text: source.slice(start, end), start, statement });
    at = end;
  }
  if (at < source.length) cut.push({ text: source.slice(at), start: at });
  return cut;
}
