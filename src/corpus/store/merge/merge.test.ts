import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { sql, type Engine } from "#engine";
import type { PublicationRecord } from "../../record.ts";
import { mergeTestSources, type TestSource } from "../test-snapshot.ts";

const open: { readonly engine: Engine; readonly folder: string }[] = [];

afterEach(async () => {
  for (const { engine, folder } of open.splice(0)) {
    engine.close();
    await rm(folder, { recursive: true, force: true });
  }
});

/** The tables that these sources merge to. */
async function merged(...sources: readonly TestSource[]): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), "fairway-merge-"));
  const snapshot = await mergeTestSources(folder, sources);
  const engine = await snapshot.engine();
  open.push({ engine, folder });
  return engine;
}

const table = (...records: PublicationRecord[]): TestSource => ({ format: "table/patsnap", records });
const titles = (...records: PublicationRecord[]): TestSource => ({ format: "table/google", records });
const office = (...records: PublicationRecord[]): TestSource => ({ format: "uspto/grant", records });

/** A record by its keys: `CN-101234567-A`. */
function record(key: string, rest: Partial<PublicationRecord> = {}): PublicationRecord {
  const [code = "", publicationNumber = "", kind] = key.split("-");
  return { at: 1, publicationKey: key, office: code, publicationNumber, ...(kind ? { kind } : {}), ...rest };
}

const zh = (text: string) => ({ titles: [{ lang: "zh", text }] });

describe("publications", () => {
  test("ids are dense and in the order of keys", async () => {
    const engine = await merged(table(record("US-7000001-B2"), record("CN-101234567-B"), record("CN-101234567-A")));
    expect(await engine.rows(sql`select doc, publication_key from publication`)).toEqual([
      { doc: 0, publication_key: "CN-101234567-A" },
      { doc: 1, publication_key: "CN-101234567-B" },
      { doc: 2, publication_key: "US-7000001-B2" },
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
      { publication_key: "CN-101234567", kind: null, application: 0 },
      { publication_key: "CN-101234567-A", kind: "A", application: 0 },
      { publication_key: "CN-101234567-B", kind: "B", application: 0 },
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
});

describe("winning fields", () => {
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
});

describe("applications", () => {
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
    expect(
      await engine.rows(sql`select a.granted_on, f.granted from application a join family f on f.family = a.family`),
    ).toEqual([{ granted_on: "2011-01-01", granted: true }]);
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
});

describe("families", () => {
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
});

describe("organisations", () => {
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
});

test("citations find the publication they name, with kind, without, and at another kind of a kept number", async () => {
  const engine = await merged(
    table(
      record("US-7000001-B2", {
        citations: [
          { key: "CN-101000001-B" },
          { key: "CN-101000001-C", category: "X" },
          { key: "US-20010000001" },
          { key: "JP-2001000001-A" },
          { text: "Nature 1, 2" },
        ],
      }),
      record("CN-101000001-A"),
      record("CN-101000001-B"),
      record("US-20010000001-A1"),
      record("JP-2001000001-U"),
    ),
  );
  expect(
    await engine.rows(sql`
      select c.cited_key, c.text, c.category, p.publication_key as found
      from citation c left join publication p on p.doc = c.cited_doc order by c.cited_key nulls last`),
  ).toEqual([
    { cited_key: "CN-101000001-B", text: null, category: null, found: "CN-101000001-B" },
    { cited_key: "CN-101000001-C", text: null, category: "X", found: "CN-101000001-A" },
    { cited_key: "JP-2001000001-A", text: null, category: null, found: null },
    { cited_key: "US-20010000001", text: null, category: null, found: "US-20010000001-A1" },
    { cited_key: null, text: "Nature 1, 2", category: null, found: null },
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

test("the content hash of a publication changes with anything it says, and with nothing else", async () => {
  const base = record("US-7000001-B2", {
    ...zh("一"),
    parties: [{ role: "applicant", name: "Alpha Ltd" }],
    classifications: [{ scheme: "ipc", symbol: "C01B32/25" }],
    citations: [{ key: "US-6000001-A" }],
  });
  const hash = async (...sources: TestSource[]) => {
    const engine = await merged(...sources);
    const [row] = await engine.rows<{ content_hash: string }>(
      sql`select content_hash from publication where publication_key = 'US-7000001-B2'`,
    );
    return row?.content_hash;
  };
  const before = await hash(table(base));
  expect(await hash(table(base), table(base))).toBe(before);
  expect(await hash(table(base, record("CN-101000001-A")))).toBe(before);
  const changes: Partial<PublicationRecord>[] = [
    zh("二"),
    { parties: [{ role: "applicant", name: "Beta Ltd" }] },
    { classifications: [{ scheme: "ipc", symbol: "C01B32/26" }] },
    { citations: [{ key: "US-6000002-A" }] },
    { status: { status: "active", raw: "有效" } },
    { priorities: [{ key: "CN-200810000001", office: "CN" }] },
    { claims: [{ lang: "zh", text: "1. 一种" }] },
  ];
  for (const change of changes) expect(await hash(table(base), table(record("US-7000001-B2", change)))).not.toBe(before);
});
