/** A zone with a small corpus that can be counted by hand, asked through the product's actions. */
import { plainContext } from "#base";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { corpusActions } from "#corpus";
import { zoneForTest, type ZoneForTest } from "../zone-for-test.ts";

/** Number, type, filed, granted, applicant, region, status, SEI, family: one application each, with its grant where it has one. */
const rights: readonly (readonly string[])[] = [
  [
    "CN110000001B",
    "CN201010000001",
    "invention",
    "2010-03-01",
    "2013-05-01",
    "郑州晶石超硬材料有限公司",
    "CN-410182",
    "active",
    "",
    "",
  ],
  [
    "CN110000002B",
    "CN201510000002",
    "invention",
    "2015-06-01",
    "2018-05-01",
    "郑州晶石超硬材料有限公司",
    "CN-410182",
    "active",
    "3.4",
    "",
  ],
  ["CN110000003B", "CN201910000003", "invention", "2019-02-01", "2022-03-01", "嵩山大学", "CN-410102", "active", "", "F1"],
  ["CN110000004B", "CN201910000004", "invention", "2019-04-01", "2022-06-01", "嵩山大学", "CN-410102", "inactive", "", ""],
  ["CN110000005A", "CN202410000005", "invention", "2024-02-01", "", "郑州晶石超硬材料有限公司", "CN-410182", "pending", "", ""],
  [
    "CN210000006U",
    "CN202220000006",
    "utility_model",
    "2022-03-01",
    "2022-10-01",
    "郑州锐刃工具有限公司",
    "CN-410105",
    "active",
    "",
    "",
  ],
  [
    "CN110000007B",
    "CN202010000007",
    "invention",
    "2020-03-01",
    "2023-03-01",
    "长沙湘江刀具股份有限公司",
    "CN-430102",
    "active",
    "",
    "",
  ],
  ["US11000003B2", "US16900003", "invention", "2020-01-15", "2022-01-04", "嵩山大学", "CN-410102", "active", "", "F1"],
  ["WO2020000008A1", "WOCN2020000008", "invention", "2020-02-01", "", "郑州晶石超硬材料有限公司", "CN-410182", "unknown", "", ""],
];

/** Two transfers, one told twice, and a pledge. */
const events = [
  "申请号,名称,法律状态公告日,法律状态,法律状态信息",
  "201510000002.1,一种刀具,2022.05.10,专利权的转移,专利权的转移 登记生效日:20220501",
  "201510000002.1,一种刀具,2022.05.10,专利权的转移,专利权的转移 登记生效日:20220501",
  "201010000001.X,一种刀具,2023.05.10,专利权的转移,专利权的转移 登记生效日:20230501",
  "201510000002.1,一种刀具,2022.03.01,专利权质押合同登记的生效,专利权质押合同登记的生效 登记号:Y2022410000001 登记生效日:20220211",
];

export async function kpiBed(now = "2025-01-15T00:00:00Z"): Promise<ZoneForTest> {
  const bed = zoneForTest(now);
  const folder = join(bed.dataDir, "files");
  mkdirSync(folder, { recursive: true });
  const head =
    "publication_number,application_number,type,stage,title_zh,filed_on,published_on,granted_on,applicants,applicant_regions,status,sei,family_id";
  const lines = rights.map(([number, application, type, filed, granted, applicant, region, status, sei, family]) =>
    [
      number,
      application,
      type,
      granted === "" ? "application" : "grant",
      "一种刀具",
      filed,
      granted === "" ? "2024-08-01" : granted,
    ]
      .concat([granted ?? "", applicant ?? "", region ?? "", status ?? "", sei ?? "", family ?? ""])
      .join(","),
  );
  writeFileSync(join(folder, "rights.csv"), [head, ...lines].join("\n"));
  writeFileSync(join(folder, "events.csv"), events.join("\n"));
  writeFileSync(join(folder, "people.csv"), "地区,年份,常住人口,单位\n410100,2023,2.5,万人\n");
  const importing = corpusActions.find(({ name }) => name === "corpus/import");
  const paths = ["rights.csv", "events.csv", "people.csv"].map((each) => join(folder, each));
  await importing?.run(importing.input.parse({ paths }), plainContext(bed.dataDir, { clock: () => new Date(bed.now) }));
  return bed;
}
