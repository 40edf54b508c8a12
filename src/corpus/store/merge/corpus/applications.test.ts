import { expect, test } from "vitest";
import { sql } from "#engine";
import { merged, office, record, table } from "../merge-testing.ts";

test("CN publications of one number are one application, granted with the grant's publication", async () => {
  const engine = await merged(
    table(
      record("CN-101234567-A", {
        applicationKey: "CN-200810000001",
        publishedOn: "2009-01-01",
        stage: "application",
        filedOn: "2008-01-02",
      }),
      record("CN-101234567-B", { publishedOn: "2011-01-01", stage: "grant" }),
    ),
  );
  expect(
    await engine.rows(sql`
      select application_key, application_given, filed_on, first_published_on, granted_on, doc from application`),
  ).toEqual([
    {
      application_key: "CN-200810000001",
      application_given: true,
      filed_on: "2008-01-02",
      first_published_on: "2009-01-01",
      granted_on: "2011-01-01",
      doc: 1,
    },
  ]);
});

test("publications of one number without any application number are one application, marked as not given", async () => {
  const engine = await merged(
    table(record("EP-1000000-A1"), record("EP-1000000-B1"), record("US-7000001-B2"), record("US-7000001-A1")),
  );
  expect(await engine.rows(sql`select application_key, application_given from application`)).toEqual([
    { application_key: "EP-1000000-A1", application_given: false },
    { application_key: "US-7000001-A1", application_given: false },
    { application_key: "US-7000001-B2", application_given: false },
  ]);
});

test("publications of one number that name different applications stay apart", async () => {
  const engine = await merged(
    table(
      record("CN-101234567-A", { applicationKey: "CN-200810000001" }),
      record("CN-101234567-B", { applicationKey: "CN-200810000009" }),
      record("CN-101234567-C"),
    ),
  );
  expect(await engine.rows(sql`select application_key from application`)).toEqual([
    { application_key: "CN-101234567-C" },
    { application_key: "CN-200810000001" },
    { application_key: "CN-200810000009" },
  ]);
});

test("a day of grant on the record of the application is kept", async () => {
  const engine = await merged(table(record("CN-101234567-A", { grantedOn: "2011-01-01", stage: "application" })));
  expect(await engine.rows(sql`select a.granted_on, f.granted from application a join family f on f.family = a.family`)).toEqual([
    { granted_on: "2011-01-01", granted: true },
  ]);
});

test("the latest status wins over standing, and one that nobody can read hides none", async () => {
  const engine = await merged(
    office(record("US-7000001-B2", { status: { status: "active", raw: "Active" } })),
    table(record("US-7000001-B2", { status: { status: "inactive", raw: "失效" } })),
    table(record("US-7000001-B2", { status: { status: "unknown", raw: "其他" } })),
  );
  expect(await engine.rows(sql`select status, status_raw, status_basis from application`)).toEqual([
    { status: "inactive", status_raw: "失效", status_basis: "given" },
  ]);
});

test("a grant without status is unknown, never in force; a right past its longest life has ended", async () => {
  const engine = await merged(
    table(
      record("CN-101234567-B", { stage: "grant", type: "invention", filedOn: "2008-01-02", publishedOn: "2022-06-01" }),
      record("CN-201234567-U", { stage: "grant", type: "utility_model", filedOn: "2012-06-01", publishedOn: "2013-01-01" }),
      record("CN-201234568-U", { stage: "grant", type: "utility_model", filedOn: "2012-06-02", publishedOn: "2013-01-01" }),
      record("US-7000001-B2", { stage: "grant", type: "invention", filedOn: "1980-01-01" }),
    ),
  );
  expect(await engine.rows(sql`select application_key, status, status_basis from application`)).toEqual([
    { application_key: "CN-101234567-B", status: "unknown", status_basis: "unknown" },
    { application_key: "CN-201234567-U", status: "inactive", status_basis: "derived" },
    { application_key: "CN-201234568-U", status: "unknown", status_basis: "unknown" },
    { application_key: "US-7000001-B2", status: "unknown", status_basis: "unknown" },
  ]);
});

test("events of all sources stand once each with the application", async () => {
  const events = [{ office: "CN", code: "GR01", on: "2011-01-01", text: "授权" }];
  const engine = await merged(
    table(record("CN-101000001-A", { events })),
    table(record("CN-101000001-B", { events: [...events, { office: "CN", code: "TR01" }] })),
  );
  expect(await engine.rows(sql`select application, code, "on" from legal_event order by code`)).toEqual([
    { application: 0, code: "GR01", on: "2011-01-01" },
    { application: 0, code: "TR01", on: null },
  ]);
});
