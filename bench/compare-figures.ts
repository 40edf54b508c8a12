import type { FigureRow } from "../src/navigate/indicator/indicator.ts";
import type { PeerFigures } from "./python.ts";

export interface Compared {
  readonly cells: number;
  /** The first of them in words, and how many. */
  readonly different: readonly string[];
}

/** Every cell that a peer tells of a figure against ours: numbers to what rounding to six digits can do, words exactly. */
export function comparedFigure(ours: readonly FigureRow[], peer: PeerFigures["figures"][string]): Compared {
  const id = (row: FigureRow) => peer.keys.map((key) => String(row[key])).join(" · ");
  const own = new Map(ours.map((row) => [id(row), row]));
  const theirs = new Map(peer.rows.map((row) => [id(row), row]));
  const different: string[] = [];
  let cells = 0;
  for (const [key, row] of own) {
    const other = theirs.get(key);
    if (!other) {
      // A path ends where nothing comes next: no citation, and nothing to compare.
      if (peer.rowsOf !== "own" && peer.keys.every((each) => row[each] !== null)) different.push(`${key}: ours alone`);
      continue;
    }
    for (const [column, value] of Object.entries(other)) {
      if (peer.keys.includes(column)) continue;
      cells++;
      const found = row[column];
      if (!isEqual(found, value, peer.within)) different.push(`${key}, ${column}: ${String(found)}, peer ${String(value)}`);
    }
  }
  if (peer.rowsOf !== "some") for (const key of theirs.keys()) if (!own.has(key)) different.push(`${key}: the peer's alone`);
  return { cells, different };
}

function isEqual(ours: unknown, peer: unknown, within: number): boolean {
  if (typeof ours !== "number" || typeof peer !== "number") return ours === peer;
  return Math.abs(ours - peer) <= 1e-6 + Math.max(1e-9, within) * Math.abs(peer);
}
