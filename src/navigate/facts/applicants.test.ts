import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createTestSnapshot } from "#corpus";
import "#search";
import { sql } from "#engine";
import { testRecords, testStudyYaml } from "../run/test-study.ts";
import { parseStudy } from "../study/parse.ts";
import { decideApplicants, regionOfName } from "./applicants.ts";

test.each([
  ["大陆汽车有限责任公司", "enterprise", null],
  ["北京某某科技有限公司", "enterprise", "CN-110000"],
  ["某某致新电子科技(天津)有限公司", "enterprise", "CN-120000"],
  ["某某（中国）有限公司", "enterprise", "CN"],
  ["郑州大学", "university", "CN-410100"],
  ["中山大学", "university", "CN-440100"],
  ["德州仪器公司", "enterprise", "US-TX"],
  ["丰田自动车株式会社", "enterprise", null],
  ["东方电气集团有限公司", "enterprise", null],
  ["金山软件股份有限公司", "enterprise", null],
  ["トヨタ自動車株式会社", "enterprise", null],
  ["Beijing Example Co., Ltd.", "enterprise", null],
  ["北京", "individual", null],
])("%s (%s) says that it is in %s", (name, type, region) => {
  expect(regionOfName(name, type)).toBe(region);
});

test("the study decides first, then the sources, then the name; nothing else is guessed", async () => {
  const folder = await mkdtemp(join(tmpdir(), "fairway-applicants-"));
  const snapshot = await createTestSnapshot(folder, testRecords());
  const engine = await snapshot.engine();
  const yaml = `${testStudyYaml}applicants:
  - { name: Sumi, region: US, names: [Sumi Tools*] }
  - { name: 甲乙集团, names: [郑州甲超硬材料有限公司, 河南乙钻石股份有限公司] }
`;
  await decideApplicants(engine, parseStudy(yaml).study);
  const rows = await engine.rows(sql`select name, region, basis from applicant_of order by name, region`);
  engine.close();
  await rm(folder, { recursive: true, force: true });
  expect(rows).toEqual(
    expect.arrayContaining([
      { name: "Sumi", region: "US", basis: "study" },
      { name: "甲乙集团", region: "CN-410100", basis: "given" },
      { name: "甲乙集团", region: "CN-410182", basis: "given" },
      { name: "=己<b>工具</b>公司", region: null, basis: null },
    ]),
  );
});
