import { expect, test } from "vitest";
import { sql } from "#engine";
import { merged, office, record, table, titles } from "../merge-testing.ts";

test("the same invention from three sources is one family with three publications, and each field says whose it is", async () => {
  const priorities = [{ key: "CN-200810000001", office: "CN", on: "2008-01-02" }];
  const engine = await merged(
    // A database knows all three publications.
    table(
      record("CN-101234567-A", {
        applicationKey: "CN-200810000001",
        filedOn: "2008-01-02",
        publishedOn: "2009-07-01",
        type: "invention",
        stage: "application",
        titles: [{ lang: "zh", text: "航道" }],
        parties: [{ role: "applicant", name: "甲公司" }],
        status: { status: "active", raw: "有效" },
      }),
      record("US-8000001-B2", {
        applicationKey: "US-12000001",
        filedOn: "2008-12-30",
        publishedOn: "2012-01-03",
        priorities,
        claimsCount: 3,
        titles: [{ lang: "zh", text: "美国航道" }],
        parties: [{ role: "applicant", name: "ALPHA CO" }],
      }),
    ),
    // The office's full text of one of them.
    office(
      record("US-8000001-B2", {
        claimsCount: 12,
        publishedOn: "2012-01-03",
        stage: "grant",
        titles: [{ lang: "en", text: "Fairway" }],
        claims: [{ lang: "en", text: "1. A fairway." }],
        classifications: [{ scheme: "cpc", symbol: "C01B32/25" }],
      }),
    ),
    // A list of titles that names the third, and knows less of the second.
    titles(
      record("EP-2000000-A1", {
        applicationKey: "EP-08000001",
        filedOn: "2008-12-31",
        priorities,
        titles: [{ lang: "en", text: "Fairway" }],
      }),
      record("US-8000001-B2", { titles: [{ lang: "en", text: "FAIRWAY (list)" }], citedByCount: 7 }),
    ),
  );
  expect(await engine.rows(sql`select family_basis, applications, publications, offices from family`)).toEqual([
    { family_basis: "priority", applications: 3, publications: 3, offices: ["CN", "EP", "US"] },
  ]);
  const rows = await engine.rows<{ publication_key: string; field: string; file: string }>(sql`
    select p.publication_key, v.field, s.file from provenance v join publication p on p.doc = v.doc join source s on s.source = v.source
    order by v.field`);
  // What one source tells of needs no rows.
  expect(new Set(rows.map((row) => row.publication_key))).toEqual(new Set(["US-8000001-B2"]));
  const [database, fullText, list] = ["test-0.csv", "test-1.csv", "test-2.csv"];
  expect(Object.fromEntries(rows.map((row) => [row.field, row.file]))).toEqual({
    application: database,
    filed_on: database,
    priority: database,
    "party.applicant": database,
    "title.zh": database,
    published_on: fullText,
    stage: fullText,
    claims_count: fullText,
    "claims.en": fullText,
    "class.cpc": fullText,
    "title.en": fullText,
    cited_by_count: list,
  });
});
