/** One place of a chain of parents, shortened on the way. */
function rootOf(parent: Int32Array, node: number): number {
  let at = node;
  while (parent[at] !== at) {
    parent[at] = parent[parent[at] ?? at] ?? at;
    at = parent[at] ?? at;
  }
  return at;
}

/**
 * Union-find: items that share a token have one root, the smallest of them.
 *
 * in     count: items are 0 … count-1; items and tokens: one link each at the same place, with labels strongest first, else in any order
 *        labels: items of two different labels (not -1) never come together, whatever links them
 * out    the root of each item
 */
export function unite(count: number, items: Int32Array, tokens: Int32Array, labels?: Int32Array): Int32Array {
  const parent = new Int32Array(count).map((_, index) => index);
  const label = labels?.slice();
  let tokensMax = -1;
  for (const token of tokens) if (token > tokensMax) tokensMax = token;
  const first = new Int32Array(tokensMax + 1).fill(-1);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] ?? 0;
    const item = rootOf(parent, items[index] ?? 0);
    if (first[token] === -1) {
      first[token] = item;
      continue;
    }
    const other = rootOf(parent, first[token] ?? item);
    if (item === other) continue;
    const root = Math.min(item, other);
    if (label) {
      const [one = -1, two = -1] = [label[item], label[other]];
      if (one !== -1 && two !== -1 && one !== two) continue;
      label[root] = Math.max(one, two);
    }
    parent[Math.max(item, other)] = root;
  }
  return parent.map((_, index) => rootOf(parent, index));
}
