import { expect, test } from "vitest";
import { sql } from "#engine";
import { merged, office, record, table, titles, zh } from "../merge-testing.ts";

test("publications are numbered by the first record that tells of them, so that later ones come after", async () => {
  const engine = await merged(table(record("US-7000001-B2"), record("CN-101234567-B"), record("CN-101234567-A")));
  expect(await engine.rows(sql`select doc, publication_key from publication`)).toEqual([
    { doc: 0, publication_key: "US-7000001-B2" },
    { doc: 1, publication_key: "CN-101234567-B" },
    { doc: 2, publication_key: "CN-101234567-A" },
  ]);
});

test("a record without kind joins the only publication of its number", async () => {
  const engine = await merged(table(record("CN-101234567-A", zh("一"))), table(record("CN-101234567", { claimsCount: 7 })));
  expect(await engine.rows(sql`select publication_key, title, claims_count, sources from publication`)).toEqual([
    { publication_key: "CN-101234567-A", title: "一", claims_count: 7, sources: [0, 1] },
  ]);
});

test("a record without kind joins the publication of its day, and none of another day", async () => {
  const engine = await merged(
    table(
      record("CN-101234567-A", { publishedOn: "2010-01-01" }),
      record("CN-101234567-B", { publishedOn: "2012-01-01" }),
      record("CN-102000000-A", { publishedOn: "2010-01-01" }),
    ),
    table(
      record("CN-101234567", { publishedOn: "2012-01-01", claimsCount: 3 }),
      record("CN-102000000", { publishedOn: "2015-01-01", claimsCount: 4 }),
    ),
  );
  expect(await engine.rows(sql`select publication_key, claims_count from publication where claims_count is not null`)).toEqual([
    { publication_key: "CN-101234567-B", claims_count: 3 },
    { publication_key: "CN-102000000", claims_count: 4 },
  ]);
});

test("a record without kind stands alone where two publications have its number", async () => {
  const engine = await merged(table(record("CN-101234567-A"), record("CN-101234567-B"), record("CN-101234567")));
  expect(await engine.rows(sql`select publication_key, kind, application from publication`)).toEqual([
    { publication_key: "CN-101234567-A", kind: "A", application: 0 },
    { publication_key: "CN-101234567-B", kind: "B", application: 0 },
    { publication_key: "CN-101234567", kind: null, application: 0 },
  ]);
});

test("a record of an application tells of all its publications, but not of their days", async () => {
  const engine = await merged(
    table(
      record("CN-101234567-A", { applicationKey: "CN-200810000001", publishedOn: "2009-01-01" }),
      record("CN-101234567-B", { applicationKey: "CN-200810000001", publishedOn: "2011-01-01" }),
    ),
    table({
      at: 1,
      office: "CN",
      applicationKey: "CN-200810000001",
      publishedOn: "2030-01-01",
      filedOn: "2008-01-02",
      ...zh("一"),
    }),
  );
  expect(await engine.rows(sql`select publication_key, published_on, filed_on, title from publication`)).toEqual([
    { publication_key: "CN-101234567-A", published_on: "2009-01-01", filed_on: "2008-01-02", title: "一" },
    { publication_key: "CN-101234567-B", published_on: "2011-01-01", filed_on: "2008-01-02", title: "一" },
  ]);
});

test("an application without publications is a publication without kind", async () => {
  const engine = await merged(table({ at: 1, office: "CN", applicationKey: "CN-200810000001", ...zh("一") }));
  expect(await engine.rows(sql`select publication_key, number, kind, title from publication`)).toEqual([
    { publication_key: "CN-200810000001", number: "200810000001", kind: null, title: "一" },
  ]);
});

test("an application never merges with a publication that happens to have its number", async () => {
  const engine = await merged(
    table(record("JP-2010123456", zh("公開")), { at: 2, office: "JP", applicationKey: "JP-2010123456", ...zh("出願") }),
  );
  expect(await engine.rows(sql`select publication_key, title from publication`)).toEqual([
    { publication_key: "JP-2010123456", title: "公開" },
    { publication_key: "JP-2010123456-APPLICATION", title: "出願" },
  ]);
  expect(await engine.rows(sql`select application_key, application_given from application`)).toEqual([
    { application_key: "JP-2010123456", application_given: true },
    { application_key: "JP-2010123456-PUBLICATION", application_given: false },
  ]);
});

test("the latest source wins, and what it leaves out is kept from before", async () => {
  const engine = await merged(
    table(record("US-7000001-B2", { ...zh("旧"), claimsCount: 1, filedOn: "2000-01-01" })),
    table(record("US-7000001-B2", { ...zh("新"), claimsCount: 2 })),
  );
  expect(await engine.rows(sql`select title, claims_count, filed_on from publication`)).toEqual([
    { title: "新", claims_count: 2, filed_on: "2000-01-01" },
  ]);
});

test("an office's full text wins over a later export, and an export over a later list of titles", async () => {
  const engine = await merged(
    office(record("US-7000001-B2", { claimsCount: 20 })),
    table(record("US-7000001-B2", { claimsCount: 3, citedByCount: 5 })),
    titles(record("US-7000001-B2", { claimsCount: 4, citedByCount: 6 })),
  );
  expect(await engine.rows(sql`select claims_count, cited_by_count from publication`)).toEqual([
    { claims_count: 20, cited_by_count: 5 },
  ]);
});

test("parties are taken whole from one source for each role", async () => {
  const engine = await merged(
    table(
      record("US-7000001-B2", {
        parties: [
          { role: "applicant", name: "Alpha Ltd" },
          { role: "applicant", name: "Beta Ltd" },
          { role: "inventor", name: "Li Si" },
        ],
      }),
    ),
    table(record("US-7000001-B2", { parties: [{ role: "applicant", name: "ALPHA LIMITED" }] })),
  );
  expect(await engine.rows(sql`select role, position, name from party`)).toEqual([
    { role: "applicant", position: 1, name: "ALPHA LIMITED" },
    { role: "inventor", position: 1, name: "Li Si" },
  ]);
});

test("classes are taken whole from one source for each scheme, once each, the first one first", async () => {
  const engine = await merged(
    table(
      record("US-7000001-B2", {
        classifications: [
          { scheme: "ipc", symbol: "C01B32/25" },
          { scheme: "ipc", symbol: "B24D3/10", first: true },
          { scheme: "ipc", symbol: "C01B32/25" },
          { scheme: "cpc", symbol: "C01B32/26" },
        ],
      }),
    ),
    table(record("US-7000001-B2", { classifications: [{ scheme: "cpc", symbol: "Y02E60/10", additional: true }] })),
  );
  expect(await engine.rows(sql`select scheme, position, symbol, additional from classification`)).toEqual([
    { scheme: "cpc", position: 1, symbol: "Y02E60/10", additional: true },
    { scheme: "ipc", position: 1, symbol: "B24D3/10", additional: false },
    { scheme: "ipc", position: 2, symbol: "C01B32/25", additional: false },
  ]);
});

test("texts win one by one for each section and language, and Chinese is shown before English", async () => {
  const engine = await merged(
    table(record("US-7000001-B2", { titles: [{ lang: "en", text: "One" }], abstracts: [{ lang: "en", text: "Old" }] })),
    table(record("US-7000001-B2", { titles: [{ lang: "zh", text: "一" }], abstracts: [{ lang: "en", text: "New" }] })),
  );
  expect(await engine.rows(sql`select section, lang, text from text`)).toEqual([
    { section: "abstract", lang: "en", text: "New" },
    { section: "title", lang: "en", text: "One" },
    { section: "title", lang: "zh", text: "一" },
  ]);
  expect(await engine.rows(sql`select title, title_lang, abstract from publication`)).toEqual([
    { title: "一", title_lang: "zh", abstract: "New" },
  ]);
});
