import type { FoundTerms, Term } from "./terms.ts";
import { groupVectors } from "./group-vectors.ts";
import { labelClusters } from "./cluster-labels.ts";
import { layOut } from "./layout.ts";
import { denseVectors } from "./vectors.ts";

export interface Cluster {
  readonly zh: string;
  readonly en: string;
  readonly terms: string;
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

/** Below this no landscape is drawn: its clusters would be single patents. */
const membersMin = 30;
/** Terms a text must have to be placed; two where texts are titles, which have few. */
const termsMin = { text: 3, title: 2, titleUpTo: 5 };
const clustersMin = 3;
const clustersMax = 14;
/** About this many members on a cluster, growing with the square root: 1,000 members make 8 clusters, 4,000 make 14. */
const clusterScale = 20;

/**
 * The text landscape: members with alike terms in clusters, labelled and laid out on a plane.
 *
 * in     terms; those of each member; which may stand in a label
 * out    clusters in order of size (ties by label), each with its place, label, cohesion and silhouette
 * limit  none below 30 members that have three terms (two where most texts have five at most); 3 to 14 clusters
 * from   latent semantic analysis (Deerwester et al. 1990), spherical k-means (Dhillon and Modha 2001), classical scaling
 *        (Torgerson 1952); every start is fixed, so the same texts give the same map
 */
export function placeClusters(
  terms: readonly Term[],
  found: FoundTerms["found"],
  mayLabel: (term: string) => boolean = () => true,
): Placed {
  const middle = found.map((own) => own.length).toSorted((a, b) => a - b)[Math.floor(found.length / 2)] ?? 0;
  const least = middle > termsMin.titleUpTo ? termsMin.text : termsMin.title;
  const placed = found.flatMap((own, index) => (own.length >= least ? [index] : []));
  if (placed.length < membersMin) return { clusters: [], places: found.map(() => undefined) };
  const own = placed.map((index) => found[index] ?? []);
  const vectors = denseVectors(terms, own);
  const wanted = Math.round(Math.sqrt(placed.length / clusterScale));
  const groups = groupVectors(vectors, Math.min(clustersMax, Math.max(clustersMin, wanted)));
  const sizes = groups.middles.map((_, group) => groups.groupOf.filter((each) => each === group).length);
  const labels = labelClusters(terms, own, groups.groupOf, groups.middles.length, mayLabel);
  const spots = layOut(groups.middles, sizes);
  const order = groups.middles
    .map((_, group) => group)
    .filter((group) => (sizes[group] ?? 0) > 0)
    .toSorted((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || ((labels[a]?.en ?? "") < (labels[b]?.en ?? "") ? -1 : 1));
  const number = new Map(order.map((group, index) => [group, index + 1]));
  const places: Placed["places"][number][] = found.map(() => undefined);
  for (const [at, index] of placed.entries()) {
    const cluster = number.get(groups.groupOf[at] ?? 0) ?? 0;
    places[index] = { cluster, centrality: sixDigits(groups.nearness[at] ?? 0) };
  }
  return {
    places,
    clusters: order.map((group) => {
      const inside = groups.groupOf.flatMap((each, at) => (each === group ? [at] : []));
      return {
        zh: labels[group]?.zh ?? "",
        en: labels[group]?.en ?? "",
        terms: labels[group]?.terms ?? "",
        x: sixDigits(spots[group]?.[0] ?? 0),
        y: sixDigits(spots[group]?.[1] ?? 0),
        cohesion: sixDigits(mean(inside.map((at) => groups.nearness[at] ?? 0))),
        silhouette: sixDigits(mean(inside.map((at) => groups.silhouette[at] ?? 0))),
      };
    }),
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function sixDigits(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
