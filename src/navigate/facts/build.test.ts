import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestSnapshot, type PublicationRecord, type Snapshot } from "#corpus";
import { sql } from "#engine";
import { parseStudy } from "../study/parse.ts";
import { writeFacts } from "./build.ts";

/** A Chinese invention of a family, named by its priority, with the status that its source gives, or none. */
function filing(serial: number, filedOn: string, priority: string, rest: Partial<PublicationRecord> = {}): PublicationRecord {
  return {
    at: serial,
    publicationKey: `CN-10000${serial}-A`,
    office: "CN",
    publicationNumber: `10000${serial}`,
    kind: "A",
    publishedOn: "2016-01-05",
    applicationKey: `CN-${filedOn.slice(0, 4)}10000${serial}`,
    filedOn,
    type: "invention",
    stage: "application",
    titles: [{ lang: "en", text: `Tool ${serial}` }],
    priorities: [{ key: priority, office: "US", on: "2014-01-05" }],
    parties: [
      { role: "applicant", name: "Sumi Tools K.K.", country: "JP" },
      { role: "inventor", name: "Tanaka, Ichiro" },
      { role: "inventor", name: "Sato, Mei" },
    ],
    ...rest,
  };
}

const given = (status: "active" | "pending" | "inactive") => ({ status: { status, raw: status } });
const ended = { events: [{ office: "CN", code: "WD01", on: "2017-01-05", category: "D" }] };

let folder: string;
let snapshot: Snapshot;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairway-facts-"));
  snapshot = await createTestSnapshot(folder, [
    filing(1001, "2015-01-05", "US-1", given("active")),
    filing(1002, "2015-02-05", "US-1", ended),
    filing(1003, "2015-01-05", "US-2", given("inactive")),
    filing(1004, "2015-02-05", "US-2", ended),
    filing(1005, "2015-02-05", "US-3", { parties: [{ role: "inventor", name: "Tanaka, Ichiro" }] }),
  ]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function facts(count: "family" | "application", table: string, columns: string): Promise<string[]> {
  const yaml = `study: s\ntitle: { en: S }\nregion: JP\ncompare: [world]\nperiod: [2010, 2020]\ncount: ${count}
chain:\n  - { node: a, title: { en: A }, query: tool }\noutput: [html]\n`;
  const engine = await snapshot.engine({ threads: 1 });
  await writeFacts(engine, parseStudy(yaml).study, [{ node: "a", docs: Int32Array.of(0, 1, 2, 3, 4) }], folder);
  await engine.view("written", [join(folder, `${table}.parquet`)]);
  const rows = await engine.rows<Record<string, unknown>>(sql`select * from written`);
  engine.close();
  return rows.map((row) =>
    columns
      .split(" ")
      .map((column) => String(row[column]))
      .join(" "),
  );
}

test("a family is in force by its surest member in force, and out of force by its least sure one", async () => {
  expect(await facts("family", "member", "status status_basis")).toEqual(["active given", "inactive derived", "unknown unknown"]);
});

test("an application has the basis of its own status", async () => {
  expect(await facts("application", "member", "status status_basis")).toEqual([
    "active given",
    "inactive derived",
    "inactive given",
    "inactive derived",
    "unknown unknown",
  ]);
});

test("an inventor is one person where a co-inventor says so, and two where only the name does; the name is one", async () => {
  expect(await facts("family", "fact_inventor", "member inventor name")).toEqual(["0 1 1", "0 3 2", "1 1 1", "1 3 2", "2 2 1"]);
});

test("a region carries what the corpus knows it from", async () => {
  expect(await facts("family", "organisation", "name region region_basis")).toEqual(["Sumi Tools K.K. JP given"]);
});

test("of each node and of the chain it is told which fields its members have", async () => {
  // The first two: applicant 1, region 2, inventors 4, status 8, a term by law 16, a priority 32. The third has inventors, a term and a
  // priority alone. None cites or is ranked, no claims; titles were read of all (1024), abstracts are not there.
  const whole = 1 + 2 + 4 + 8 + 16 + 32 + 1024;
  const lacking = 4 + 16 + 32 + 1024;
  expect(await facts("family", "node_known", "node office year known members")).toEqual([
    `* CN 2014 ${lacking} 1`,
    `* CN 2014 ${whole} 2`,
    `a null 2014 ${lacking} 1`,
    `a null 2014 ${whole} 2`,
  ]);
});
