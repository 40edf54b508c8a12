/** Types and levels of zones. */
export const zoneTypes = {
  patent_navigation_zone: { zh: "专利导航产业发展实验区", en: "patent-navigation industry zone" },
  ip_service_cluster: { zh: "知识产权服务业集聚发展区", en: "IP-service cluster" },
  model_city: { zh: "知识产权示范城市", en: "IP model city" },
  strong_province: { zh: "知识产权强省", en: "IP-strong province" },
  strong_county: { zh: "知识产权强县（市、区）", en: "IP-strong county" },
  operation_pilot: { zh: "知识产权运营服务试点", en: "IP operation service pilot" },
  park: { zh: "园区", en: "park" },
} as const;

export const levels = {
  national: { zh: "国家级", en: "national" },
  province: { zh: "省级", en: "provincial" },
  city: { zh: "市级", en: "municipal" },
  park: { zh: "园区级", en: "of a park" },
} as const;
