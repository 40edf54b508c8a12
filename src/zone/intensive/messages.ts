import { addMessages } from "#base";

const en = {
  "zone.intensive.thresholds":
    "Scale and density are held against the mean of the industries in this table; the thresholds follow the classification of 2019 as it is commonly told, not its own note.",
  "zone.intensive.copyright": "Copyright is not registered by industry: the factor says which share of an industry rests on it.",
  "zone.intensive.corpus":
    "Invention grants are those of the corpus, one for each family, spread over industries by the concordance {concordance}: what the corpus lacks is not counted.",
  "zone.intensive.gap_industry":
    "{missing} of {total} families granted ({percent} %) have no class that the concordance places: they count in no industry",
  "zone.intensive.gap_region":
    "No applicant's region is known of {missing} of {total} applications granted ({percent} %): counts of the region are lower bounds",
  "zone.intensive.nothing":
    "The snapshot has no industry statistics of {region} for {from}–{to}: import a table with employees by industry and year.",
  "zone.intensive.unit": "Left out, as its unit is not known: {measure}",
} as const;

const zh: Record<keyof typeof en, string> = {
  "zone.intensive.thresholds": "规模与密度以表内各产业的平均为界；阈值按 2019 年统计分类的通行说明，未与其编制说明逐条核对。",
  "zone.intensive.copyright": "版权不按产业登记，以版权因子表示产业中依靠版权的部分。",
  "zone.intensive.corpus": "发明授权取自语料，每个同族计一件，按 {concordance} 对照表分摊到各产业；语料未收录的不计。",
  "zone.intensive.gap_industry": "授权的 {total} 项专利族中有 {missing} 项（{percent}%）的分类不在对照表内，未计入任何行业",
  "zone.intensive.gap_region": "授权的 {total} 件申请中有 {missing} 件（{percent}%）的申请人所在区域不明，区域数量为下限",
  "zone.intensive.nothing": "快照中没有 {region} {from}–{to} 年的产业统计：请导入含各行业从业人员数的表格。",
  "zone.intensive.unit": "单位无法识别，未计入：{measure}",
};

type Texts = typeof en;
declare module "#base" {
  interface MessageTexts extends Texts {}
}
addMessages({ en, zh });
