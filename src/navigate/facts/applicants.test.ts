import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createTestSnapshot } from "#corpus";
import "#search";
import { sql } from "#engine";
import { testRecords, testStudyYaml } from "../run/test-study.ts";
import { parseStudy } from "../study/parse.ts";
import { decideApplicants } from "./applicants.ts";

test("the study decides first, then the sources, then the name; nothing else is guessed", async () => {
  const folder = await mkdtemp(join(tmpdir(), "fairway-applicants-"));
  const snapshot = await createTestSnapshot(folder, testRecords());
  const engine = await snapshot.engine({ threads: 1 });
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
