import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { AppError, type Context, plainContext } from "#base";
import { createTestSnapshot, type Snapshot } from "#corpus";
import { openEngine, sql } from "#engine";
import { checkFiles, readManifest } from "./check-files.ts";
import { lines } from "./content.ts";
import { bundle } from "./layout.ts";
import { makeManifest, manifestShape } from "./manifest.ts";
import { verifyBundle } from "./verify.ts";
import { packZip, zipEntries } from "./zip.ts";
import { runStudy } from "../run/run.ts";
import { testRecords, testStudyYaml } from "../run/test-study.ts";
import { parseStudy } from "../study/parse.ts";

// A verification computes all figures and reports anew; some tests verify twice.
vi.setConfig({ testTimeout: 180_000 });

/** One bundle for all: each verification computes it anew, so that a test asks for few and edits much in each. */
let folder: string;
let whole: string;
/** The same without reports, for what is found whatever the reports are. */
let bare: string;
let context: Context;
/** The same, where the snapshot is not at hand. */
let elsewhere: Context;
let snapshot: Snapshot;
let copies = 0;

const yaml = testStudyYaml.replace("output: [html, xlsx]", "output: [html, xlsx, docx, pptx]");
/** A sample drawn and half judged, as it stands beside a study. */
const judgements = `- { draw: tools, at: "2025-01-02T00:00:00Z", by: a, snapshot: s, asked: q, population: 60, publications: [CN100000001A, CN100000002A] }
- { judge: tools, publication: CN100000001A, relevant: true, at: "2025-01-02T00:00:00Z", by: a }
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairway-bundle-"));
  context = plainContext(join(folder, "data"));
  elsewhere = { ...context, dataDir: join(folder, "nothing") };
  snapshot = await createTestSnapshot(context.dataDir, testRecords());
  whole = await run("whole");
  bare = await run("bare", testStudyYaml.replace("output: [html, xlsx]", "output: []"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(name: string, asked = yaml): Promise<string> {
  const out = join(folder, name);
  await runStudy({ study: parseStudy(asked).study, yaml: asked, snapshot, out, judgements }, context);
  return out;
}

async function copied(source = whole): Promise<string> {
  const copy = join(folder, `copy-${++copies}`);
  await cp(source, copy, { recursive: true });
  return copy;
}

/** The manifest made anew, as a careful forger would. */
async function renew(copy: string): Promise<void> {
  const old = manifestShape.parse(JSON.parse(await readFile(join(copy, bundle.manifest), "utf8")));
  await writeFile(join(copy, bundle.manifest), lines(await makeManifest(copy, old)));
}

type Edit = (content: Buffer) => Buffer | Promise<Buffer>;

const text =
  (change: (content: string) => string): Edit =>
  (content) => {
    const changed = change(content.toString("utf8"));
    expect(changed).not.toBe(content.toString("utf8"));
    return Buffer.from(changed);
  };

/** One entry of a packed file changed, and packed again. */
const packed =
  (entry: (names: readonly string[]) => string | undefined, change: (xml: string) => string): Edit =>
  async (content) => {
    const entries = new Map(await zipEntries(content));
    const name = entry([...entries.keys()]) ?? "";
    const xml = entries.get(name)?.toString("utf8") ?? "";
    const changed = change(xml);
    expect([name, changed]).not.toEqual([name, xml]);
    return packZip(entries.set(name, Buffer.from(changed)));
  };

/** Edits a copy; names what its old manifest finds, and what verification finds where the manifest was made anew. */
async function edited(
  edits: Readonly<Record<string, Edit>>,
  source = whole,
): Promise<{ hashed: readonly string[]; found: readonly string[] }> {
  const copy = await copied(source);
  for (const [file, edit] of Object.entries(edits)) {
    await writeFile(join(copy, file), await edit(await readFile(join(copy, file))));
  }
  const hashed = (await checkFiles(copy, await readManifest(copy))).map(({ file }) => file);
  await renew(copy);
  return { hashed, found: (await verifyBundle(copy, elsewhere)).failed.map(({ figure }) => figure) };
}

const named = (file: string) => /^figures\/([\w-]+)\.json$/.exec(file)?.[1] ?? file;
const oneMore = (found: string) => found.replace(/\d+/, (digits) => String(Number(digits) + 1));

test("a fresh bundle verifies with its snapshot, and two runs give the same bytes", async () => {
  const all = (await readdir(join(whole, "figures"))).length;
  const passed = { figures: all, passed: all, failed: [], against: "snapshot", sameCode: true };
  expect(await verifyBundle(whole, context)).toEqual(passed);
  // Made anew, not taken from the facts that the first run kept.
  await rm(join(context.dataDir, ".cache"), { recursive: true });
  const again = await run("again");
  expect(await readFile(join(again, bundle.manifest), "utf8")).toBe(await readFile(join(whole, bundle.manifest), "utf8"));
});

test("a bundle that git has carried verifies on a machine of another time zone and language, without data", async () => {
  const source = await copied();
  const clone = join(folder, "clone");
  const git = (...args: string[]) =>
    promisify(execFile)("git", ["-c", "core.autocrlf=true", "-c", "user.name=a", "-c", "user.email=a@example.org", ...args]);
  await git("init", "-q", source);
  await git("-C", source, "add", "-A");
  await git("-C", source, "commit", "-q", "-m", "a run");
  await git("clone", "-q", source, clone);
  const command = [join(import.meta.dirname, "../../cli/main.ts"), "navigate", "verify", clone, "--json"];
  const env = { ...process.env, TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" };
  const { stdout } = await promisify(execFile)(process.execPath, [...command, "--data", join(folder, "nothing")], { env });
  expect(JSON.parse(stdout)).toMatchObject({ failed: [], against: "bundle", sameCode: true });
});

test("a number or word that somebody changes is found in every file that shows one", async () => {
  const edits: Record<string, Edit> = {
    "figures/trend.json": text((json) => json.replace(/"members": \d+/, oneMore)),
    "figures/concentration.json": text((json) => json.replace(/"applicants": \d+/, oneMore)),
    "figures/path.json": text((json) => json.replace(/"code": "/, '"code": "x')),
    [bundle.html]: text((html) => html.replace(/<td class="n">\d+<\/td>/, oneMore)),
    "report.zh.html": text((html) => html.replace("全部数字由证据包中的事实表计算得出", "全部数字由专家给出")),
    [bundle.list("tools")]: text((csv) => csv.replace("2010-", "2011-")),
    [bundle.queries]: text((json) => json.replace("title:window", "title:windows")),
    [bundle.recommendations]: text((json) => json.replace("RTA", "RTA about")),
    [bundle.labels]: text((json) => json.replace("涂层", "涂膜")),
    [bundle.views]: text((script) => script.replace("select", "select distinct")),
    [bundle.xlsx]: packed(
      () => "xl/worksheets/sheet6.xml",
      (xml) => xml.replace(/<v>\d+<\/v>/, oneMore),
    ),
    [bundle.docx]: packed(
      () => "word/charts/chart1.xml",
      (xml) => xml.replace(/<c:v>\d+<\/c:v>/, oneMore),
    ),
    "report.zh.docx": packed(
      () => "word/document.xml",
      (xml) => xml.replace(/>\d+</, oneMore),
    ),
    [bundle.pptx]: packed(
      () => "ppt/slides/slide3.xml",
      (xml) => xml.replace(/\d+(?=[^<]*<\/a:t>)/, oneMore),
    ),
  };
  const { hashed, found } = await edited(edits);
  expect(hashed).toEqual(expect.arrayContaining(Object.keys(edits)));
  expect(found).toEqual(expect.arrayContaining(Object.keys(edits).map(named)));
});

/** Whole numbers from 0 to below a bound, the same in every run (mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** One letter or digit, anywhere, becomes another. */
function anyCharacter(content: string, roll: (below: number) => number): string {
  for (;;) {
    const at = roll(content.length);
    const own = content[at] ?? "";
    if (!/[0-9a-zA-Z一-龥]/.test(own)) continue;
    const other = /\d/.test(own) ? String((Number(own) + 1 + roll(9)) % 10) : own === "x" ? "y" : "x";
    return content.slice(0, at) + other + content.slice(at + 1);
  }
}

test.each([1, 2])(
  "one character changed anywhere in anything that is computed is found and its file named (draw %i)",
  async (seed) => {
    const roll = dice(seed);
    const any = (names: readonly string[]) => names[roll(names.length)];
    const character = text((content) => anyCharacter(content, roll));
    const within = packed(
      (names) => any(names.filter((name) => /\.(xml|rels|svg)$/.test(name))),
      (xml) => anyCharacter(xml, roll),
    );
    const figures = (await readdir(join(whole, "figures"))).map((file) => `figures/${file}`);
    const lists = (await readdir(join(whole, "evidence/lists"))).map((file) => `evidence/lists/${file}`);
    const edits: Record<string, Edit> = Object.fromEntries([
      ...[any(figures), any(figures), any(figures), any(lists)].map((file) => [file ?? "", character]),
      ...[bundle.recommendations, bundle.labels, bundle.queries, bundle.views, bundle.html, "report.zh.html"].map((file) => [
        file,
        character,
      ]),
      ...[bundle.xlsx, "report.zh.xlsx", bundle.docx, "report.zh.docx", bundle.pptx, "report.zh.pptx"].map((file) => [
        file,
        within,
      ]),
    ]);
    const { hashed, found } = await edited(edits);
    expect(hashed).toEqual(expect.arrayContaining(Object.keys(edits)));
    expect(found).toEqual(expect.arrayContaining(Object.keys(edits).map(named)));
  },
);

test.each([
  [bundle.study, text((content) => content.replace("title:window", "title:windows"))],
  [bundle.run, text((json) => json.replace(/"cutOff": "\d{4}/, '"cutOff": "2030'))],
])("what is computed from is held to what it gives: %s", async (file, edit) => {
  const { hashed, found } = await edited({ [file]: edit }, bare);
  expect(hashed).toEqual([file]);
  expect(found).not.toEqual([]);
});

test("bytes changed in a table of facts are found: the table is named that cannot be read, or the figures that follow from it", async () => {
  const table = bundle.table("member_quality");
  const breaking: Edit = (content) => {
    const broken = Buffer.from(content);
    // Past the head of the first page.
    for (let at = 40; at < 120; at++) broken.writeUInt8(broken.readUInt8(at) ^ 0x5a, at);
    return broken;
  };
  const { hashed, found } = await edited({ [table]: breaking }, bare);
  expect(hashed).toEqual([table]);
  expect(found).not.toEqual([]);
});

test("facts that were changed name the figures that no longer follow from them, and the snapshot names the facts", async () => {
  const copy = await copied(bare);
  const engine = await openEngine();
  await engine.view("member", [join(bare, bundle.table("member"))]);
  await engine.write(
    sql`select * replace (case when member between 100 and 110 then 'design' else type end as type) from member order by member`,
    join(copy, bundle.table("member")),
  );
  engine.close();
  await renew(copy);
  const failed = (await verifyBundle(copy, context)).failed.map(({ figure }) => figure);
  expect(failed).toEqual(expect.arrayContaining(["structure", bundle.table("member")]));
});

test("a table of facts with other columns, or queries of another shape, are named, whether the manifest was made anew or not", async () => {
  const swapped = async (isRenewed: boolean) => {
    const copy = await copied(bare);
    const engine = await openEngine();
    await engine.write(sql`select 1 as other`, join(copy, bundle.table("citation")));
    engine.close();
    if (isRenewed) await renew(copy);
    return copy;
  };
  for (const [isRenewed, given] of [
    [false, context],
    [false, elsewhere],
    [true, context],
    [true, elsewhere],
  ] as const) {
    const answer = await verifyBundle(await swapped(isRenewed), given);
    expect(answer.passed).toBe(0);
    expect(answer.failed.map(({ figure }) => figure)).toContain(bundle.table("citation"));
  }
  const copy = await copied(bare);
  await writeFile(join(copy, bundle.queries), "{}");
  await renew(copy);
  const answer = await verifyBundle(copy, elsewhere);
  expect(answer.failed.map(({ figure }) => figure)).toContain(bundle.queries);
});

test("a missing file and an added file are named", async () => {
  const copy = await copied();
  await rm(join(copy, bundle.figure("trend")));
  await writeFile(join(copy, "note.txt"), "x");
  const faults = await checkFiles(copy, await readManifest(copy));
  expect(faults).toEqual([
    { file: bundle.figure("trend"), fault: "missing" },
    { file: "note.txt", fault: "added" },
  ]);
});

test("what is no bundle is said so", async () => {
  await expect(verifyBundle(join(folder, "data"), context)).rejects.toThrow(AppError);
});
