/** Standings of enterprises, lowest first; `none`: a standing was taken away. */
export const enterpriseTierCodes = {
  none: { zh: "取消认定", en: "none any more" },
  cultivated: { zh: "培育企业", en: "cultivated" },
  key: { zh: "重点企业", en: "key enterprise" },
  advantage: { zh: "优势企业", en: "advantage enterprise" },
  demonstration: { zh: "示范企业", en: "demonstration enterprise" },
  hidden_champion: { zh: "单项冠军（隐形冠军）", en: "champion of its niche" },
} as const;
