/** Hidden champions (隐形冠军): large in a narrow field, small as a firm. Data, so that a study can state its own. */
export const hiddenRule = {
  name: "rule/hidden",
  version: 2,
  limits: {
    /** Rank by number among the world's enterprises of the node. */
    rankMax: 3,
    /** A node is narrow up to this share of the chain. */
    nodeShareMax: 0.15,
    /** … and must be large enough for a rank to say something. */
    nodeMembersMin: 30,
    /** Own members in the node. */
    membersMin: 5,
    /** Share of everything it holds in the corpus that lies in the node: most of a champion's work is in its field. */
    focusMin: 0.5,
    /** … and no chance: as many in the node of what it holds would come so seldom if it filed in the chain by lot (binomial). */
    chanceMax: 0.0001,
    /** Small by employees, where a list of enterprises tells them. */
    employeesMax: 1000,
    /** Small by everything it holds in the corpus, where employees are not known: a stand-in, and said so. */
    portfolioMax: 100,
  },
  /**
   * Names that belong to no small firm, however little of theirs a corpus drawn by one technology holds (as patterns of SQL's "like", of names in
   * lower case): groups and their heads, the state's and the nation's. Where employees are known, they decide and not the name.
   */
  largeNames: [
    "%集团%",
    "%总公司%",
    "中国%",
    "国家%",
    "国网%",
    "南方电网%",
    "中石%",
    "中铁%",
    "中建%",
    "中航%",
    "中核%",
    "% group",
    "% holdings",
    "national %",
  ],
} as const;

export type HiddenLimit = keyof typeof hiddenRule.limits;
export type HiddenLimits = { readonly [Name in HiddenLimit]: number };
