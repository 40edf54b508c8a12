import type { PublicationRecord } from "#corpus";

/** Invented publications of two families and some loners, small enough to count by hand. For tests. */
export const testRecords: readonly PublicationRecord[] = [
  {
    ...publication(1, "CN", "110000001", "A", "CN-201910000001", "2019-01-10", "2019-07-01"),
    titles: [{ lang: "zh", text: "一种六面顶压机合成金刚石的方法" }],
    abstracts: [{ lang: "zh", text: "本发明公开了一种高温高压（HPHT）合成金刚石的方法，所述金刚石粒度均匀。" }],
    claims: [{ lang: "zh", text: "1.一种方法，其特征在于，使用叶蜡石。" }],
    parties: [
      { role: "applicant", name: "郑州晶石超硬材料有限公司", country: "CN", region: "CN-410182" },
      { role: "applicant", name: "嵩山大学", country: "CN", region: "CN-410100" },
      { role: "inventor", name: "张三" },
    ],
    classifications: [
      { scheme: "ipc", symbol: "C01B32/25", first: true },
      { scheme: "ipc", symbol: "B01J3/06" },
      { scheme: "cpc", symbol: "C01B32/26" },
    ],
    status: { status: "active", raw: "授权" },
    citedByCount: 7,
  },
  {
    ...publication(2, "CN", "110000001", "B", "CN-201910000001", "2019-01-10", "2021-03-02"),
    stage: "grant",
    grantedOn: "2021-03-02",
    titles: [{ lang: "zh", text: "一种六面顶压机合成金刚石的方法" }],
    parties: [{ role: "applicant", name: "郑州晶石超硬材料有限公司", country: "CN", region: "CN-410100" }],
    classifications: [{ scheme: "ipc", symbol: "C01B32/25", first: true }],
    status: { status: "active", raw: "授权" },
  },
  {
    ...publication(3, "US", "20200200001", "A1", "US-16700001", "2020-01-05", "2020-08-06"),
    titles: [{ lang: "en", text: "Diamond grinding tool" }],
    abstracts: [{ lang: "en", text: "A grinding tool with CVD diamond grains and a vehicle-to-vehicle link." }],
    parties: [
      { role: "assignee", name: "Harbor Abrasives, Inc.", country: "US", region: "US-CA" },
      { role: "inventor", name: "DOE, Jane" },
    ],
    classifications: [
      { scheme: "ipc", symbol: "B24D3/06", first: true },
      { scheme: "cpc", symbol: "B24D3/06" },
    ],
    priorities: [{ key: "CN-201910000001", office: "CN", on: "2019-01-10" }],
    families: [{ model: "simple", id: "F1", members: ["US-20200200001-A1", "CN-110000001-A", "CN-110000001-B"] }],
    status: { status: "pending", raw: "Pending" },
    citedByCount: 2,
  },
  {
    ...publication(4, "CN", "210000002", "U", "CN-202020000002", "2020-05-20", "2021-01-15"),
    type: "utility_model",
    stage: "grant",
    titles: [{ lang: "zh", text: "立方氮化硼刀具" }],
    abstracts: [{ lang: "zh", text: "一种刀具，刀头为立方氮化硼，适用于5G通信部件加工。" }],
    parties: [{ role: "applicant", name: "长沙湘江刀具股份有限公司", country: "CN", region: "CN-430100" }],
    classifications: [{ scheme: "ipc", symbol: "B23B27/14", first: true }],
    status: { status: "inactive", raw: "失效" },
  },
  {
    ...publication(5, "CN", "110000005", "A", "CN-202110000005", "2021-11-30", "2022-06-01"),
    titles: [
      { lang: "zh", text: "金刚石线锯" },
      { lang: "en", text: "=Diamond wire saw" },
    ],
    parties: [{ role: "applicant", name: "北京某研究院", country: "CN", region: "CN-110108" }],
    status: { status: "pending", raw: "审中" },
  },
  {
    ...publication(6, "CN", "110000006", "A", "CN-202210000006", undefined, "2023-01-01"),
    titles: [{ lang: "zh", text: "钻头" }],
  },
];

function publication(
  at: number,
  office: string,
  number: string,
  kind: string,
  applicationKey: string,
  filedOn: string | undefined,
  publishedOn: string,
): PublicationRecord {
  return {
    at,
    office,
    publicationKey: `${office}-${number}-${kind}`,
    publicationNumber: number,
    kind,
    applicationKey,
    ...(filedOn ? { filedOn } : {}),
    publishedOn,
    type: "invention",
    stage: "application",
  };
}
