/** Hidden champions (隐形冠军): large in a narrow field, small as a firm. Data, so that a study can state its own. */
export const hiddenRule = {
  name: "rule/hidden",
  version: 1,
  limits: {
    /** Rank by number among the world's enterprises of the node. */
    rankMax: 3,
    /** A node is narrow up to this share of the chain. */
    nodeShareMax: 0.15,
    /** … and must be large enough for a rank to say something. */
    nodeMembersMin: 30,
    /** Own members in the node. */
    membersMin: 5,
    /** Share of everything it holds in the corpus that lies in the node: a champion is at home in its field. */
    focusMin: 0.3,
    /** Small by employees, where a list of enterprises tells them. */
    employeesMax: 1000,
    /** Small by everything it holds in the corpus, where employees are not known: a stand-in, and said so. */
    portfolioMax: 100,
  },
} as const;

export type HiddenLimit = keyof typeof hiddenRule.limits;
export type HiddenLimits = { readonly [Name in HiddenLimit]: number };
