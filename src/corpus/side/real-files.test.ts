import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { limits, plainContext } from "#base";
import { openEngine, sql } from "#engine";
import { walkFiles } from "../import/files/index.ts";
import { corpusLayout } from "../store/layout.ts";
import { importSide, type SideGiven } from "./import-side.ts";
import { sideFile, sideLayout, type SideState } from "./side-state.ts";

const shared = join(import.meta.dirname, "../../../../shared/data");
const present = existsSync(shared);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairway-side-real-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Layout, records read and rejected of the files under a path; `none` for what is no side table. */
async function imported(
  path: string,
  given: SideGiven = {},
): Promise<{ readonly told: readonly string[]; readonly state: SideState }> {
  const context = plainContext(folder);
  const layout = corpusLayout(folder);
  const state: SideState = { format: 1, sources: [] };
  const told: string[] = [];
  for await (const walked of walkFiles([join(shared, path)], context)) {
    if ("problem" in walked) continue;
    const read = await importSide(walked.file, given, state, { layout, context, consumed: () => undefined }).catch(
      () => undefined,
    );
    told.push(read && "side" in read ? `${read.side.layout} ${read.side.read} ${read.side.rejected}` : "none");
  }
  return { told, state };
}

const reference = "reference";
// Counted without our reader: lines of the CSV files, rows of the sheets, elements of the XML.
test.skipIf(!present).each<[path: string, given: SideGiven, told: string]>([
  [`${reference}/Jingyou-design+cr_zl_v2/ipc-titles-zh.csv`, {}, "class-title 77242 4"],
  [`${reference}/PatentsView+PatentsView-DB/persistent_files/ipc_technology.csv`, {}, "concordance/wipo35 764 0"],
  [`${reference}/PatentsView+PatentsView-DB/persistent_files/county_lookup.csv`, {}, "none"],
  [`${reference}/PatentsView+PatentsView-DB/persistent_files/state_fips.csv`, {}, "none"],
  [`${reference}/ZoeYou+Patent-Classification-2022/data/ipc-sections/20220101/labels_group_id_4.tsv`, {}, "class-title 647 0"],
  [`${reference}/ZoeYou+Patent-Classification-2022/data/ipc-sections/20220101/labels_group_id_6.tsv`, {}, "class-title 7545 0"],
  [`${reference}/cchacua+green_patstat/classifications/ENVTECH_univoco.csv`, {}, "none"],
  [
    `${reference}/cchacua+green_patstat/classifications/ENVTECH_univoco.csv`,
    { kind: "concordance", scheme: "envtech" },
    "concordance/symbols 3150 0",
  ],
  [
    `${reference}/cchacua+green_patstat/classifications/IPC_green_codes.csv`,
    { kind: "concordance", scheme: "ipcgreen" },
    "concordance/symbols 1214 0",
  ],
  [`${reference}/cortext+patstat/nomenclatures/offices_classification/nomen_appln_auth.csv`, {}, "office/list 225 0"],
  [`${reference}/iamlemec+patents_china/industry_map.csv`, {}, "concordance/revision 752 0"],
  [`${reference}/iamlemec+patents_china/location_map.csv`, {}, "concordance/revision 549 0"],
  [
    `${reference}/istat-methodology+patents-ateco/resources/classification/NACE_Rev2_1_Structure_Explanatory_Notes.xlsx`,
    {},
    "class-title 1047 0",
  ],
  [`${reference}/kamilien1+patentr/kindCodes.xlsx`, {}, "none"],
  [`${reference}/modood+Administrative-divisions-of-China/dist/areas.csv`, {}, "region 2978 0"],
  [`${reference}/modood+Administrative-divisions-of-China/dist/cities.csv`, {}, "region 342 0"],
  [`${reference}/modood+Administrative-divisions-of-China/dist/provinces.csv`, {}, "region 31 0"],
  [`${reference}/modood+Administrative-divisions-of-China/dist/HK-MO-TW.json`, {}, "region/names 411 408"],
  [
    "epo/parkerhancock+patent_client/patent_client/_sync/epo/ops/legal/fixtures/legal_code_descriptions_202417.xlsx",
    {},
    "legal-code/inpadoc 4397 0",
  ],
  // 153 industries of services have no section of the customs tariff.
  [
    "cn/yangdongbjcn+patent-container/ZLFX/version/zlfx2023.3/data/IPC2NIC/NIC2Customs.xls",
    { kind: "concordance", scheme: "hs" },
    "concordance/industries 396 153",
  ],
  [
    "uspto/USPTO+PatentPublicData/PatentDocument/resources/samples/cpcScheme/cpc-scheme-A01L.xml",
    {},
    "class-title/cpc-scheme 19 0",
  ],
  ["uspto/USPTO+PatentPublicData/PatentDocument/resources/samples/cpcMaster/cpcMaster.xml", {}, "none"],
])("%s is read whole (skipped where the shared data is absent)", async (path, given, told) => {
  expect((await imported(path, given)).told).toEqual([told]);
});

test.skipIf(!present)(
  "the 678 files of the CPC scheme give every symbol once, each below the right one (skipped where the shared data is absent)",
  async () => {
    const { told, state } = await imported(`${reference}/juliusgeo+CPC-Patent-Classifier/cpc-scheme-2019.08.tar.gz`);
    expect(told.length).toBe(678);
    expect(told.filter((each) => !/^class-title\/cpc-scheme \d+ 0$/.test(each))).toEqual([]);
    const files = state.sources.map((side) => join(sideLayout(corpusLayout(folder)).folder, sideFile(side, "rows")));
    const engine = await openEngine({ memoryMb: limits.readMemoryMb });
    await engine.run(
      sql`create table node as select distinct symbol, level, parent from read_json(${join(files[0] ?? "", "..", "*[0-9a-f].ndjson")})`,
    );
    // 232,129 distinct symbols by another reader; each has one place.
    expect(await engine.rows(sql`select count(*) as rows, count(distinct symbol) as symbols from node`)).toEqual([
      { rows: 232_129, symbols: 232_129 },
    ]);
    // Above every symbol but a section stands another of the scheme, one level up.
    expect(
      await engine.rows(sql`
        select n.symbol from node n left join node p on p.symbol = n.parent
        where n.level > 0 and (p.symbol is null or p.level <> n.level - 1) order by n.symbol limit 5`),
    ).toEqual([]);
    engine.close();
  },
);
