import { expect, test } from "vitest";
import { sql } from "#engine";
import { merged, record, table } from "./merge-testing.ts";

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
