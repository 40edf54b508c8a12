import { count, rowsLike, said, sum, units } from "./kpi.ts";

const row = rowsLike({
  group: "talent",
  owner: "zone_administrator",
  right: "any",
  obtained: "reported",
  source: said("人才与培训统计", "Statistics of talent and training"),
});
const { people } = units;
const corpus = { obtained: "corpus", owner: "analyst", right: "patent", source: said("专利语料", "Patent corpus") } as const;
const node = { ...corpus, everyMonths: 12, study: true } as const;

/** The people who create, protect and serve. */
export const talent = {
  attorneys: row(
    said("执业专利代理师人数", "Practising patent attorneys"),
    said("期末执业专利代理师", "Patent attorneys practising at the day"),
    sum,
    {
      kind: "stock",
      everyMonths: 12,
      unit: people,
      right: "patent",
      obtained: "ledger",
      source: said("单位年度数据", "Yearly facts of organisations"),
    },
  ),
  ip_staff: row(
    said("知识产权专职人员数", "IP staff"),
    said("期末企业与机构知识产权专职人员", "People whose work is IP, at the day"),
    count,
    { kind: "stock", everyMonths: 12, unit: people },
  ),
  trained: row(
    said("培训人次", "People trained"),
    said("期间内参加知识产权培训的人次", "Attendances of IP training in the period"),
    count,
    { kind: "flow", everyMonths: 3, unit: said("人次", "attendances") },
  ),
  interdisciplinary: row(
    said("高端复合型人才数", "High-end interdisciplinary talent"),
    said("期末认定的高端复合型知识产权人才", "Recognised at the day"),
    count,
    { kind: "stock", everyMonths: 12, unit: people },
  ),
  inventors: row(
    said("发明人数", "Inventors"),
    said("期间内提交的申请中的发明人，同一人计一次", "Inventors of what was filed in the period, each once"),
    count,
    { ...corpus, kind: "flow", everyMonths: 12, unit: people },
  ),
  focus_people_left: row(
    said("对象企业转往他处的关键发明人数", "Key inventors gone from an enterprise"),
    said(
      "导航项目中分析对象的关键发明人里此后以他方名义申请者",
      "Key inventors of whom a study is about who file with others since",
    ),
    count,
    { ...node, kind: "stock", unit: people, better: "less" },
  ),
  people_placed: row(
    said("引进、留用的人才数", "People attracted or kept"),
    said("依导航建议引进或留用的人才", "People attracted or kept on the advice of a study"),
    count,
    { everyMonths: 12, kind: "flow", unit: people, study: true },
  ),
  node_inventors: row(
    said("环节内本地发明人数", "Inventors of the region in a node"),
    said("导航项目中该环节本地发明人", "Inventors of the region in the node, by a navigation study"),
    count,
    { ...node, kind: "stock", unit: people },
  ),
} as const;
