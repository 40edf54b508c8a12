import { unite } from "../unite.ts";
import { strengthOf } from "./evidence.ts";
import { PairNumbers } from "./int-list.ts";
import type { Links } from "./links.ts";

/** Which person each mention is. */
export interface Persons {
  /** The first mention of the same person. */
  readonly root: Int32Array;
  /** The strongest evidence beyond the family that ties the mention to others of the person; -1 where there is none. */
  readonly strength: Int32Array;
}

/** Puts linked mentions together, those of two labels never. */
export function uniteMentions(count: number, links: Links, labels: Int32Array | undefined): Persons {
  // Only what an analyst parted depends on which evidence comes first.
  const { mentions, places } = labels ? links.inOrder() : { mentions: links.mention.values(), places: links.place.values() };
  const root = unite(count, mentions, places, labels);
  const strength = new Int32Array(count).fill(-1);
  const isHeld = labels ? heldLinks(mentions, places, root) : undefined;
  const family = strengthOf("family");
  for (let row = 0; row < mentions.length; row++) {
    const mention = mentions[row] ?? 0;
    const told = links.strengthOf(places[row] ?? 0);
    if (told === family || isHeld?.[row] === 0) continue;
    const known = strength[mention] ?? -1;
    if (known === -1 || told < known) strength[mention] = told;
  }
  return { root, strength };
}

/** Links that tie mentions of one person: a label may have kept apart those of one place. */
function heldLinks(mentions: Int32Array, places: Int32Array, root: Int32Array): Uint8Array {
  const sides = new PairNumbers();
  const sideOf = mentions.map((mention, row) => sides.of(places[row] ?? 0, root[mention] ?? 0));
  const times = new Int32Array(sides.size);
  for (const side of sideOf) times[side] = (times[side] ?? 0) + 1;
  return Uint8Array.from(sideOf, (side) => Number((times[side] ?? 0) > 1));
}
