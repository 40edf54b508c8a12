import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { limits, plainContext, type Progress } from "#base";
import { sql } from "#engine";
import type { ImportAnswer } from "../contract.ts";
import type { PublicationRecord } from "../record.ts";
import { findDamage } from "./damage.ts";
import { importFiles } from "./import-files.ts";
import { currentSnapshot, getCurrentSnapshot } from "./snapshots.ts";
import { toyImporter, toyRecord, toyText } from "./toy-importer.ts";

let root: string;
let dataDir: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "fairway-import-"));
  dataDir = join(root, "data");
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function file(name: string, lines: readonly (string | Partial<PublicationRecord>)[]): Promise<string> {
  const path = join(root, name);
  await writeFile(path, toyText(lines));
  return path;
}

function run(
  paths: readonly string[],
  options: { publish?: boolean; version?: number; progress?: (state: Progress) => void } = {},
) {
  const { publish = true, version = 1, progress = () => undefined } = options;
  return importFiles({ paths, publish }, [toyImporter(version)], { ...plainContext(dataDir), progress });
}

type Counts = Pick<ImportAnswer, "read" | "added" | "updated" | "unchanged" | "duplicates" | "rejected">;
const counts = ({ read, added, updated, unchanged, duplicates, rejected }: Counts): Counts => ({
  read,
  added,
  updated,
  unchanged,
  duplicates,
  rejected,
});

async function titles(): Promise<readonly Record<string, unknown>[]> {
  const snapshot = await getCurrentSnapshot(dataDir);
  const engine = await snapshot.engine();
  try {
    return await engine.rows(sql`select publication_key, title from publication order by doc`);
  } finally {
    engine.close();
  }
}

const titled = (key: string, text: string) => toyRecord(key, { titles: [{ lang: "zh", text }] });

test("what was read is added, updated, unchanged, a duplicate or rejected, for every file and together", async () => {
  const line = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom("一", "二"))
        .map(([n, text]) => titled(`US-700000${n}-B2`, text)),
    },
    { weight: 1, arbitrary: fc.constantFrom("reject", "note") },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 6 }).map((n) => toyRecord(`US-700000${n}`)) },
    { weight: 1, arbitrary: fc.constant({ office: "US", applicationKey: "US-16000001" } as Partial<PublicationRecord>) },
    { weight: 1, arbitrary: fc.constant(toyRecord("US-7000001-B2", { publishedOn: "2020-02-30" })) },
  );
  const imports = fc.array(fc.array(fc.array(line, { maxLength: 8 }), { minLength: 1, maxLength: 2 }), {
    minLength: 1,
    maxLength: 3,
  });
  await fc.assert(
    fc.asyncProperty(imports, async (runs) => {
      await rm(dataDir, { recursive: true, force: true });
      const seen: string[] = [];
      for (const files of runs) {
        const paths = await Promise.all(files.map((lines, index) => file(`f${index}.toy`, lines)));
        const answer = await run(paths, { publish: false });
        for (const report of [...answer.reports, answer]) {
          expect(report.added + report.updated + report.unchanged + report.duplicates + report.rejected).toBe(report.read);
        }
        answer.reports.forEach((report, index) => {
          const lines = files[index] ?? [];
          expect(report.read).toBe(lines.filter((item) => item !== "note").length);
          expect(report.rejected).toBe(
            lines.filter((item) => item === "reject" || (typeof item !== "string" && item.publishedOn)).length,
          );
        });
        seen.push(...answer.reports.map((report) => report.sha256 ?? ""));
      }
      expect(seen).not.toContain("");
    }),
    { numRuns: 12 },
  );
});

test("a second import of the same file changes nothing, and says what the file holds", async () => {
  const path = await file("a.toy", [
    titled("US-7000001-B2", "一"),
    titled("US-7000001-B2", "二"),
    "reject",
    titled("CN-101000001-A", "三"),
  ]);
  const first = await run([path]);
  expect(counts(first)).toEqual({ read: 4, added: 2, updated: 0, unchanged: 0, duplicates: 1, rejected: 1 });
  const doing: string[] = [];
  const second = await run([path], { progress: (state) => doing.push(state.doing) });
  expect(counts(second)).toEqual({ read: 4, added: 0, updated: 0, unchanged: 2, duplicates: 1, rejected: 1 });
  expect(second.snapshot).toBe(first.snapshot);
  expect(second.issues).toEqual(first.issues);
  expect(doing).not.toContain("corpus.progress.publish");
});

test("another file tells of new, changed and equal publications, and the same bytes twice are duplicates", async () => {
  await run([await file("a.toy", [titled("US-7000001-B2", "一"), titled("US-7000002-B2", "二")])]);
  const lines = [titled("US-7000001-B2", "一"), titled("US-7000002-B2", "新"), titled("US-7000003-B2", "三")];
  const answer = await run([await file("b.toy", lines), await file("c.toy", lines)]);
  expect(answer.reports.map(counts)).toEqual([
    { read: 3, added: 1, updated: 1, unchanged: 1, duplicates: 0, rejected: 0 },
    { read: 3, added: 0, updated: 0, unchanged: 0, duplicates: 3, rejected: 0 },
  ]);
  expect(await titles()).toEqual([
    { publication_key: "US-7000001-B2", title: "一" },
    { publication_key: "US-7000002-B2", title: "新" },
    { publication_key: "US-7000003-B2", title: "三" },
  ]);
});

test("a file of equal name, size and time but other bytes is read", async () => {
  const path = await file("a.toy", [titled("US-7000001-B2", "一")]);
  await utimes(path, 1, 1);
  const first = await run([path]);
  await file("a.toy", [titled("US-7000001-B2", "二")]);
  await utimes(path, 1, 1);
  const second = await run([path]);
  expect(counts(second)).toEqual({ read: 1, added: 0, updated: 1, unchanged: 0, duplicates: 0, rejected: 0 });
  expect(second.snapshot).not.toBe(first.snapshot);
  expect(await titles()).toEqual([{ publication_key: "US-7000001-B2", title: "二" }]);
});

test("a file that is cut short keeps what came before, and one of nothing else is refused; neighbours live", async () => {
  const paths = [
    await file("cut.toy", [titled("US-7000001-B2", "一"), "broken", titled("US-7000002-B2", "二")]),
    await file("nothing.toy", ["broken"]),
    join(root, "missing.toy"),
    await file("good.toy", [titled("US-7000003-B2", "三")]),
  ];
  const answer = await run(paths);
  expect(answer.reports.map((report) => [report.outcome, report.added])).toEqual([
    ["cut_short", 1],
    ["refused", 0],
    ["refused", 0],
    ["read", 1],
  ]);
  expect(answer.issues.map((issue) => [issue.file, issue.code])).toEqual([
    ["cut.toy", "corpus.bad_date"],
    ["nothing.toy", "corpus.bad_date"],
    [paths[2], "corpus.files.missing"],
  ]);
  expect((await titles()).length).toBe(2);
});

test("a record with a field the model does not allow is rejected with the field, not dropped", async () => {
  const answer = await run([
    await file("a.toy", [toyRecord("US-7000001-B2", { filedOn: "2001-02-29" }), toyRecord("US-7000002-B2")]),
  ]);
  expect(counts(answer)).toEqual({ read: 2, added: 1, updated: 0, unchanged: 0, duplicates: 0, rejected: 1 });
  expect(answer.issues).toMatchObject([{ file: "a.toy", at: "row 2", severity: "reject", code: "corpus.bad_field" }]);
  expect(answer.issues[0]?.message).toContain("2001-02-29");
});

test("issues beyond the limit are counted, not kept", async () => {
  const many = limits.issuesPerFileMax + 5;
  const answer = await run([await file("a.toy", [...Array.from({ length: many }, () => "reject"), toyRecord("US-7000001-B2")])]);
  expect(answer.issues.length).toBe(limits.issuesPerFileMax);
  expect(answer.reports[0]?.issuesByCode).toEqual({ "corpus.bad_date": many });
  expect(answer.rejected).toBe(many);
});

test("a newer importer reads a known file again, in its old place", async () => {
  const paths = [
    await file("a.toy", [titled("US-7000001-B2", "一")]),
    await file("b.toy", [titled("US-7000001-B2", "二")]),
  ] as const;
  const first = await run(paths);
  const second = await run([paths[0]], { version: 2 });
  expect(counts(second)).toEqual({ read: 1, added: 0, updated: 0, unchanged: 1, duplicates: 0, rejected: 0 });
  expect(second.snapshot).not.toBe(first.snapshot);
  const { manifest } = await getCurrentSnapshot(dataDir);
  expect(manifest.sources.map(({ file: name, importerVersion }) => [name, importerVersion])).toEqual([
    ["a.toy", 2],
    ["b.toy", 1],
  ]);
  expect(await titles()).toEqual([{ publication_key: "US-7000001-B2", title: "二" }]);
});

test("an import that is not to publish leaves the current snapshot, and the next one publishes it all", async () => {
  const first = await run([await file("a.toy", [titled("US-7000001-B2", "一")])]);
  const path = await file("b.toy", [titled("US-7000002-B2", "二")]);
  const held = await run([path], { publish: false });
  expect(counts(held)).toMatchObject({ read: 1, added: 1 });
  expect((await currentSnapshot(dataDir))?.id).toBe(first.snapshot);
  const published = await run([path]);
  expect(counts(published)).toMatchObject({ read: 1, added: 0, unchanged: 1 });
  expect((await titles()).length).toBe(2);
});

test("a reader keeps its snapshot while another is published, and the next one to ask sees the new", async () => {
  await run([await file("a.toy", [titled("US-7000001-B2", "一")])]);
  const before = await getCurrentSnapshot(dataDir);
  const engine = await before.engine();
  await run([await file("b.toy", [titled("US-7000002-B2", "二")])]);
  expect(await engine.rows(sql`select title from publication`)).toEqual([{ title: "一" }]);
  engine.close();
  const after = await getCurrentSnapshot(dataDir);
  expect(after.id).not.toBe(before.id);
  expect(await getCurrentSnapshot(dataDir)).toBe(after);
});

test("old snapshots go and the current one stays", async () => {
  for (let n = 0; n <= limits.snapshotsKeptMax + 1; n++) {
    await run([await file(`f${n}.toy`, [titled(`US-700000${n}-B2`, "一")])]);
  }
  const folders = (await readdir(join(dataDir, "snapshots"))).filter((name) => name !== "current");
  expect(folders.length).toBe(limits.snapshotsKeptMax);
  expect(folders).toContain((await getCurrentSnapshot(dataDir)).id);
});

test("the same files give the same snapshot in another data directory", async () => {
  const paths = [await file("a.toy", [titled("US-7000001-B2", "一")]), await file("b.toy", [titled("US-7000002-B2", "二")])];
  const first = await run(paths);
  dataDir = join(root, "elsewhere");
  expect((await run(paths.slice(0, 1))).snapshot).not.toBe(first.snapshot);
  expect((await run(paths.slice(1))).snapshot).toBe(first.snapshot);
});

test("texts of a hundred kilobytes, halves of characters and control characters come through", async () => {
  const long = Array.from({ length: 40 }, (_, n) => `${n} ${"专利说明书".repeat(7000)}`);
  const records = long.map((text, n) => toyRecord(`US-70000${10 + n}-B2`, { description: [{ lang: "zh", text }] }));
  await run([
    await file("a.toy", [
      ...records,
      toyRecord("US-8000001-B2", { titles: [{ lang: "en", text: "half \ud83d, nul \u0000, tab \t" }] }),
    ]),
  ]);
  const engine = await (await getCurrentSnapshot(dataDir)).engine();
  const texts = await engine.rows<{ text: string }>(sql`select text from text where section = 'description' order by doc`);
  expect(texts.map((row, n) => row.text === long[n])).toEqual(long.map(() => true));
  expect(await engine.rows(sql`select title from publication where title is not null`)).toEqual([
    { title: "half \ufffd, nul \u0000, tab \t" },
  ]);
  engine.close();
});

test("a snapshot whose bytes are not those of its manifest is found out", async () => {
  await run([await file("a.toy", [titled("US-7000001-B2", "一")])]);
  const { folder } = await getCurrentSnapshot(dataDir);
  expect(await findDamage(folder)).toEqual([]);
  const party = join(folder, "party.parquet");
  const bytes = await readFile(party);
  bytes[5] = (bytes[5] ?? 0) ^ 1;
  await writeFile(party, bytes);
  await rm(join(folder, "text-00000.parquet"));
  expect(await findDamage(folder)).toEqual(["party.parquet", "text-00000.parquet"]);
});

test("what a dead run left is swept away by the next", async () => {
  const path = await file("a.toy", [titled("US-7000001-B2", "一")]);
  await run([path]);
  const left = [
    join(dataDir, "corpus", ".temp", "1-dead", "spill"),
    join(dataDir, "corpus", "batches", "orphan"),
    join(dataDir, "corpus", "content", "orphan"),
  ];
  for (const folder of left) await mkdir(folder, { recursive: true });
  await run([path]);
  expect(await readdir(join(dataDir, "corpus", ".temp"))).toEqual([]);
  expect(await readdir(join(dataDir, "corpus", "batches"))).not.toContain("orphan");
  expect(await readdir(join(dataDir, "corpus", "content"))).not.toContain("orphan");
});

test("decisions about organisations are published without an import, and a slip in them stops one before it reads", async () => {
  const parties = ["Alpha Ltd", "Alpha Works"].map((name) => ({ role: "applicant" as const, name }));
  const path = await file("a.toy", [toyRecord("US-7000001-B2", { parties })]);
  const first = await run([path]);
  const decisions = join(dataDir, "decisions");
  await mkdir(decisions);
  await writeFile(join(decisions, "organisations.yaml"), "- { organisation: Alpha Ltd, also: [Alpha Works] }");
  const second = await run([]);
  expect(second.snapshot).not.toBe(first.snapshot);
  expect((await getCurrentSnapshot(dataDir)).manifest.counts["organisation"]).toBe(1);
  await writeFile(join(decisions, "organisations.yaml"), "- { organisation: }");
  await expect(run([path])).rejects.toThrow("organisations.yaml");
  expect((await getCurrentSnapshot(dataDir)).id).toBe(second.snapshot);
});
