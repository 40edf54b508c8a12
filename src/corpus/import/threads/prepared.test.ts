import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { AppError } from "#base";
import { openEngine, sql } from "#engine";
import { BatchWriter } from "../../store/batch-writer.ts";
import { detectImporter } from "../files/index.ts";
import type { ByteFile, Importer } from "../importer.ts";
import { importers } from "../importers.ts";
import { xmlFormat } from "../xml/format-for-test.ts";
import { readXml } from "../xml/index.ts";
import { fillBlanks, prepare, type PreparedBatch } from "./prepared.ts";

const today = "2024-05-06";

function fileOf(name: string, bytes: Buffer, known: boolean): ByteFile {
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 100_000) yield bytes.subarray(at, at + 100_000);
  }
  return { name, ...(known && { bytes: bytes.length }), head: bytes.subarray(0, 65_536), open };
}

/** What the store is given: prepared on threads (a file of unknown length goes there), or here from what the importer yields. */
async function batchesOf(
  importer: Pick<Importer, "read">,
  name: string,
  bytes: Buffer,
  onThreads: boolean,
): Promise<PreparedBatch[]> {
  const batches: PreparedBatch[] = [];
  const take = (batch: PreparedBatch): Promise<void> => Promise.resolve(void batches.push(batch));
  const effects = { signal: new AbortController().signal, facts: {}, consumed: () => undefined };
  try {
    const file = fileOf(name, bytes, !onThreads);
    for await (const batch of importer.read(file, onThreads ? { ...effects, prepared: { today, take } } : effects))
      batches.push(prepare(batch, today));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  return batches;
}

/** Lines, counts and issues of all batches together. */
function together(batches: readonly PreparedBatch[]): unknown {
  const lines: string[] = [];
  for (const batch of batches) {
    fillBlanks(batch, lines.length);
    const text = Buffer.from(batch.lines).toString("utf8");
    lines.push(...text.split("\n").slice(0, -1));
  }
  const days = batches.flatMap(({ asOf }) => asOf ?? []).toSorted();
  return {
    lines,
    read: batches.reduce((sum, { read }) => sum + read, 0),
    synthetic: batches.reduce((sum, { synthetic }) => sum + synthetic, 0),
    asOf: days.at(-1),
    issues: batches.flatMap(({ issues }) => issues),
  };
}

const folder = join(import.meta.dirname, "..");
const inputs = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => /\/cases\/[^/]+\/[^/]+\.\w+$/.test(path) && !path.endsWith("expected.json"))
  .toSorted();

test("records of every golden input are the same whether a thread or the store prepares them", async () => {
  const differing: string[] = [];
  let compared = 0;
  for (const path of inputs) {
    const bytes = readFileSync(join(folder, path));
    let importer: Importer;
    try {
      importer = detectImporter(fileOf(path, bytes, true), importers);
    } catch {
      continue;
    }
    const [there, here] = [
      together(await batchesOf(importer, path, bytes, true)),
      together(await batchesOf(importer, path, bytes, false)),
    ];
    compared++;
    if (JSON.stringify(there) !== JSON.stringify(here)) differing.push(path);
  }
  expect(differing).toEqual([]);
  expect(compared).toBeGreaterThan(50);
});

test("pieces of a large file that threads prepared become the same rows of Parquet, one by one", async () => {
  const things = Array.from({ length: 5000 }, (_, index) => {
    const number = index % 97 === 5 ? "" : `<number>${index % 89 === 3 ? "a b" : index}</number>`;
    return `<thing>${number}<title>${"长 title \ud83d\ude00".repeat(1 + (index % 60))}</title></thing>`;
  });
  const bytes = Buffer.from(`<list>${things.join("\n")}</list>`);
  const importer: Pick<Importer, "read"> = { read: (file, effects) => readXml(xmlFormat, file, effects) };
  const [there, here] = [await batchesOf(importer, "x.xml", bytes, true), await batchesOf(importer, "x.xml", bytes, false)];
  expect(there.length).toBeGreaterThan(2);
  expect(together(there)).toEqual(together(here));
  expect(there.flatMap(({ issues }) => issues).map(({ at }) => at)).toContain(4953);
  const temp = mkdtempSync(join(tmpdir(), "fairway-prepared-"));
  const engine = await openEngine();
  try {
    const writer = new BatchWriter(temp, engine);
    for (const batch of there) await writer.add(batch);
    await writer.finish();
    const rows = await engine.rows(sql`
      select seq, "at", publication_key, office, titles[1].text as title
      from read_parquet(${join(temp, "part-0.parquet")}) order by seq`);
    const unread = there.flatMap(({ issues }) => issues).filter(({ severity }) => severity === "reject");
    expect([rows.length, unread.length > 100]).toEqual([5000 - unread.length, true]);
    for (const [index, row] of rows.entries()) {
      const at = Number(row["at"]);
      expect(row).toMatchObject({ publication_key: `XX-${at - 1}`, office: "XX" });
      expect([Number(row["seq"]), row["title"]]).toEqual([index, "长 title \ud83d\ude00".repeat(1 + ((at - 1) % 60))]);
    }
  } finally {
    engine.close();
    rmSync(temp, { recursive: true });
  }
});

test("what the model does not allow is rejected, half characters are mended, days to come say nothing of how far a file reaches", () => {
  const record = { at: 7, office: "XX", publicationKey: "XX-1", publishedOn: "2024-05-01", filedOn: "2024-05-07" };
  const batch = prepare(
    [
      { record: { ...record, titles: [{ lang: "en", text: "half \ud83d" }] } },
      { record: { ...record, at: 8, office: "xx" } },
      { record: { ...record, at: 9, raw: { synthetic: "yes" }, parties: [{ role: "owner", name: "A", identifier: "uscc:1" }] } },
      { rejected: { at: 10, code: "a", values: {}, severity: "reject" } },
      { note: { code: "b", values: {}, severity: "note" } },
    ],
    today,
  );
  fillBlanks(batch, 41);
  const lines = Buffer.from(batch.lines).toString("utf8").trim().split("\n");
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { seq: 41, ...record, titles: [{ lang: "en", text: "half \ufffd" }] },
    { seq: 42, ...record, at: 9, raw: { synthetic: "yes" }, parties: [{ role: "owner", name: "A" }] },
  ]);
  expect(batch).toMatchObject({
    read: 4,
    synthetic: 1,
    asOf: "2024-05-01",
    issuesByCode: { "corpus.bad_field": 1, "corpus.bad_credit_code": 1, a: 1, b: 1 },
  });
  expect(batch.issues.map(({ at }) => at)).toEqual([8, 9, 10, undefined]);
});
