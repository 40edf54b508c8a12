import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { AppError, systemClock, type Context } from "#base";
import { createTestSnapshot } from "#corpus";
import { openEngine, sql } from "#engine";
import { lines } from "./content.ts";
import { bundle } from "./layout.ts";
import { makeManifest, manifestShape } from "./manifest.ts";
import { verifyBundle } from "./verify.ts";
import { packZip, zipEntries } from "./zip.ts";
import { runStudy } from "../run/run.ts";
import { testRecords, testStudyYaml } from "../run/test-study.ts";
import { parseStudy } from "../study/parse.ts";

let folder: string;
let whole: string;
let context: Context;
/** The same, where the snapshot is not at hand. */
let elsewhere: Context;
let copies = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairway-bundle-"));
  context = {
    dataDir: join(folder, "data"),
    lang: "en",
    clock: systemClock,
    signal: new AbortController().signal,
    progress: () => undefined,
  };
  elsewhere = { ...context, dataDir: join(folder, "nothing") };
  whole = await run("whole", testStudyYaml);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(name: string, yaml: string): Promise<string> {
  const snapshot = await createTestSnapshot(context.dataDir, testRecords());
  const out = join(folder, name);
  await runStudy({ study: parseStudy(yaml).study, yaml, snapshot, out }, context);
  return out;
}

let formed: Promise<string> | undefined;

/** The same study with the forms that take longer to make. */
function allForms(): Promise<string> {
  formed ??= run("forms", testStudyYaml.replace("output: [html, xlsx]", "output: [docx, pptx]"));
  return formed;
}

/** A copy of the bundle with one file changed; its manifest as it was, or made anew as a careful forger would. */
async function forged(file: string, change: (content: Buffer) => Buffer | Promise<Buffer>, renewed: boolean, from = whole): Promise<string> {
  const copy = join(folder, `copy-${++copies}`);
  await cp(from, copy, { recursive: true });
  await writeFile(join(copy, file), await change(await readFile(join(copy, file))));
  if (renewed) await renew(copy);
  return copy;
}

async function renew(copy: string): Promise<void> {
  const old = manifestShape.parse(JSON.parse(await readFile(join(copy, bundle.manifest), "utf8")));
  await writeFile(join(copy, bundle.manifest), lines(await makeManifest(copy, old)));
}

const text = (change: (content: string) => string) => (content: Buffer) => {
  const changed = change(content.toString("utf8"));
  expect(changed).not.toBe(content.toString("utf8"));
  return Buffer.from(changed);
};

const failures = async (copy: string, where: Context) => (await verifyBundle(copy, where)).failed.map(({ figure }) => figure);

test("a fresh bundle verifies with its snapshot and without it, and two runs give the same bytes", async () => {
  const all = (await readdir(join(whole, "figures"))).length;
  expect(await verifyBundle(whole, context)).toEqual({
    figures: all,
    passed: all,
    failed: [],
    against: "snapshot",
    sameCode: true,
  });
  expect(await verifyBundle(whole, elsewhere)).toMatchObject({ passed: all, failed: [], against: "bundle" });
  const again = await run("again", testStudyYaml);
  expect(await readFile(join(again, bundle.manifest), "utf8")).toBe(await readFile(join(whole, bundle.manifest), "utf8"));
});

test("one number changed in any figure names the figure, even where the manifest was made anew", async () => {
  for (const file of ["trend.json", "concentration.json", "path.json"]) {
    const change = text((content) =>
      content.replace(/"(members|applicants)": (\d+)/, (_, key: string, number: string) => `"${key}": ${Number(number) + 1}`),
    );
    for (const renewed of [false, true]) {
      expect(await failures(await forged(`figures/${file}`, change, renewed), elsewhere)).toContain(file.replace(".json", ""));
    }
  }
});

test.each([
  [
    bundle.html,
    (html: string) =>
      html.replace(/<td class="n">(\d+)<\/td>/, (_, number: string) => `<td class="n">${Number(number) + 1}</td>`),
  ],
  [bundle.html, (html: string) => html.replace(/"members":(\d+)/, (_, number: string) => `"members":${Number(number) + 1}`)],
  ["report.zh.html", (html: string) => html.replace("全部数字由证据包中的事实表计算得出", "全部数字由专家给出")],
  [bundle.list("tools"), (csv: string) => csv.replace("2010-", "2011-")],
  [bundle.study, (yaml: string) => yaml.replace("title:window", "title:windows")],
  [bundle.queries, (json: string) => json.replace("title:window", "title:windows")],
  [bundle.recommendations, (json: string) => json.replace("RTA", "RTA about")],
  [bundle.labels, (json: string) => json.replace("涂层", "涂膜")],
  [bundle.run, (json: string) => json.replace(/"cutOff": "\d{4}/, '"cutOff": "2030')],
])("a change in %s is found, even where the manifest was made anew", async (file, change) => {
  expect(await failures(await forged(file, text(change), false), elsewhere)).toContain(file);
  expect(await failures(await forged(file, text(change), true), elsewhere)).not.toEqual([]);
});

test.each([
  [bundle.xlsx, "xl/worksheets/sheet6.xml", /<v>(\d+)<\/v>/],
  ["report.zh.xlsx", "xl/worksheets/sheet6.xml", /<v>(\d+)<\/v>/],
  [bundle.docx, "word/document.xml", />(\d+)</],
  [bundle.docx, "word/charts/chart1.xml", /<c:v>(\d+)<\/c:v>/],
  ["report.zh.docx", "word/document.xml", />(\d+)</],
  [bundle.pptx, "ppt/slides/slide3.xml", /(\d+)(?=[^<]*<\/a:t>)/],
  ["report.zh.pptx", "ppt/charts/chart1.xml", /<c:v>(\d+)<\/c:v>/],
])("one number changed inside %s is found, even where the manifest was made anew", async (file, entry, number) => {
  const change = async (content: Buffer) => {
    const entries = new Map(await zipEntries(content));
    const xml = (entries.get(entry) ?? Buffer.from("")).toString("utf8");
    const changed = xml.replace(number, (found) => found.replace(/\d+/, (digits) => String(Number(digits) + 1)));
    expect(changed).not.toBe(xml);
    return packZip(entries.set(entry, Buffer.from(changed)));
  };
  const asked = /docx|pptx/.test(file) ? await allForms() : whole;
  expect(await failures(await forged(file, change, true, asked), elsewhere)).toEqual([file]);
});

test("facts that were changed name the figures that no longer follow from them", async () => {
  const copy = await changedFacts();
  await renew(copy);
  const failed = await failures(copy, elsewhere);
  expect(failed).toContain("structure");
  expect(await failures(copy, context)).toContain(bundle.table("member"));
});

async function changedFacts(): Promise<string> {
  const copy = join(folder, `copy-${++copies}`);
  await cp(whole, copy, { recursive: true });
  const file = join(copy, bundle.table("member"));
  const engine = await openEngine();
  await engine.view("member", [join(whole, bundle.table("member"))]);
  await engine.write(
    sql`select * replace (case when member between 100 and 110 then 'design' else type end as type) from member order by member`,
    file,
  );
  engine.close();
  return copy;
}

test("a missing file and an added file are named", async () => {
  const copy = join(folder, `copy-${++copies}`);
  await cp(whole, copy, { recursive: true });
  await rm(join(copy, bundle.figure("trend")));
  await writeFile(join(copy, "note.txt"), "x");
  expect(await failures(copy, elsewhere)).toEqual(expect.arrayContaining(["trend", "note.txt"]));
});

test("what is no bundle is said so", async () => {
  await expect(verifyBundle(join(folder, "data"), context)).rejects.toThrow(AppError);
});
