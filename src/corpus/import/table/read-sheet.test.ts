import { describe, expect, test } from "vitest";
import type { Imported } from "../../record.ts";
import type { SourceFacts } from "../importer.ts";
import { fillBlanks, prepare, type PreparedBatch } from "../threads/prepared.ts";
import { tableImporters } from "./index.ts";
import { fileOf } from "./read-for-test.ts";

const header = "publication_number,title_en,filed_on,published_on,applicants";
const count = 6000;

/** Every 1000th row repeats the header, every 700th is blank, every 300th has no number, every 90th no day that can be read. */
function rowText(row: number): string {
  if (row % 1000 === 0) return header;
  if (row % 700 === 0) return ",,,,";
  const number = row % 300 === 0 ? "" : `US${7_000_000 + row}B2`;
  return `${number},"Title, ${row}",${row % 90 === 0 ? "soon" : "2001-02-03"},2004-05-06,${row % 3 === 0 ? "" : "A;B"}`;
}

const text = [header, ...Array.from({ length: count }, (_, index) => rowText(index + 2))].join("\r\n");
const [importer] = tableImporters;

async function readAll(signal = new AbortController().signal, prepared?: PreparedBatch[]) {
  const facts: SourceFacts = {};
  const all: Imported[] = [];
  const take = (batch: PreparedBatch): Promise<void> => Promise.resolve(void prepared?.push(batch));
  const sink = prepared && { today: "2024-01-01", take };
  for await (const batch of importer!.read(await fileOf("x.csv", text, 30_000), {
    signal,
    facts,
    consumed: () => undefined,
    prepared: sink,
  }))
    all.push(...batch);
  return { all, facts };
}

describe("rows of a large table", () => {
  test("become records on threads in the order of the table, with every issue at its row and every filled cell counted", async () => {
    const { all, facts } = await readAll();
    const wanted: string[] = [];
    let [titles, applicants] = [0, 0];
    for (let row = 2; row < count + 2; row++) {
      if (row % 1000 === 0) wanted.push(`${row} corpus.table.header_repeated`);
      if (row % 1000 === 0 || row % 700 === 0) continue;
      titles++;
      if (row % 3 !== 0) applicants++;
      if (row % 300 === 0) wanted.push(`${row} corpus.table.no_number`);
      else wanted.push(`${row} US-${7_000_000 + row}-B2 ${row % 90 === 0 ? "corpus.table.bad_date" : ""}`.trim());
    }
    const got = all.map((each) => {
      if ("note" in each) return `${each.note.at} ${each.note.code}`;
      if ("rejected" in each) return `${each.rejected.at} ${each.rejected.code}`;
      const { record, issues = [] } = each;
      return [record.at, record.publicationKey, ...issues.map(({ code }) => code)].join(" ");
    });
    expect(got).toEqual(wanted);
    expect(facts.columns?.map(({ header: name, filled }) => [name, filled])).toMatchObject([
      ["publication_number", wanted.filter((each) => each.includes("US-")).length],
      ["title_en", titles],
      ["filed_on", titles],
      ["published_on", titles],
      ["applicants", applicants],
    ]);
  });

  test("are the same when the threads prepare them for the store", async () => {
    const batches: PreparedBatch[] = [];
    const { facts } = await readAll(undefined, batches);
    const plain = await readAll();
    expect(facts).toEqual(plain.facts);
    const whole = prepare(plain.all, "2024-01-01");
    fillBlanks(whole, 0);
    let seq = 0;
    for (const batch of batches) {
      fillBlanks(batch, seq);
      seq += batch.starts.length;
    }
    expect(Buffer.concat(batches.map(({ lines }) => lines)).equals(Buffer.from(whole.lines))).toBe(true);
    expect(batches.flatMap(({ issues }) => issues)).toEqual(whole.issues);
    expect(batches.length).toBeGreaterThan(5);
  });

  test("are no longer read once the import is stopped", async () => {
    const controller = new AbortController();
    const batches: PreparedBatch[] = [];
    batches.push = (...more: PreparedBatch[]): number => {
      controller.abort(new Error("stopped"));
      return Array.prototype.push.apply(batches, more);
    };
    await expect(readAll(controller.signal, batches)).rejects.toThrow("stopped");
    expect(batches.length).toBe(1);
  });
});
