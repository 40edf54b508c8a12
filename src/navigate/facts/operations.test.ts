import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestSnapshot, type LegalEvent, type PublicationRecord, type Snapshot } from "#corpus";
import { sql } from "#engine";
import { parseStudy } from "../study/parse.ts";
import { writeFacts } from "./build.ts";

const event = (code: string, on: string, rest: Partial<LegalEvent> = {}): LegalEvent => ({ office: "CN", code, on, ...rest });
const sides = (from: string, to: string): LegalEvent["parties"] => [
  { role: "from", name: from },
  { role: "to", name: to },
];

/** A granted invention of a university and its inventor, with what happened to it. */
function granted(serial: number, filedOn: string, rest: Partial<PublicationRecord> = {}): PublicationRecord {
  return {
    at: serial,
    publicationKey: `CN-10000${serial}-B`,
    office: "CN",
    publicationNumber: `10000${serial}`,
    kind: "B",
    publishedOn: "2017-01-05",
    grantedOn: "2017-01-05",
    applicationKey: `CN-${filedOn.slice(0, 4)}10000${serial}`,
    filedOn,
    type: "invention",
    stage: "grant",
    titles: [{ lang: "en", text: `Tool ${serial}` }],
    parties: [
      { role: "applicant", name: "郑州大学", country: "CN", region: "CN-410100" },
      { role: "inventor", name: "李试一" },
      { role: "inventor", name: "王试二" },
      { role: "inventor", name: "赵试三" },
    ],
    ...rest,
  };
}

let folder: string;
let snapshot: Snapshot;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairway-operations-"));
  await mkdir(join(folder, "decisions"));
  await writeFile(
    join(folder, "decisions", "people.yaml"),
    "- { person: 赵试三, families: [CN-2012100001001, CN-2014100001002], withheld: true }\n",
  );
  snapshot = await createTestSnapshot(folder, [
    granted(1001, "2012-01-05", {
      events: [
        event("TR01", "2018-03-01", { effectiveOn: "2018-02-11", parties: sides("郑州大学", "长沙试验材料有限公司") }),
        // The same announcement from a source that gives no effective day.
        event("TR01", "2018-03-01"),
        // Words without a day tell nothing more.
        event("text", "2018-03-01", { category: "R", text: "转让" }),
        event("CP01", "2019-01-01", { parties: sides("甲", "乙") }),
      ],
    }),
    granted(1002, "2014-01-05", { events: [{ office: "CN", code: "text", category: "S", text: "质押" }] }),
    granted(1003, "2015-01-05", {
      parties: [
        { role: "applicant", name: "长沙试验材料有限公司", country: "CN", region: "CN-430100" },
        { role: "applicant", name: "李试一" },
        { role: "inventor", name: "李试一" },
        { role: "inventor", name: "王试二" },
      ],
    }),
    granted(1004, "2016-01-05", {
      office: "US",
      publicationKey: "US-9000001-B2",
      applicationKey: "US-20160001",
      events: [
        { office: "US", code: "AS", on: "2016-02-01" },
        { office: "US", code: "AS", on: "2019-02-01", text: "ASSIGNMENT OF ASSIGNORS INTEREST; ASSIGNOR: A; OWNER: B" },
        {
          office: "US",
          code: "AS",
          on: "2019-03-01",
          text: "ASSIGNMENT; OWNER: C; Free Format Text: CHANGE OF NAME; ASSIGNOR: B",
        },
        { office: "US", code: "AS", on: "2019-04-01", text: "ASSIGNMENT; Free Format Text: SECURITY INTEREST; ASSIGNOR: C" },
        {
          office: "US",
          code: "AS",
          on: "2019-05-01",
          text: "ASSIGNMENT; Free Format Text: RELEASE OF SECURITY INTEREST; ASSIGNOR: BANK",
        },
      ],
    }),
  ]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function facts(table: string): Promise<Record<string, unknown>[]> {
  const yaml = `study: s\ntitle: { en: S }\nregion: CN-410100\ncompare: [world]\nperiod: [2010, 2020]\ncount: family
chain:\n  - { node: a, title: { en: A }, query: tool }\noutput: [html]\n`;
  const engine = await snapshot.engine({ threads: 1 });
  await writeFacts(engine, parseStudy(yaml).study, [{ node: "a", docs: Int32Array.of(0, 1, 2, 3) }], folder);
  await engine.view("written", [join(folder, `${table}.parquet`)]);
  const rows = await engine.rows<Record<string, unknown>>(sql`select * from written`);
  engine.close();
  return rows;
}

test("an announcement counts once however many sources tell of it, and a change of name is no transfer", async () => {
  const rows = await facts("operation");
  expect(rows.map(({ member, kind, year, on_date }) => [member, kind, year, on_date])).toEqual([
    [0, "transfer", 2018, "2018-02-11"],
    [1, "pledge", null, null],
    [3, "pledge", 2019, "2019-04-01"],
    [3, "pledge_release", 2019, "2019-05-01"],
    [3, "transfer", 2019, "2019-02-01"],
  ]);
});

test("a side is the applicant of that name, with its type and region", async () => {
  expect((await facts("operation"))[0]).toMatchObject({
    from_name: "郑州大学",
    from_type: "university",
    from_region: "CN-410100",
    to_name: "长沙试验材料有限公司",
    to_organisation: expect.any(String),
    to_type: "enterprise",
    to_region: "CN-430100",
  });
});

test("of each office it is told how far sources speak of events", async () => {
  expect(await facts("event_coverage")).toEqual([
    { office: "CN", applications: 3, with_events: 2, operations: 4 },
    { office: "US", applications: 1, with_events: 1, operations: 4 },
  ]);
});

test("a term ends by law, and a family's with its last member", async () => {
  const rows = await facts("member");
  expect(rows.map(({ expires_on, expires_basis }) => [expires_on, expires_basis])).toEqual([
    ["2032-01-05", "computed"],
    ["2034-01-05", "computed"],
    ["2035-01-05", "computed"],
    ["2036-01-05", "assumed"],
  ]);
});

test("who has two members is named as published, with years and the applicant that is no individual; who asked not to be named is not", async () => {
  const rows = await facts("inventor");
  expect(rows.map(({ label, members, from_year, to_year }) => [label, members, from_year, to_year])).toEqual([
    ["李试一", 4, 2012, 2016],
    ["王试二", 4, 2012, 2016],
  ]);
  expect(rows[0]?.["organisation"]).toBe("郑州大学");
  // Counted all the same: three people in the first family.
  expect((await facts("fact_inventor")).filter(({ member }) => member === 0)).toHaveLength(3);
});
