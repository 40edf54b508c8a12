import { assert } from "#base";
import { LargeCounts, productOver } from "./large-count.ts";

/** Citations between numbered members, each from the cited to the citing one. Without circles. */
export interface Citations {
  readonly size: number;
  readonly cited: Int32Array;
  readonly citing: Int32Array;
}

/** How much of the flow of knowledge goes through each citation. */
export interface Weights {
  /** SPC: the part of all paths from a source to a sink that goes through it (0–1). */
  readonly spc: Float64Array;
  /** SPLC and SPNP, over those of the citation that has most: paths that may begin anywhere; that may begin and end anywhere. */
  readonly splc: Float64Array;
  readonly spnp: Float64Array;
}

/** One citation on a path, by its number. */
export interface PathLink {
  readonly path: "local" | "global" | "key_route";
  readonly link: number;
}

/** Citations of greatest weight from which the key routes are drawn. */
export const keyRoutes = 10;

interface Order extends Citations {
  /** Members, each after all that it cites. */
  readonly order: Int32Array;
  /** Citations by the cited member (ways on) and by the citing one (ways back): starts and numbers. */
  readonly onStart: Int32Array;
  readonly on: Int32Array;
  readonly backStart: Int32Array;
  readonly back: Int32Array;
}

/**
 * Weighs every citation by search path counts.
 *
 * in     citations; many millions are read in time that grows with their number
 * out    for each citation SPC(u → v) = paths from all sources to u × paths from v to all sinks, over all paths; SPLC, SPNP
 * limit  counts are exact below 2^53 and right to about 10^-15 a step above; they may be of any size
 * from   Hummon and Doreian 1989 (SPLC, SPNP), Batagelj 2003 (SPC)
 */
export function weighCitations(graph: Order): Weights {
  const { size, cited, citing, order, onStart, on, backStart, back } = graph;
  const [before, after, beforeAny, afterAny] = [0, 1, 2, 3].map(() => new LargeCounts(size)) as [
    LargeCounts,
    LargeCounts,
    LargeCounts,
    LargeCounts,
  ];
  for (const member of order) {
    const [from, to] = [backStart[member] ?? 0, backStart[member + 1] ?? 0];
    if (from === to) before.addOne(member);
    beforeAny.addOne(member);
    for (let at = from; at < to; at++) {
      const source = cited[back[at] ?? 0] ?? 0;
      before.add(member, source);
      beforeAny.add(member, source);
    }
  }
  for (let place = size - 1; place >= 0; place--) {
    const member = order[place] ?? 0;
    const [from, to] = [onStart[member] ?? 0, onStart[member + 1] ?? 0];
    if (from === to) after.addOne(member);
    afterAny.addOne(member);
    for (let at = from; at < to; at++) {
      const target = citing[on[at] ?? 0] ?? 0;
      after.add(member, target);
      afterAny.add(member, target);
    }
  }
  const sources = order.filter((member) => backStart[member] === backStart[member + 1]);
  const total = after.total(sources);
  const each = (left: LargeCounts, right: LargeCounts): Float64Array => {
    const parts = new Float64Array(cited.length);
    for (let link = 0; link < parts.length; link++)
      parts[link] = productOver(left, cited[link] ?? 0, right, citing[link] ?? 0, total);
    return parts;
  };
  return { spc: each(before, after), splc: overMost(each(beforeAny, after)), spnp: overMost(each(beforeAny, afterAny)) };
}

function overMost(values: Float64Array): Float64Array {
  const most = values.reduce((top, value) => Math.max(top, value), 0);
  return values.map((value) => value / most);
}

/** Members in an order in which each stands after all that it cites, with the citations on either side of each. */
export function orderCitations({ size, cited, citing }: Citations): Order {
  const [onStart, on] = grouped(size, cited);
  const [backStart, back] = grouped(size, citing);
  const open = Int32Array.from({ length: size }, (_, member) => (backStart[member + 1] ?? 0) - (backStart[member] ?? 0));
  const order = new Int32Array(size);
  let [ready, done] = [0, 0];
  for (let member = 0; member < size; member++) if (open[member] === 0) order[ready++] = member;
  while (done < ready) {
    const member = order[done++] ?? 0;
    for (let at = onStart[member] ?? 0; at < (onStart[member + 1] ?? 0); at++) {
      const target = citing[on[at] ?? 0] ?? 0;
      const left = (open[target] ?? 0) - 1;
      open[target] = left;
      if (left === 0) order[ready++] = target;
    }
  }
  assert(ready === size, "citations have no circle");
  return { size, cited, citing, order, onStart, on, backStart, back };
}

function grouped(size: number, by: Int32Array): [start: Int32Array, links: Int32Array] {
  const start = new Int32Array(size + 1);
  for (const member of by) start[member + 1] = (start[member + 1] ?? 0) + 1;
  for (let member = 0; member < size; member++) start[member + 1] = (start[member + 1] ?? 0) + (start[member] ?? 0);
  const next = start.slice();
  const links = new Int32Array(by.length);
  by.forEach((member, link) => {
    const at = next[member] ?? 0;
    links[at] = link;
    next[member] = at + 1;
  });
  return [start, links];
}

/**
 * The main paths through weighed citations.
 *
 * out    local: from the source whose citation weighs most, always the heaviest citation on · global: the path whose citations
 *        weigh most together · key_route: through each of the ten heaviest citations the path of greatest weight, together
 * rule   equal weights are decided by the number of the citation, so that the paths are the same every time
 * from   Batagelj 2003; Liu and Lu 2012 (key routes, global variant)
 */
export function mainPaths(graph: Order, spc: Float64Array): PathLink[] {
  if (spc.length === 0) return [];
  const { size, cited, citing, order, onStart, on, backStart, back } = graph;
  // Weight of the heaviest way from a member to a sink and the citation it begins with; and back to a source.
  const ahead = best(size, order.toReversed(), onStart, on, citing, spc);
  const behind = best(size, order, backStart, back, cited, spc);
  const isSource = (member: number) => backStart[member] === backStart[member + 1];
  const heaviest = spc.reduce(
    (most, weight, link) =>
      isSource(cited[link] ?? 0) && exceeds(weight, spc[most] ?? 0, isSource(cited[most] ?? 0)) ? link : most,
    0,
  );
  const local: number[] = [];
  for (let link = heaviest; link >= 0;) {
    local.push(link);
    const member = citing[link] ?? 0;
    const ways = on.subarray(onStart[member], onStart[member + 1]);
    link = ways.reduce((most, way) => (most < 0 || (spc[way] ?? 0) > (spc[most] ?? 0) ? way : most), -1);
  }
  const start = order.reduce(
    (most, member) =>
      isSource(member) && (most < 0 || above(ahead.weight[member] ?? 0, ahead.weight[most] ?? 0)) ? member : most,
    -1,
  );
  const forward = (member: number) => walk(member, ahead.link, citing);
  const routes = new Set(
    topLinks(spc).flatMap((link) => [...walk(cited[link] ?? 0, behind.link, cited), link, ...forward(citing[link] ?? 0)]),
  );
  const place = new Int32Array(size);
  order.forEach((member, at) => (place[member] = at));
  const sorted = [...routes].toSorted(
    (a, b) =>
      (place[cited[a] ?? 0] ?? 0) - (place[cited[b] ?? 0] ?? 0) || (place[citing[a] ?? 0] ?? 0) - (place[citing[b] ?? 0] ?? 0),
  );
  return [
    ...local.map((link) => ({ path: "local" as const, link })),
    ...forward(start).map((link) => ({ path: "global" as const, link })),
    ...sorted.map((link) => ({ path: "key_route" as const, link })),
  ];
}

function exceeds(weight: number, most: number, mostIsSource: boolean): boolean {
  return !mostIsSource || weight > most;
}

/** Sums in another order differ in their last digits: what is no more than that apart is equal. */
function above(value: number, other: number): boolean {
  return value > other * (1 + 1e-12);
}

function best(
  size: number,
  order: Int32Array,
  start: Int32Array,
  links: Int32Array,
  other: Int32Array,
  spc: Float64Array,
): { readonly weight: Float64Array; readonly link: Int32Array } {
  const weight = new Float64Array(size);
  const link = new Int32Array(size).fill(-1);
  for (const member of order) {
    for (let at = start[member] ?? 0; at < (start[member + 1] ?? 0); at++) {
      const way = links[at] ?? 0;
      const sum = (spc[way] ?? 0) + (weight[other[way] ?? 0] ?? 0);
      if (link[member] === -1 || above(sum, weight[member] ?? 0)) {
        weight[member] = sum;
        link[member] = way;
      }
    }
  }
  return { weight, link };
}

function walk(from: number, next: Int32Array, other: Int32Array): number[] {
  const links: number[] = [];
  for (let link = next[from] ?? -1; link >= 0; link = next[other[link] ?? 0] ?? -1) links.push(link);
  return links;
}

/** The heaviest citations; of equal ones those with the lower number. */
function topLinks(spc: Float64Array): number[] {
  const top: number[] = [];
  spc.forEach((weight, link) => {
    if (top.length === keyRoutes && weight <= (spc[top.at(-1) ?? 0] ?? 0)) return;
    const at = top.findIndex((other) => weight > (spc[other] ?? 0));
    top.splice(at < 0 ? top.length : at, 0, link);
    if (top.length > keyRoutes) top.pop();
  });
  return top;
}
