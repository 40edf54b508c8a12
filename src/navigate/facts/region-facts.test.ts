import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestSnapshot, type PublicationRecord, type Snapshot } from "#corpus";
import { sql } from "#engine";
import { parseStudy } from "../study/parse.ts";
import { writeFacts } from "./build.ts";

function filing(serial: number, region: string, symbol: string, grantedOn?: string): PublicationRecord {
  return {
    at: serial,
    publicationKey: `CN-10000${serial}-A`,
    office: "CN",
    publicationNumber: `10000${serial}`,
    kind: "A",
    publishedOn: "2016-01-05",
    applicationKey: `CN-201510000${serial}`,
    filedOn: "2015-01-05",
    type: "invention",
    stage: "application",
    titles: [{ lang: "en", text: `Tool ${serial}` }],
    classifications: [{ scheme: "ipc", symbol }],
    parties: [{ role: "applicant", name: `Company ${region} Ltd`, country: "CN", region }],
    ...(grantedOn ? { grantedOn, status: { status: "active" as const, raw: "active" } } : {}),
  };
}

let folder: string;
let snapshot: Snapshot;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairway-regions-"));
  snapshot = await createTestSnapshot(folder, [
    filing(1001, "CN-410100", "C01B32/25", "2018-03-01"),
    filing(1002, "CN-410182", "C01B32/26", "2018-04-01"),
    filing(1003, "CN-410000", "C01B32/26"),
    filing(1004, "CN-310115", "B24D3/06", "2019-04-01"),
  ]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function facts(table: string): Promise<Record<string, unknown>[]> {
  const yaml = `study: s\ntitle: { en: S }\nregion: CN-410100\ncompare: [world]\nperiod: [2010, 2020]\ncount: family
chain:\n  - { node: a, title: { en: A }, query: tool }\noutput: [html]\n`;
  const engine = await snapshot.engine({ threads: 1 });
  // The chain holds the first alone; what regions do is told of everything.
  await writeFacts(engine, parseStudy(yaml).study, [{ node: "a", docs: Int32Array.of(0) }], folder);
  await engine.view("written", [join(folder, `${table}.parquet`)]);
  const rows = await engine.rows<Record<string, unknown>>(sql`select * from written`);
  engine.close();
  return rows;
}

test("fields are told of every family of the corpus, by prefecture and municipality; a province tells no prefecture", async () => {
  expect(await facts("region_field")).toEqual([
    { place: "CN-310000", field: "B24D", members: 1 },
    { place: "CN-410100", field: "C01B", members: 2 },
  ]);
});

test("grants by year and inventions in force are those of each place and of the world", async () => {
  const rows = await facts("region_statistic");
  expect(rows.map(({ place, measure, year, value }) => [place, measure, year, value])).toEqual([
    ["CN-410100", "grants", 2018, 2],
    ["CN-410100", "inventions_in_force", null, 2],
    ["world", "grants", 2018, 2],
    ["world", "grants", 2019, 1],
    ["world", "inventions_in_force", null, 3],
  ]);
});
