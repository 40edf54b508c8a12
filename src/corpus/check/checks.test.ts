import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sql, type Engine } from "#engine";
import type { PublicationRecord } from "../record.ts";
import { createTestSnapshot } from "../store/test-snapshot.ts";
import { checks } from "./checks.ts";
import { runChecks, type Finding } from "./run-checks.ts";

const sound: PublicationRecord = {
  at: 1,
  publicationKey: "CN-110000001-B",
  office: "CN",
  publicationNumber: "110000001",
  kind: "B",
  publishedOn: "2018-05-01",
  grantedOn: "2018-05-01",
  applicationKey: "CN-201610000001",
  filedOn: "2016-03-01",
  type: "invention",
  stage: "grant",
  titles: [{ lang: "zh", text: "一种磨具" }],
  abstracts: [{ lang: "zh", text: "本发明公开了一种磨具。" }],
  parties: [
    { role: "applicant", name: "某某公司", country: "CN", region: "CN-410100" },
    { role: "inventor", name: "王一" },
  ],
  classifications: [{ scheme: "ipc", symbol: "B24D3/00" }],
  status: { status: "active", raw: "有效" },
  claimsCount: 8,
};

let serial = 1;
/** A sound publication of another number, with some things changed. */
function other(change: Partial<PublicationRecord>): PublicationRecord {
  serial += 1;
  const number = `11000${String(serial).padStart(4, "0")}`;
  return {
    ...sound,
    at: serial,
    publicationKey: `CN-${number}-B`,
    publicationNumber: number,
    applicationKey: `CN-20161000${String(serial).padStart(4, "0")}`,
    titles: [{ lang: "zh", text: `一种磨具之${serial}` }],
    ...change,
  };
}

function less(whole: PublicationRecord, ...fields: readonly (keyof PublicationRecord)[]): PublicationRecord {
  const record: Record<string, unknown> = { ...whole };
  for (const field of fields) delete record[field];
  return record as unknown as PublicationRecord;
}

function without(...fields: readonly (keyof PublicationRecord)[]): PublicationRecord {
  return less(other({}), ...fields);
}

const inventor = { role: "inventor", name: "王一" } as const;
const applicant = { role: "applicant", name: "某某公司", country: "CN", region: "CN-410100" } as const;

/** Check → what is planted for it; the first record's publication or application is what it must name. */
const planted: Readonly<Record<string, readonly PublicationRecord[]>> = {
  "published-before-filed": [other({ publishedOn: "2016-02-01", grantedOn: "2018-05-01" })],
  "granted-before-filed": [other({ stage: "application", grantedOn: "2015-01-01" })],
  "priority-after-filing": [other({ priorities: [{ key: "JP-2017000001", office: "JP", on: "2017-01-01" }] })],
  "day-in-future": [other({ publishedOn: "2031-01-01", grantedOn: "2018-05-01" })],
  "day-too-early": [other({ filedOn: "1984-01-01" })],
  "priority-far-before": [other({ priorities: [{ key: "JP-2010000001", office: "JP", on: "2010-01-01" }] })],
  "parent-past-term": [
    other({
      office: "US",
      publicationKey: "US-20090000001-A1",
      applicationKey: "US-12000001",
      filedOn: "2008-06-24",
      priorities: [{ key: "US-06100003", office: "US", on: "1980-06-05" }],
    }),
  ],
  "event-before-filing": [other({ events: [{ office: "CN", code: "TR01", on: "2001-01-01" }] })],
  "claims-impossible": [other({ claimsCount: 0 })],
  "cited-impossible": [other({ citedByCount: 123_456 })],
  "cites-itself": [
    other({
      publicationKey: "CN-119999999-B",
      publicationNumber: "119999999",
      citations: [{ key: "CN-119999999-B" }],
    }),
  ],
  "name-garbled": [other({ parties: [applicant, { role: "inventor", name: "????" }] })],
  "title-garbled": [other({ titles: [{ lang: "zh", text: "一种\uFFFD\uFFFD" }] })],
  "many-inventors": [
    other({ parties: [applicant, ...Array.from({ length: 51 }, (_, index) => ({ ...inventor, name: `李${index}` }))] }),
  ],
  "active-without-grant": [
    other({ kind: "A", publicationKey: "CN-118888888-A", publicationNumber: "118888888", stage: "application" }),
  ].map((record) => less(record, "grantedOn")),
  "active-past-term": [other({ filedOn: "1990-03-01", applicationKey: "CN-199010000001" })],
  "type-against-number": [other({ type: "utility_model" })],
  "year-against-number": [other({ filedOn: "2015-12-31" })],
  "office-unknown": [
    other({ office: "ZZ", publicationKey: "ZZ-1-A", publicationNumber: "1", kind: "A", applicationKey: "ZZ-1" }),
  ],
  "kind-missing": [
    other({ office: "JP", publicationKey: "JP-2016123456", publicationNumber: "2016123456", applicationKey: "JP-2016000009" }),
  ].map((record) => less(record, "kind")),
  "application-missing": [without("applicationKey")],
  "same-title-same-day": [
    other({ titles: [{ lang: "zh", text: "同一标题" }] }),
    other({ titles: [{ lang: "zh", text: "同一标题" }] }),
  ],
  "number-two-applications": [
    other({ publicationKey: "CN-117777777-A", publicationNumber: "117777777", kind: "A", stage: "application" }),
    other({ publicationKey: "CN-117777777-B", publicationNumber: "117777777" }),
  ],
  "filing-day-missing": [without("filedOn")],
  "publication-day-missing": [without("publishedOn")],
  "title-missing": [without("titles")],
  "abstract-missing": [without("abstracts")],
  "applicant-missing": [other({ parties: [inventor] })],
  "class-missing": [without("classifications")],
  "status-unknown": [without("status")],
  "region-unknown": [other({ parties: [{ role: "applicant", name: "Nowhere Inc" }] })],
  "citation-unreadable": [other({ citations: [{ text: "Smith, On grinding, 1999" }] })],
  "recent-incomplete": [other({ filedOn: "2025-06-01", applicationKey: "CN-202510000001", publishedOn: "2025-12-01" })],
};

/** A large family, a missing year and an office of grants only take many records. */
const many: readonly PublicationRecord[] = [
  ...Array.from({ length: 101 }, (_, index) =>
    other({
      office: "US",
      publicationKey: `US-${9_000_000 + index}-B2`,
      publicationNumber: String(9_000_000 + index),
      kind: "B2",
      applicationKey: `US-${15_000_000 + index}`,
      priorities: [{ key: "US-14000000", office: "US", on: "2015-09-01" }],
    }),
  ),
  ...[2003, 2005].flatMap((year) =>
    Array.from({ length: 20 }, (_, index) =>
      other({
        office: "DE",
        publicationKey: `DE-10${year}00${String(index).padStart(4, "0")}-A1`,
        publicationNumber: `10${year}00${String(index).padStart(4, "0")}`,
        kind: "A1",
        stage: "application",
        applicationKey: `DE-10${year}00${String(index).padStart(4, "0")}`,
        filedOn: `${year}-03-01`,
      }),
    ),
  ),
];

let dataDir: string;
let engine: Engine;
let findings: ReadonlyMap<string, Finding>;

const known = { cutOff: "2026-06-30" };

async function findingsOf(records: readonly PublicationRecord[]): Promise<ReadonlyMap<string, Finding>> {
  const snapshot = await createTestSnapshot(await mkdtemp(join(dataDir, "corpus-")), records);
  engine = await snapshot.engine();
  const found = await runChecks(engine, checks, known, 1000, () => undefined);
  return new Map(found.map((finding) => [finding.name, finding]));
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "fairway-check-"));
  findings = await findingsOf([sound, ...Object.values(planted).flat(), ...many]);
}, 300_000);

afterAll(async () => {
  engine.close();
  await rm(dataDir, { recursive: true, force: true });
});

function keysOf(name: string): readonly string[] {
  return findings.get(name)?.examples.map(({ key }) => key) ?? [];
}

test.each(Object.entries(planted))("%s finds what is planted for it", (name, [first]) => {
  const keys = keysOf(name).join("\n");
  expect(
    [first?.publicationKey, first?.applicationKey, `${first?.office}-${first?.publicationNumber}`, "Nowhere Inc"].some(
      (key) => key !== undefined && keys.includes(key),
    ),
  ).toBe(true);
});

test.each([
  "published-before-filed",
  "day-too-early",
  "claims-impossible",
  "cited-impossible",
  "type-against-number",
  "office-unknown",
])("%s finds nothing but what is planted for it", (name) => expect(findings.get(name)?.found).toBe(1));

test("the large family, the missing year and the office with grants only are found", () => {
  expect(findings.get("family-very-large")?.examples).toEqual(
    [{ key: "US-14000000", detail: "101" }].map(() => expect.objectContaining({ detail: "101" })),
  );
  expect(keysOf("year-gap")).toEqual(["DE 2004"]);
  expect(keysOf("only-grants")).toEqual(["US"]);
});

test("a sound publication gives no check anything", async () => {
  const clean = await findingsOf([sound]);
  expect([...clean.values()].filter(({ found }) => found > 0).map(({ name }) => name)).toEqual([]);
  expect(clean.get("published-before-filed")?.looked).toBe(1);
});

test("checks of sources and of broken tables find them", async () => {
  await engine.run(sql`drop view source`);
  await engine.run(sql`create table source as select 0 as source, 'a.csv' as file, 10000 as read, 9999 as accepted, 1 as rejected,
    ['Besitzer'] as unknown_columns`);
  await engine.run(sql`drop view issue`);
  await engine.run(sql`create table issue as select 0 as source, 7 as "at", 'field' as severity,
    'corpus.table.bad_check_digit' as code, '{"value":"CN2016100000012"}' as "values"`);
  await engine.run(sql`drop view classification`);
  await engine.run(sql`create table classification as select 77 as doc, 'ipc' as scheme, 'B24D3/00' as symbol`);
  const wanted = ["source-capped", "source-rejected", "columns-unknown", "check-digit", "orphans"];
  const found = await runChecks(
    engine,
    checks.filter(({ name }) => wanted.includes(name)),
    known,
    5,
    () => undefined,
  );
  expect(
    found
      .map(({ name, examples }) => [name, examples.map(({ key, detail }) => `${key} ${detail}`)])
      .toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
  ).toEqual([
    ["check-digit", ['a.csv {"value":"CN2016100000012"}']],
    ["columns-unknown", ["a.csv Besitzer"]],
    ["orphans", ["B24D3/00 classification → publication"]],
    ["source-capped", ["a.csv 10000"]],
    ["source-rejected", ["a.csv 1 / 10000"]],
  ]);
});

test("every check is tested and named as its file", () => {
  const elsewhere = [
    "family-very-large",
    "year-gap",
    "only-grants",
    "source-capped",
    "source-rejected",
    "columns-unknown",
    "check-digit",
    "orphans",
  ];
  expect(checks.map(({ name }) => name).filter((name) => !(name in planted) && !elsewhere.includes(name))).toEqual([]);
});
