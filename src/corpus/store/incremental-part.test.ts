import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { plainContext } from "#base";
import type { PublicationRecord } from "../record.ts";
import { importFiles } from "./import-files.ts";
import { copyBatches, tablesOf } from "./incremental-testing.ts";
import { toyImporter, toyRecord, toyText } from "./toy-importer.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "fairway-part-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

type Lines = readonly Partial<PublicationRecord>[];
const from = (key: string) => [{ key, office: key.slice(0, 2) }];

/** Three families of which nothing new is told, around those that each case touches. */
const others: Lines = [
  toyRecord("CN-101000001-A", {
    applicationKey: "CN-200810000001",
    filedOn: "2008-01-02",
    publishedOn: "2009-01-02",
    stage: "application",
  }),
  toyRecord("CN-101000001-B", { applicationKey: "CN-200810000001", publishedOn: "2011-01-02", stage: "grant" }),
  toyRecord("US-20090000001-A1", { applicationKey: "US-12000001", filedOn: "2008-12-30", priorities: from("CN-200810000001") }),
  // Its grant has no day.
  toyRecord("JP-4000001-B2", { stage: "grant", citations: [{ key: "CN-101000001-A" }, { text: "a book" }, { key: "US-1" }] }),
  toyRecord("ZZ-9000001-A", { applicationKey: "ZZ-1", citations: [{ key: "JP-4000001-B2" }] }),
];

const cases: Readonly<Record<string, readonly [Lines, Lines]>> = {
  "a new publication is what a citation of before names, by its key or its number": [
    [toyRecord("US-7000001-B2", { citations: [{ key: "EP-1000001" }, { key: "EP-1000002-A1" }, { key: "US-6000001-B1" }] })],
    [toyRecord("EP-1000001-A1"), toyRecord("EP-1000002-B1"), toyRecord("US-6000001-B1")],
  ],
  "a number that becomes that of two applications is no longer what a citation names": [
    [toyRecord("US-7000001-B2", { citations: [{ key: "JP-1000001" }] }), toyRecord("JP-1000001-A", { applicationKey: "JP-1" })],
    [toyRecord("JP-1000001-B2", { applicationKey: "JP-2" })],
  ],
  "new applications stand before, between and after those of before": [
    [toyRecord("US-7000001-B2", { applicationKey: "US-1" })],
    [
      toyRecord("AT-1-A", { applicationKey: "AT-1" }),
      toyRecord("CN-101000009-A", { applicationKey: "CN-200910000009" }),
      toyRecord("ZZ-9-A"),
    ],
  ],
  "a new priority joins two families, and a second application is claimed by its key": [
    [
      toyRecord("US-7000001-B2", { applicationKey: "US-1", priorities: from("DE-1") }),
      toyRecord("EP-1000001-A1", { applicationKey: "EP-1", priorities: from("DE-2") }),
      toyRecord("DE-3-A1", { applicationKey: "DE-3" }),
    ],
    [
      toyRecord("WO-2010000001-A1", { priorities: [...from("DE-1"), ...from("DE-2")] }),
      toyRecord("FR-1-A1", { priorities: from("DE-3") }),
    ],
  ],
  "a publication leaves its application, and its family without what joined it": [
    [
      toyRecord("US-20010000001-A1", { applicationKey: "US-1", priorities: from("DE-1") }),
      toyRecord("US-7000001-B2", { applicationKey: "US-1", priorities: from("DE-2") }),
      toyRecord("EP-1000001-A1", { applicationKey: "EP-1", priorities: from("DE-1") }),
      toyRecord("EP-1000002-A1", { applicationKey: "EP-2", priorities: from("DE-2") }),
    ],
    [toyRecord("US-7000001-B2", { applicationKey: "US-9" })],
  ],
  "an application that a source names gathers all publications of the number": [
    [
      toyRecord("CN-101000005-A"),
      toyRecord("CN-101000005-B", { citations: [{ key: "CN-101000006" }] }),
      toyRecord("CN-101000006-A"),
    ],
    [toyRecord("CN-101000005-C", { applicationKey: "CN-200510000005" }), toyRecord("CN-101000006-B", { applicationKey: "CN-6" })],
  ],
  "a given family lists a publication that comes later": [
    [
      toyRecord("US-7000001-B2", { families: [{ model: "simple", id: "f1", members: ["EP-1000001-A1", "CN-1-A"] }] }),
      toyRecord("FR-1-A1", { families: [{ model: "extended", members: ["GB-1-A"] }] }),
      toyRecord("FR-2-A1", { families: [{ model: "simple", id: "f2" }] }),
    ],
    [toyRecord("EP-1000001-A1"), toyRecord("GB-1-A"), toyRecord("GB-2-A", { families: [{ model: "simple", id: "f2" }] })],
  ],
  "a term ends, or is surely over, between two days up to which the corpus is known": [
    [
      toyRecord("CN-101000005-A", { filedOn: "1999-05-05", publishedOn: "2000-05-05", stage: "grant", type: "invention" }),
      toyRecord("US-6000001-B1", { filedOn: "1996-05-05", publishedOn: "2000-05-05", stage: "grant", type: "invention" }),
      toyRecord("DE-1-B", { filedOn: "2000-05-05", publishedOn: "2017-05-05", stage: "grant", type: "invention" }),
    ],
    [toyRecord("CN-101000006-A", { publishedOn: "2029-09-09" })],
  ],
  "a record says again what is known, and another publication gives the type that one of before is shown with": [
    [
      toyRecord("DE-1-A1", { publishedOn: "2010-05-05", type: "invention" }),
      toyRecord("CN-101000005-A", { applicationKey: "CN-200510000005", publishedOn: "2006-05-05" }),
      toyRecord("CN-101000006-A", { publishedOn: "2006-05-05" }),
    ],
    [
      toyRecord("DE-1-A1", { publishedOn: "2010-05-05", type: "invention" }),
      toyRecord("CN-101000005-C", { applicationKey: "CN-200510000005", type: "utility_model" }),
      toyRecord("CN-101000006-A", { publishedOn: "2007-05-05" }),
    ],
  ],
  "an event and a status are told of an application of before": [
    [toyRecord("CN-101000005-A", { filedOn: "2015-05-05", status: { status: "pending", raw: "审中" } })],
    [
      toyRecord("CN-101000005-A", {
        events: [{ office: "CN", code: "CF01", on: "2016-05-05" }],
        status: { status: "inactive", raw: "失效" },
      }),
    ],
  ],
};

test.each(Object.entries(cases))(
  "%s, though most is taken over from the snapshot before",
  async (_, [first, later]) => {
    const [stepwise, atOnce] = [join(root, "stepwise"), join(root, "at-once")];
    await mkdir(join(stepwise, "decisions"), { recursive: true });
    for (const [name, lines] of Object.entries({ first: [...others, ...first], later })) {
      const path = join(root, `${name}.toy`);
      await writeFile(path, toyText(lines));
      await importFiles({ paths: [path], publish: true }, [toyImporter()], plainContext(stepwise));
    }
    await copyBatches(stepwise, atOnce);
    await importFiles({ paths: [], publish: true }, [], plainContext(atOnce));
    expect(await tablesOf(stepwise)).toEqual(await tablesOf(atOnce));
  },
  120_000,
);
