/** Tiers of enterprises in a node: data, so that a zone can state its own. The first that fits counts. */
export const tierRule = {
  name: "rule/tiers",
  version: 1,
  /** 龙头: among the world's largest enterprises of the node. */
  leadingRankMax: 10,
  /** … with a portfolio of some size: in a node of few applicants a rank says little. */
  leadingMembersMin: 10,
  /** 骨干: a portfolio of some size, and still filing. */
  backboneMembersMin: 10,
  /** 潜力: a start, and still filing. */
  potentialMembersMin: 3,
} as const;
