import type { Bilingual } from "#base";

export const nodeIds = [
  "press",
  "catalyst",
  "synthesis",
  "cbn",
  "cvd",
  "powder",
  "pcd",
  "tools",
  "wire-saw",
  "heat-spreading",
  "gems",
  "inspection",
] as const;
export type NodeId = (typeof nodeIds)[number];

export interface NodeClasses {
  readonly title: Bilingual;
  /** Every family of the node carries this CPC symbol, and nothing else does. */
  readonly cpc: string;
  /** And this IPC symbol, which other nodes do not have either. */
  readonly ipc: string;
  /** Further symbols, some of which neighbours share. */
  readonly beside: readonly string[];
  /** Words of its titles that no other node uses, in both languages. */
  readonly words: Bilingual;
}

export const nodes: Readonly<Record<NodeId, NodeClasses>> = {
  press: {
    title: { zh: "六面顶压机与高压装备", en: "Cubic presses and high-pressure equipment" },
    cpc: "B01J3/065",
    ipc: "B01J3/06",
    beside: ["B30B11/00", "B30B15/02"],
    words: { zh: "六面顶压机", en: "cubic press" },
  },
  catalyst: {
    title: { zh: "片状触媒与传压介质", en: "Sheet catalysts and pressure media" },
    cpc: "B01J23/755",
    ipc: "B01J23/755",
    beside: ["C22C38/08", "B22F9/08"],
    words: { zh: "片状触媒", en: "sheet catalyst" },
  },
  synthesis: {
    title: { zh: "高温高压合成金刚石", en: "Diamond synthesis at high pressure and temperature" },
    cpc: "C01B32/26",
    ipc: "C01B32/26",
    beside: ["C01B32/25", "B01J2203/062"],
    words: { zh: "合成金刚石", en: "synthetic diamond" },
  },
  cbn: {
    title: { zh: "立方氮化硼", en: "Cubic boron nitride" },
    cpc: "C01B21/0648",
    ipc: "C01B21/064",
    beside: ["B01J2203/066", "C04B35/5831"],
    words: { zh: "立方氮化硼", en: "cubic boron nitride" },
  },
  cvd: {
    title: { zh: "化学气相沉积金刚石", en: "Diamond by chemical vapour deposition" },
    cpc: "C23C16/27",
    ipc: "C23C16/27",
    beside: ["C30B29/04", "C30B25/10"],
    words: { zh: "气相沉积", en: "vapour deposition" },
  },
  powder: {
    title: { zh: "微粉与提纯分级", en: "Micropowder, purification and grading" },
    cpc: "C01B32/28",
    ipc: "C01B32/28",
    beside: ["C09K3/14", "C01B32/25"],
    words: { zh: "微粉", en: "micropowder" },
  },
  pcd: {
    title: { zh: "聚晶与复合片", en: "Polycrystalline compacts (PCD, PCBN)" },
    cpc: "C22C26/00",
    ipc: "C22C26/00",
    beside: ["B22F7/06", "E21B10/567"],
    words: { zh: "复合片", en: "polycrystalline compact" },
  },
  tools: {
    title: { zh: "超硬刀具与磨具", en: "Superhard cutting and grinding tools" },
    cpc: "B24D3/06",
    ipc: "B24D3/06",
    beside: ["B23B27/20", "B24D18/00"],
    words: { zh: "砂轮", en: "grinding wheel" },
  },
  "wire-saw": {
    title: { zh: "金刚石线锯", en: "Diamond wire saws" },
    cpc: "B23D61/185",
    ipc: "B23D61/18",
    beside: ["B28D5/04", "C25D15/00"],
    words: { zh: "线锯", en: "wire saw" },
  },
  "heat-spreading": {
    title: { zh: "金刚石热沉与半导体散热", en: "Diamond heat spreaders for semiconductors" },
    cpc: "H01L23/3732",
    ipc: "H01L23/373",
    beside: ["C30B29/04", "H01L21/48"],
    words: { zh: "热沉", en: "heat spreader" },
  },
  gems: {
    title: { zh: "培育钻石", en: "Laboratory-grown gems" },
    cpc: "A44C17/001",
    ipc: "A44C17/00",
    beside: ["C30B29/04", "C30B33/00"],
    words: { zh: "培育钻石", en: "grown gem" },
  },
  inspection: {
    title: { zh: "检测与分选设备", en: "Inspection and sorting" },
    cpc: "G01N21/87",
    ipc: "G01N21/87",
    beside: ["G01N3/42", "B07C5/342"],
    words: { zh: "检测分选", en: "inspection and sorting" },
  },
};

/** Publications of the neighbourhood that belong to no node: a study must leave them out. */
export const beside = {
  title: { zh: "硬质合金与石墨制品", en: "Cemented carbide and graphite ware" },
  symbols: ["C22C29/08", "C01B32/21", "B22F3/10"],
} as const;
