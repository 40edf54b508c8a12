import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sql } from "#engine";
import { mergeTestSources } from "../../test-snapshot.ts";
import { merged, record, table } from "../merge-testing.ts";

const holder = (role: "applicant" | "assignee" | "owner", name: string, rest = {}) => ({ role, name, ...rest });

test("mentions join by normalised name; name, type, country and region are those most give", async () => {
  const engine = await merged(
    table(
      record("CN-101000001-A", { parties: [holder("applicant", "ALPHA CO., LTD.", { country: "CN", region: "CN-410100" })] }),
      record("CN-101000002-A", { parties: [holder("applicant", "Alpha Co., Ltd.", { country: "CN", region: "CN-410100" })] }),
      record("CN-101000003-A", {
        parties: [
          holder("applicant", "Alpha Co., Ltd.", { country: "US", organisationType: "institute" }),
          holder("applicant", "Beta University"),
        ],
      }),
    ),
  );
  expect(await engine.rows(sql`select name, type, country, region, mentions, families, score from organisation`)).toEqual([
    { name: "Alpha Co., Ltd.", type: "institute", country: "CN", region: "CN-410100", mentions: 3, families: 3, score: 1 },
    { name: "Beta University", type: "university", country: null, region: null, mentions: 1, families: 1, score: 1 },
  ]);
});

test("a family belongs to its owners, else its assignees, else its applicants", async () => {
  const engine = await merged(
    table(
      record("CN-101000001-A", {
        applicationKey: "CN-200810000001",
        parties: [holder("applicant", "Alpha Ltd"), holder("applicant", "Beta Ltd")],
      }),
      record("CN-101000001-B", {
        applicationKey: "CN-200810000001",
        parties: [holder("owner", "Gamma Ltd"), holder("owner", "Alpha Ltd")],
      }),
      record("US-7000001-B2", { parties: [holder("applicant", "Smith, John"), holder("assignee", "Beta Ltd")] }),
      record("US-7000002-B2", {
        parties: [holder("applicant", "Alpha Ltd"), { role: "inventor", name: "Li  Si" }, { role: "inventor", name: "LI SI" }],
      }),
    ),
  );
  expect(
    await engine.rows(sql`
      select f.family, o.name, f.position from family_organisation f join organisation o on o.organisation = f.organisation
      order by f.family, f.position`),
  ).toEqual([
    { family: 0, name: "Gamma Ltd", position: 1 },
    { family: 0, name: "Alpha Ltd", position: 2 },
    { family: 1, name: "Beta Ltd", position: 1 },
    { family: 2, name: "Alpha Ltd", position: 1 },
  ]);
  expect(await engine.rows(sql`select family, inventor from family_inventor`)).toEqual([{ family: 2, inventor: "li si" }]);
});

test("names an analyst put together are one organisation, with the decided name, type and region", async () => {
  const folder = await mkdtemp(join(tmpdir(), "fairway-decided-"));
  await mkdir(join(folder, "decisions"));
  await writeFile(
    join(folder, "decisions", "organisations.yaml"),
    `- { organisation: 甲汽车股份有限公司, also: ["ALPHA MOTOR CORP"], type: institute, region: CN-410100 }\n`,
  );
  const records = ["甲汽车股份有限公司", "Alpha Motor Corp.", "Beta Ltd"].map((name, n) =>
    record(`CN-10100000${n}-A`, { parties: [holder("applicant", name)] }),
  );
  const engine = await (await mergeTestSources(folder, [table(...records)])).engine();
  expect(
    await engine.rows(sql`select name, type, country, region, mentions, families, method from organisation order by mentions`),
  ).toEqual([
    { name: "Beta Ltd", type: "enterprise", country: null, region: null, mentions: 1, families: 1, method: "exact_name" },
    {
      name: "甲汽车股份有限公司",
      type: "institute",
      country: "CN",
      region: "CN-410100",
      mentions: 2,
      families: 2,
      method: "decision",
    },
  ]);
  engine.close();
  await rm(folder, { recursive: true, force: true });
});
