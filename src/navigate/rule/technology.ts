/** What could be done with a right in a node: data, versioned. Each right has the first use that fits. */
export const technologyRule = {
  name: "rule/technology",
  version: 1,
  /** Rights listed for each node and use, the most cited first. */
  listMax: 3,
  /** Active rights of universities and institutes in a node from which licences are a way. */
  licenceMin: 3,
  /** Core rights of others, per own core right, from which a node hangs on them. */
  dependenceMin: 1,
} as const;

export const technologyUses = ["make", "buy", "license", "free", "avoid"] as const;
