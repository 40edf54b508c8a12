import type { FoundTerms, Term } from "./terms.ts";

export interface Cluster {
  readonly zh: string;
  readonly en: string;
  readonly x: number;
  readonly y: number;
  readonly cohesion: number;
  readonly silhouette: number;
}

export interface Placed {
  readonly clusters: readonly Cluster[];
  /** Of each member its cluster, from 1, and how near to its middle it stands; undefined where too little is known of it. */
  readonly places: readonly ({ readonly cluster: number; readonly centrality: number } | undefined)[];
}

export function placeClusters(_terms: readonly Term[], found: FoundTerms["found"]): Placed {
  return { clusters: [], places: found.map(() => undefined) };
}
