import { plainContext } from "#base";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ImportAnswer } from "../contract.ts";
import { importers } from "../import/importers.ts";
import { importFiles } from "./import-files.ts";
import { corpusLayout } from "./layout.ts";
import { partialNote } from "./partial.ts";
import { toyImporter, toyRecord, toyText } from "./toy-importer.ts";

/** More where somebody has the time: `FAIRWAY_KILLS=100`. */
const kills = Number(process.env["FAIRWAY_KILLS"] ?? 8);
/** So small that a small file has many parts. */
const stageBytes = 200_000;
let root: string;
let csv: string;
let xml: string;
let toy: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "fairway-resume-"));
  csv = join(root, "a.csv");
  xml = join(root, "b.xml");
  toy = join(root, "c.toy");
  await writeFile(csv, tableText());
  await writeFile(xml, grantsText());
  const records = Array.from({ length: 8000 }, (_, n) =>
    toyRecord(`US-${n + 1}-A`, { titles: [{ lang: "en", text: `Toy ${n}` }] }),
  );
  await writeFile(toy, toyText(records.flatMap((record, n) => (n % 50 === 7 ? ["reject", "note", record] : [record]))));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Every 40th row has no number, every 30th no day. */
function tableText(): string {
  const rows = Array.from({ length: 8000 }, (_, n) => {
    const number = n % 40 === 3 ? "" : `US${7_000_000 + n}B2`;
    return `${number},"Title, ${n}",${n % 30 === 7 ? "soon" : "2001-02-03"},"${n % 3 === 0 ? "" : `Company ${n % 90}`}"`;
  });
  return ["publication_number,title_en,published_on,applicants", ...rows].join("\n");
}

/** Every 50th document has no number. */
function grantsText(): string {
  return Array.from({ length: 1200 }, (_, n) => {
    const number = n % 50 === 9 ? "" : `<doc-number>0${8_000_000 + n}</doc-number>`;
    return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE us-patent-grant SYSTEM "us-patent-grant-v42-2006-08-23.dtd" [ ]>
<us-patent-grant lang="EN" country="US"><us-bibliographic-data-grant>
<publication-reference><document-id><country>US</country>${number}<kind>B2</kind><date>20110101</date></document-id></publication-reference>
<application-reference appl-type="utility"><document-id><country>US</country><doc-number>1${1_000_000 + n}</doc-number><date>20100101</date></document-id></application-reference>
<invention-title id="t">Machine ${n}</invention-title></us-bibliographic-data-grant>
<description id="description"><p>${`Part ${n} turns. `.repeat(150)}</p></description></us-patent-grant>`;
  }).join("\n");
}

const all = [...importers, toyImporter()];

/** With `stop`, until there is something to keep. */
async function run(dataDir: string, paths: readonly string[], stop?: AbortController): Promise<ImportAnswer> {
  const watching = stop && setInterval(() => parts(dataDir) > 0 && stop.abort(new Error("stopped")), 1);
  const context = { ...plainContext(dataDir), ...(stop && { signal: stop.signal }) };
  try {
    return await importFiles({ paths, publish: stop === undefined, stageBytes }, all, context);
  } finally {
    clearInterval(watching);
  }
}

/** Stopped files of which something is kept. */
function parts(dataDir: string): number {
  const { partial } = corpusLayout(dataDir);
  return existsSync(partial) ? readdirSync(partial).filter((name) => existsSync(join(partial, name, partialNote))).length : 0;
}

const resumed = ({ issues }: ImportAnswer): string[] =>
  issues.filter(({ code }) => code === "corpus.resumed").map(({ file }) => file);

/** What an import says of its files, without what says that one was gone on with. */
const told = ({ snapshot, reports, issues }: ImportAnswer): unknown => ({
  snapshot,
  reports,
  issues: issues.filter(({ code }) => code !== "corpus.resumed"),
});

/** The same without what was there before. */
const kept = ({ snapshot, reports, issues }: ImportAnswer): unknown => ({
  snapshot,
  reports: reports.map(({ added, unchanged, ...report }) => ({ ...report, taken: added + unchanged })),
  issues: issues.filter(({ code }) => code !== "corpus.resumed"),
});

describe("an import stopped within a file", () => {
  test.each(["a.csv", "b.xml", "c.toy"])(
    "keeps the finished parts of %s, goes on behind them, and ends in the same",
    async (name) => {
      const path = join(root, name);
      const [undisturbed, disturbed] = [join(root, "undisturbed"), join(root, "disturbed")];
      const wanted = await run(undisturbed, [path]);
      await expect(run(disturbed, [path], new AbortController())).rejects.toThrow("stopped");
      expect(parts(disturbed)).toBe(1);
      const answer = await run(disturbed, [path]);
      expect(resumed(answer)).toEqual([name]);
      expect(told(answer)).toEqual(told(wanted));
      expect(parts(disturbed)).toBe(0);
      expect(readdirSync(corpusLayout(disturbed).partial)).toEqual([]);
    },
  );

  test("starts anew where the file has changed since, even if its beginning, size and time have not", async () => {
    const [undisturbed, disturbed] = [join(root, "undisturbed"), join(root, "disturbed")];
    await expect(run(disturbed, [xml], new AbortController())).rejects.toThrow("stopped");
    const { mtime } = await stat(xml);
    const text = grantsText();
    const at = text.indexOf("Machine 450<");
    expect(at).toBeGreaterThan(1024 * 1024);
    await writeFile(xml, `${text.slice(0, at)}Another 450${text.slice(at + 11)}`);
    await utimes(xml, mtime, mtime);
    const answer = await run(disturbed, [xml]);
    expect(resumed(answer)).toEqual([]);
    expect(told(answer)).toEqual(told(await run(undisturbed, [xml])));
  });

  test("starts anew where another version of the importer reads it", async () => {
    const dataDir = join(root, "data");
    await expect(run(dataDir, [toy], new AbortController())).rejects.toThrow("stopped");
    const answer = await importFiles({ paths: [toy], publish: true, stageBytes }, [toyImporter(2)], plainContext(dataDir));
    expect(resumed(answer)).toEqual([]);
  });
});

const child = (dataDir: string) =>
  spawn(process.execPath, [join(import.meta.dirname, "import-child.ts"), dataDir, "real", String(stageBytes), csv, xml], {
    stdio: ["ignore", "pipe", "inherit"],
  });

test("an import of real formats killed at any moment ends in the same snapshot when it is run again", async () => {
  const wanted = await run(join(root, "undisturbed"), [csv, xml]);
  const started = performance.now();
  await once(child(join(root, "timed")), "exit");
  const wholeMs = performance.now() - started;
  for (let kill = 0; kill < kills; kill++) {
    const dataDir = join(root, `disturbed-${kill}`);
    const running = child(dataDir);
    const ended = once(running, "exit");
    await once(running.stdout, "data");
    // Every second one is killed soon after it has something to keep, the others at any moment from its start to its end.
    while (kill % 2 === 1 && running.exitCode === null && parts(dataDir) === 0) await new Promise((wake) => setTimeout(wake, 1));
    await new Promise((wake) => setTimeout(wake, kill % 2 === 1 ? kill * 5 : (wholeMs * kill) / kills));
    running.kill("SIGKILL");
    await ended;
    const answer = await run(dataDir, [csv, xml]);
    // Killed behind its last step it had told of its records as added; then they are there.
    expect(kept(answer)).toEqual(kept(wanted));
    await rm(dataDir, { recursive: true });
  }
}, 600_000);

test("of two processes that import at once the second is refused, and says which holds the lock", async () => {
  const dataDir = join(root, "data");
  const running = child(dataDir);
  const ended = once(running, "exit");
  while (!existsSync(corpusLayout(dataDir).lock)) await new Promise((wake) => setTimeout(wake, 1));
  // Held still, so that it cannot be done before this process has asked.
  running.kill("SIGSTOP");
  await expect(run(dataDir, [toy])).rejects.toMatchObject({ code: "corpus.locked", values: { pid: running.pid } });
  running.kill("SIGCONT");
  expect(await ended).toEqual([0, null]);
  await expect(run(dataDir, [toy])).resolves.toMatchObject({ files: 1 });
});
