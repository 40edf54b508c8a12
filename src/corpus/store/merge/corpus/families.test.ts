import { expect, test } from "vitest";
import { sql } from "#engine";
import { merged, record, table } from "../merge-testing.ts";

const families = sql`
  select f.family_key, f.family_basis, f.applications, f.publications, f.offices, f.priority_on, f.filed_on, p.publication_key as shown
  from family f join publication p on p.doc = f.doc order by f.family`;

test("a first filing and those that claim it alone are one family by priority", async () => {
  const priorities = [{ key: "CN-200810000001", office: "CN", on: "2008-01-02" }];
  const engine = await merged(
    table(
      record("CN-101234567-A", {
        applicationKey: "CN-200810000001",
        filedOn: "2008-01-02",
        publishedOn: "2009-07-01",
        stage: "application",
      }),
      record("US-20090000001-A1", {
        applicationKey: "US-12000001",
        filedOn: "2008-12-30",
        publishedOn: "2009-07-02",
        stage: "application",
        priorities,
      }),
      record("US-8000001-B2", {
        applicationKey: "US-12000001",
        publishedOn: "2012-01-01",
        stage: "grant",
        titles: [{ lang: "en", text: "X" }],
      }),
      record("EP-2000000-A1", {
        applicationKey: "EP-08000001",
        filedOn: "2008-12-31",
        priorities: [...priorities, { key: "US-11000009", office: "US", on: "2007-05-05" }],
      }),
    ),
  );
  expect(await engine.rows(families)).toEqual([
    {
      family_key: "CN-200810000001",
      family_basis: "priority",
      applications: 2,
      publications: 3,
      offices: ["CN", "US"],
      priority_on: "2008-01-02",
      filed_on: "2008-01-02",
      shown: "US-8000001-B2",
    },
    {
      family_key: "EP-08000001",
      family_basis: "priority",
      applications: 1,
      publications: 1,
      offices: ["EP"],
      priority_on: "2007-05-05",
      filed_on: "2008-12-31",
      shown: "EP-2000000-A1",
    },
  ]);
});

test("ids that name whose they are join across formats", async () => {
  const simple = (id: string) => ({ families: [{ model: "simple" as const, id }] });
  const engine = await merged(
    { format: "epo/docdb", records: [record("CN-101000001-A", simple("docdb:1")), record("JP-5000001-B2", simple("1"))] },
    { format: "epo/ops", records: [record("EP-1000001-A1", simple("docdb:1")), record("DE-10000001-A1", simple("1"))] },
  );
  expect(await engine.rows(sql`select family_key, applications from family order by family`)).toEqual([
    { family_key: "CN-101000001-A", applications: 2 },
    { family_key: "DE-10000001-A1", applications: 1 },
    { family_key: "JP-5000001-B2", applications: 1 },
  ]);
});

test("given simple families join by id, by members here and by members elsewhere; extended ones do not", async () => {
  const simple = (id: string | undefined, members?: string[]) => ({
    families: [{ model: "simple" as const, ...(id ? { id } : {}), ...(members ? { members } : {}) }],
  });
  const engine = await merged(
    table(
      record("CN-101000001-A", simple("F1")),
      record("EP-1000001-A1", simple("F1")),
      record("US-7000001-B2", simple(undefined, ["JP-5000001-B2", "EP-1000001-A1"])),
      record("KR-1000001-B1", simple(undefined, ["JP-5000001-B2"])),
      record("WO-2001000001-A1", { families: [{ model: "extended", id: "F1" }] }),
    ),
    { format: "table/lens", records: [record("DE-10000001-A1", simple("F1"))] },
  );
  expect(await engine.rows(sql`select family_key, family_basis, applications from family order by family`)).toEqual([
    { family_key: "CN-101000001-A", family_basis: "given", applications: 4 },
    { family_key: "DE-10000001-A1", family_basis: "given", applications: 1 },
    { family_key: "WO-2001000001-A1", family_basis: "application", applications: 1 },
  ]);
});

test("a family is shown by a document with a title, though a bare number of it is the grant", async () => {
  const engine = await merged(
    table(
      record("US-20150000001-A1", {
        applicationKey: "US-14000001",
        filedOn: "2014-01-02",
        publishedOn: "2015-01-01",
        stage: "application",
        titles: [{ lang: "en", text: "Drone" }],
      }),
      record("US-9000001-B2", { applicationKey: "US-14000001", publishedOn: "2015-06-01", stage: "grant" }),
    ),
  );
  expect(await engine.rows(families)).toMatchObject([{ publications: 2, shown: "US-20150000001-A1" }]);
});
