import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { type Action, AppError, type Lang, langs, messageText, plainContext } from "#base";
import { explain, type Engine } from "#engine";
import type { ImportAnswer } from "./contract.ts";
import { statusAnswer } from "./contract.ts";
import { coverageOf } from "./coverage.actions.ts";
import { corpusActions } from "./index.ts";
import type { PublicationRecord } from "./record.ts";
import { createTestSnapshot } from "./store/test-snapshot.ts";

const publication = (key: string, rest: Partial<PublicationRecord>): PublicationRecord => {
  const [office = "", publicationNumber = "", kind = ""] = key.split("-");
  return { at: 1, publicationKey: key, office, publicationNumber, kind, ...rest };
};

const records: PublicationRecord[] = [
  publication("CN-101234567-A", {
    applicationKey: "CN-200810000001",
    filedOn: "2008-01-02",
    publishedOn: "2009-07-01",
    type: "invention",
    stage: "application",
    titles: [{ lang: "zh", text: "一种金刚石" }],
    abstracts: [{ lang: "zh", text: "本发明公开了一种金刚石。" }],
    claims: [
      { lang: "en", text: "1. A diamond" },
      { lang: "zh", text: "1. 一种金刚石" },
    ],
    parties: [
      { role: "inventor", name: "李四" },
      { role: "applicant", name: "甲有限公司", region: "CN-410100" },
    ],
    classifications: [
      { scheme: "cpc", symbol: "C01B32/26" },
      { scheme: "ipc", symbol: "C01B32/25", first: true },
    ],
    citations: [{ key: "US-7000001-B2" }, { text: "Nature" }],
    status: { status: "active", raw: "授权" },
  }),
  publication("CN-101234567-B", {
    publishedOn: "2011-01-01",
    type: "invention",
    stage: "grant",
    titles: [{ lang: "zh", text: "金刚石" }],
  }),
  publication("US-7000001-B2", { filedOn: "2001-03-04", type: "invention", stage: "grant" }),
];

let dataDir: string;
let empty: string;
let engine: Engine;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "fairway-actions-"));
  empty = await mkdtemp(join(tmpdir(), "fairway-actions-"));
  const snapshot = await createTestSnapshot(dataDir, records);
  engine = await snapshot.engine();
});
afterAll(async () => {
  engine.close();
  await rm(dataDir, { recursive: true, force: true });
  await rm(empty, { recursive: true, force: true });
});

function find(name: string): Action {
  const found = corpusActions.find((action) => action.name === name);
  if (!found) throw new Error(`no action ${name}`);
  return found;
}

/** Runs an action as a door does: input and output go through their shapes. */
async function ask(name: string, input: unknown, folder = dataDir): Promise<Record<string, unknown>> {
  const action = find(name);
  const answer = await action.run(action.input.parse(input), plainContext(folder));
  return action.output.parse(answer) as z.output<z.ZodRecord>;
}

test("status counts families, applications and publications, and says where knowledge ends", async () => {
  expect(await ask("corpus/status", {})).toMatchObject({
    families: 2,
    applications: 2,
    publications: 3,
    organisations: 1,
    byOffice: { CN: 2, US: 1 },
    byType: { invention: 3 },
    byStatus: { active: 2, unknown: 1 },
    years: [2001, 2008],
    cutOff: "2011-01-01",
    sources: 1,
    synthetic: true,
  });
});

test("status tells the known gaps in words, and leaves them out where they are not asked for", async () => {
  const answer = statusAnswer.parse(await ask("corpus/status", {}));
  expect(answer.gaps?.fields).toContainEqual({ field: "claims", missing: 2, publications: 3, emptyOffices: expect.any(Array) });
  const print = (lang: Lang) => find("corpus/status").print?.(answer, lang);
  expect(print("en")).toContain("claims: missing in 2 of 3 publications (66.6 %)");
  expect(print("zh")).toContain("已知缺口");
  expect(await ask("corpus/status", { gaps: "no" })).toMatchObject({ gaps: null });
});

test("3.4 a corpus tells its sources, what each office and year has of every field, how far it reaches and what is wrong in it", async () => {
  const { sources } = (await ask("corpus/sources", {})) as { readonly sources: readonly Record<string, unknown>[] };
  expect(sources).toMatchObject([{ accepted: 3, rejected: 0, asOf: "2011-01-01", sha256: expect.stringMatching(/^\S{64}$/) }]);
  const { rows } = (await ask("corpus/coverage", { by: "office-year" })) as { readonly rows: readonly Record<string, unknown>[] };
  expect(rows).toMatchObject([
    {
      office: "CN",
      year: 2008,
      publications: 2,
      publishedTo: "2011-01-01",
      filled: { title: 2, abstract: 1, claims: 1, region: 1 },
    },
    { office: "US", year: 2001, publications: 1, filled: { title: 0, filedOn: 1, publishedOn: 0 } },
  ]);
  expect(await ask("corpus/status", {})).toMatchObject({ cutOff: "2011-01-01", gaps: { fields: expect.any(Array) } });
  const { checks } = (await ask("corpus/check", {})) as { readonly checks: readonly Record<string, unknown>[] };
  expect(checks).toContainEqual(expect.objectContaining({ name: "publication-day-missing", looked: 3, found: 1 }));
});

test("coverage is counted once for a snapshot, and anew for the next one", async () => {
  const folder = await mkdtemp(join(tmpdir(), "fairway-actions-"));
  await createTestSnapshot(folder, records);
  const rows = async () => ((await ask("corpus/coverage", {}, folder)) as { readonly rows: readonly object[] }).rows;
  const first = await rows();
  expect(await rows()).toEqual(first);
  const more = publication("US-7000002-B2", { filedOn: "2002-03-04", type: "invention", stage: "grant" });
  await createTestSnapshot(folder, [...records, more]);
  expect(first).toMatchObject([
    { office: "CN", publications: 2 },
    { office: "US", publications: 1 },
  ]);
  expect(await rows()).toMatchObject([
    { office: "CN", publications: 2 },
    { office: "US", publications: 2 },
  ]);
  await rm(folder, { recursive: true, force: true });
});

test("before the first import status is empty and other questions say what to do", async () => {
  expect(await ask("corpus/status", {}, empty)).toMatchObject({ snapshot: null, publications: 0, years: null });
  expect(await ask("corpus/sources", {}, empty)).toEqual({ snapshot: null, sources: [] });
  for (const [name, input] of [
    ["corpus/coverage", {}],
    ["corpus/issues", {}],
    ["corpus/publication", { number: "CN101234567A" }],
    ["corpus/verify", {}],
  ] as const) {
    await expect(ask(name, input, empty)).rejects.toThrow("fairway corpus import");
  }
});

test("a publication is found by its number in any spelling, by its application, and without kind as the latest", async () => {
  for (const [number, shown] of [
    ["CN101234567A", "CN101234567A"],
    ["cn 101234567 a", "CN101234567A"],
    ["CN-101234567-B", "CN101234567B"],
    ["CN101234567", "CN101234567B"],
    ["CN200810000001", "CN101234567B"],
    ["US7000001B2", "US7000001B2"],
    ["US7,000,001 B2", "US7000001B2"],
  ]) {
    expect((await ask("corpus/publication", { number }))["number"]).toBe(shown);
  }
});

test("a publication comes with everything known of it and its family", async () => {
  expect(await ask("corpus/publication", { number: "CN101234567A" })).toEqual({
    number: "CN101234567A",
    familyKey: "CN-200810000001",
    familyMembers: [
      { number: "CN101234567A", title: "一种金刚石", publishedOn: "2009-07-01" },
      { number: "CN101234567B", title: "金刚石", publishedOn: "2011-01-01" },
    ],
    application: "CN-200810000001",
    title: "一种金刚石",
    abstract: "本发明公开了一种金刚石。",
    claims: "1. 一种金刚石",
    type: "invention",
    stage: "application",
    filedOn: "2008-01-02",
    publishedOn: "2009-07-01",
    grantedOn: "2011-01-01",
    status: "active",
    statusRaw: "授权",
    parties: [
      { role: "applicant", name: "甲有限公司", organisation: expect.any(String), region: "CN-410100" },
      { role: "inventor", name: "李四", organisation: null, region: null },
    ],
    classifications: [
      { scheme: "ipc", symbol: "C01B32/25", first: true },
      { scheme: "cpc", symbol: "C01B32/26", first: true },
    ],
    citations: ["US7000001B2", "Nature"],
    sources: ["test-0.csv"],
    familyBasis: "application",
    extendedMembers: [],
    extendedSize: 2,
    givenFamilies: [],
    forms: {
      publication: { docdb: "CN 101234567 A", epodoc: "CN101234567", original: "CN 101234567 A" },
      application: { docdb: "CN 200810000001 A", epodoc: "CN20081000001", original: "200810000001.0" },
    },
    statusBasis: "given",
    statusReason: "grant",
    expiresOn: "2028-01-02",
    expiresBasis: "computed",
    intervals: [
      { state: "pending", cause: "filing", code: null, from: "2008-01-02", to: "2011-01-01", basis: "fact", ruleVersion: 3 },
      { state: "active", cause: "grant", code: null, from: "2011-01-01", to: null, basis: "assumed", ruleVersion: 3 },
    ],
    provenance: [],
  });
});

test("a number that is not in the corpus, or is none, is said to be missing", async () => {
  for (const number of ["CN999999999A", "", "' or 1=1 --", "x".repeat(10_000)]) {
    const error: unknown = await ask("corpus/publication", { number }).catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: "corpus.publication_not_found" });
  }
});

test("coverage counts publications with each field, by office", async () => {
  expect(await ask("corpus/coverage", {})).toMatchObject({
    rows: [
      {
        office: "CN",
        publications: 2,
        firstYear: 2008,
        lastYear: 2008,
        filled: { title: 2, abstract: 1, claims: 1, region: 1, citation: 1, filedOn: 2, status: 2, cpc: 1, priority: 0 },
      },
      {
        office: "US",
        year: null,
        publications: 1,
        firstYear: 2001,
        lastYear: 2001,
        filled: { title: 0, filedOn: 1, publishedOn: 0, status: 0 },
        // Its source names no priority of anything, so that nothing tells a first filing; an unknown status is one that is missing.
        exempt: { status: 0, priority: 0 },
      },
    ],
  });
});

test("coverage is a question the engine understands", async () => {
  expect(coverageOf("office-year", "CN").parameters).toEqual([0.01, "CN", "CN"]);
  expect(await explain(engine, coverageOf("office"))).toContain("PARQUET");
});

test("an import through its action answers with a loss report; issues are paged and counted", async () => {
  const folder = await mkdtemp(join(tmpdir(), "fairway-actions-"));
  const path = join(folder, "list.csv");
  await writeFile(
    path,
    "publication_number,title_en,filed_on,mood\nUS7000001B2,One,2001-02-03,good\nnothing,Two,2001-02-03,bad\nUS7000002B2,Three,2001-02-30,\n",
  );
  const data = join(folder, "data");
  const answer = await ask("corpus/import", { paths: [path, join(folder, "missing.csv")] }, data);
  expect(answer).toMatchObject({ files: 2, read: 3, added: 2, rejected: 1 });
  const action = find("corpus/import");
  expect(action.exitCode?.(answer)).toBe(1);
  const again = (await ask("corpus/import", { paths: [path] }, data)) as ImportAnswer;
  expect(again).toMatchObject({ read: 3, unchanged: 2, rejected: 1 });
  expect(action.exitCode?.(again), "a rejected record is something to mend").toBe(1);
  for (const lang of langs) {
    const printed = action.print?.(answer, lang) ?? "";
    expect(printed).toContain("mood");
    expect(printed).toContain("list.csv");
    expect(printed).not.toContain("corpus.");
    expect(printed).not.toMatch(/\{\w+\}/);
  }
  const page = await ask("corpus/issues", { limit: "1", offset: "1" }, data);
  expect(page).toMatchObject({ total: 2, issues: [{ file: "list.csv" }] });
  expect(await ask("corpus/issues", { severity: "reject" }, data)).toMatchObject({ total: 1 });
  expect(await ask("corpus/issues", { source: "7" }, data)).toMatchObject({ total: 0, issues: [] });
  expect(await ask("corpus/sources", {}, data)).toMatchObject({
    sources: [{ source: 0, file: "list.csv", read: 3, accepted: 2, rejected: 1, unknownColumns: ["mood"] }],
  });
  expect(await ask("corpus/verify", {}, data)).toMatchObject({ damaged: [] });
  await rm(folder, { recursive: true, force: true });
});

test("every answer prints in both languages without a text missing", async () => {
  for (const [name, input] of [
    ["corpus/status", {}],
    ["corpus/sources", {}],
    ["corpus/coverage", {}],
    ["corpus/issues", {}],
    ["corpus/verify", {}],
    ["corpus/publication", { number: "CN101234567A" }],
  ] as const) {
    const answer = await ask(name, input);
    for (const lang of langs) expect(find(name).print?.(answer, lang)).not.toMatch(/corpus\.|\{\w+\}|undefined|null/);
  }
  expect(messageText("corpus.no_snapshot", {}, "zh")).toContain("导入");
});
