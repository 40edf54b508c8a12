/** New forms of IP service: tags that need evidence. */
export const serviceForms = {
  internet_plus: { zh: "互联网+", en: "internet plus" },
  big_data: { zh: "大数据", en: "big data" },
  trading: { zh: "在线交易", en: "online trading" },
  finance: { zh: "知识产权金融", en: "IP finance" },
  crowdsourcing: { zh: "众包众筹", en: "crowdsourcing" },
  rights_protection: { zh: "在线维权", en: "online protection of rights" },
} as const;
