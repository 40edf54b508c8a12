/** A small invented corpus and study for tests: every kind of gap and overlap that a figure can meet, the same in every run. */
import type { EventParty, LegalEvent, PartyMention, PublicationRecord } from "#corpus";

export const testStudyYaml = `# kept comment
study: test-industry
title: { zh: 试验产业专利导航, en: Navigation of a test industry }
region: CN-410100 # where we stand
compare: [world, CN, CN-410000, CN-430100, JP]
period: [2008, 2024]
count: family
chain:
  - node: upstream
    title: { zh: 上游, en: Upstream }
    children:
      - node: synthesis
        title: { zh: 合成, en: Synthesis }
        query: title:synthesis
        sample: { judged: 60, relevant: 55 }
      # grows
      - node: coating
        title: { zh: 涂层, en: Coating }
        query: title:coating
  - node: tools
    title: { zh: 工具, en: Tools }
    query: title:tool
    sample: { judged: 50, relevant: 35 }
  - node: optics
    title: { zh: 光学, en: Optics }
    query: title:window
tags:
  - tag: diamond
    title: { zh: 金刚石, en: Diamond }
    query: title:diamond
technologies:
  - technology: film
    title: { zh: 薄膜, en: Film }
    words: [film, 薄膜]
output: [html, xlsx]
`;

const firms: readonly PartyMention[] = [
  applicant("郑州甲超硬材料有限公司", "CN", "CN-410100"),
  applicant("河南乙钻石股份有限公司", "CN", "CN-410182"),
  applicant("长沙丙新材料有限公司", "CN", "CN-430100"),
  applicant("深圳丁光学有限公司", "CN", "CN-440300"),
  applicant("Sumi Tools K.K.", "JP", "JP"),
  applicant("郑州试验大学", "CN", "CN-410100"),
  applicant("中国试验科学研究院", "CN", "CN-110000"),
  applicant("河南戊磨具有限公司", "CN", "CN-410000"),
  applicant("=己<b>工具</b>公司"),
];

function applicant(name: string, country?: string, region?: string): PartyMention {
  return { role: "applicant", name, ...(country ? { country } : {}), ...(region ? { region } : {}) };
}

/** Families per year of a node: one falls, one rises, one stands still, one starts late. */
const plan: Readonly<Record<string, (year: number) => number>> = {
  synthesis: (year) => 8 - Math.floor((year - 2008) / 3),
  coating: (year) => 1 + Math.floor((year - 2008) / 2),
  tool: () => 4,
  window: (year) => (year < 2015 ? 0 : 2),
};

export function testRecords(): PublicationRecord[] {
  const records: PublicationRecord[] = [];
  let serial = 0;
  for (let year = 2006; year <= 2024; year++) {
    for (const [node, count] of Object.entries(plan)) {
      for (let index = 0; index < Math.max(0, count(year)); index++) records.push(testRecord(++serial, year, node, index));
    }
  }
  records.push(
    { ...testRecord(++serial, 2015, "tool", 1), parties: [] },
    { ...omit(testRecord(++serial, 2015, "tool", 2), "filedOn") },
    { ...testRecord(++serial, 2016, "unrelated", 3) },
  );
  return records;
}

/** What the abstracts of each topic say; each topic has an effect of its own. */
const abstracts: Readonly<Record<string, string>> = {
  synthesis: "A pressure cell holds a seed crystal, which improves the efficiency of growth.",
  coating: "A diamond film lies on a substrate after vapour deposition, which reduces the cost.",
  tool: "A cutting edge has a brazed insert, which extends the service life.",
  window: "An infrared window has a sapphire frame, which improves the accuracy of the camera.",
};

function omit(record: PublicationRecord, field: "filedOn"): PublicationRecord {
  const { [field]: _, ...rest } = record;
  return rest;
}

function testRecord(serial: number, year: number, node: string, index: number): PublicationRecord {
  const body = String(100000 + serial);
  const holder = firms[(serial * 7 + index + (node === "coating" ? 2 : 0)) % firms.length] as PartyMention;
  const partner = serial % 4 === 0 ? firms[(serial + 5) % firms.length] : undefined;
  const parties: PartyMention[] = [
    holder,
    ...(partner && partner.name !== holder.name ? [partner] : []),
    { role: "inventor", name: `发明人${serial % 23}` },
    ...(serial % 3 === 0 ? [{ role: "inventor" as const, name: `发明人${(serial * 5) % 31}` }] : []),
  ];
  const utility = serial % 5 === 0;
  const status = (["active", "pending", "inactive", "unknown"] as const)[serial % 4] ?? "unknown";
  const both = serial % 9 === 0 ? " and tool" : "";
  return {
    at: serial,
    publicationKey: `CN-${utility ? 2 : 1}00${body}-${utility ? "U" : serial % 2 === 0 ? "B" : "A"}`,
    office: "CN",
    publicationNumber: `${utility ? 2 : 1}00${body}`,
    kind: utility ? "U" : serial % 2 === 0 ? "B" : "A",
    publishedOn: `${year + 1}-0${1 + (serial % 9)}-15`,
    applicationKey: `CN-${year}${utility ? 2 : 1}0${body}`,
    filedOn: `${year}-0${1 + (serial % 9)}-10`,
    type: utility ? "utility_model" : "invention",
    stage: utility || serial % 2 === 0 ? "grant" : "application",
    ...(utility || serial % 2 === 0 ? { grantedOn: `${year + 1}-0${1 + (serial % 9)}-15` } : {}),
    titles: [{ lang: "en", text: `${serial % 50 === 0 ? "=" : ""}Diamond ${node}${both} ${serial}` }],
    ...(abstracts[node] !== undefined && serial % 7 !== 0 ? { abstracts: [{ lang: "en", text: abstracts[node] }] } : {}),
    parties,
    ...(status === "unknown" ? {} : { status: { status, raw: status } }),
    ...(serial % 8 === 0 ? { events: testEvents(serial, year) } : {}),
  };
}

/** Sold by the university, pledged, licensed, or said to be pledged without a day. */
function testEvents(serial: number, year: number): LegalEvent[] {
  const event = (code: string, roles: readonly [EventParty["role"], EventParty["role"]]): LegalEvent => ({
    office: "CN",
    code,
    on: `${year + 2}-06-01`,
    parties: [
      { role: roles[0], name: serial % 3 === 0 ? "郑州试验大学" : "长沙丙新材料有限公司" },
      { role: roles[1], name: serial % 5 === 0 ? "张三" : "郑州甲超硬材料有限公司" },
    ],
  });
  switch ((serial / 8) % 4) {
    case 0:
      return [event("TR01", ["from", "to"])];
    case 1:
      return [event("PE01", ["pledgor", "pledgee"]), event("PC01", ["pledgor", "pledgee"])];
    case 2:
      return [event("EE01", ["licensor", "licensee"])];
    default:
      return [{ office: "CN", code: "text", category: "S", text: "质押" }];
  }
}
