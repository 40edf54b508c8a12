import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Context, plainContext } from "#base";
import { createTestSnapshot } from "#corpus";
import "#search";
import { previewStudy } from "../run/preview.ts";
import { testRecords, testStudyYaml } from "../run/test-study.ts";
import { parseJudgements } from "./judgements.ts";
import { parseStudy } from "./parse.ts";
import { judge, onGround, qualityAnswers, readSample } from "./sample.ts";
import { drawSample, sampleSize } from "./sampling.ts";
import { saveStudy } from "./store.ts";

let dataDir: string;
let context: Context;
const study = "test-industry";
const all = Int32Array.from({ length: 1000 }, (_, index) => index);

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "fairway-sample-"));
  await createTestSnapshot(dataDir, testRecords());
  context = plainContext(dataDir);
  await saveStudy(dataDir, testStudyYaml);
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const qualityOfNode = async (node: string) =>
  onGround(study, context, async (ground) => qualityAnswers(ground).find((each) => each.node === node));

test("a sample is the same for the same seed, has nothing twice, and a larger one begins with the smaller", () => {
  const small = drawSample(all, 60, "seed");
  expect(drawSample(all, 60, "seed")).toEqual(small);
  expect(drawSample(all, 200, "seed").slice(0, 60)).toEqual(small);
  expect(new Set(small).size).toBe(60);
  expect(drawSample(all, 60, "other")).not.toEqual(small);
});

test("every place is drawn about as often as any other", () => {
  const hits = Array.from({ length: 10 }, () => 0);
  for (let seed = 0; seed < 2000; seed++)
    for (const place of drawSample(all.slice(0, 10), 3, String(seed))) hits[place] = (hits[place] ?? 0) + 1;
  for (const hit of hits) expect(Math.abs(hit - 600)).toBeLessThan(100);
});

test("ten points about 80 % ask for 62, of a small node for all it has", () => {
  expect([sampleSize(1_000_000), sampleSize(1000), sampleSize(30), sampleSize(1_000_000, 0.05)]).toEqual([62, 58, 30, 246]);
});

test("a sample is drawn, judged, undone and counted, and a node under 80 % is not ready", async () => {
  const { rows, population } = await readSample({ study, node: "synthesis", draw: "first", size: 10, by: "Li" }, context);
  expect(rows).toHaveLength(10);
  expect(population).toBeGreaterThan(10);
  expect(rows[0]?.title).toContain("synthesis");
  for (const [index, { publication }] of rows.entries()) {
    await judge({ study, node: "synthesis", publication, relevant: index < 7 ? "yes" : "no", by: "Li" }, context);
  }
  expect(await qualityOfNode("synthesis")).toMatchObject({ judged: 10, relevant: 7, basis: "current", ready: "not_ready" });
  const [first] = rows;
  const after = await judge(
    { study, node: "synthesis", publication: first?.publication ?? "", relevant: "undo", by: "Wu" },
    context,
  );
  expect(after).toEqual({ node: "synthesis", judged: 9, relevant: 6, left: 1 });
  const again = await readSample({ study, node: "synthesis", draw: "again", size: 10 }, context);
  expect(again.rows.map(({ publication }) => publication)).toEqual(rows.map(({ publication }) => publication));
  expect(again.rows[1]).toMatchObject({ relevant: true, by: "Li" });
  await expect(
    judge({ study, node: "synthesis", publication: "CN-1-A", relevant: "yes", by: "Li" }, context),
  ).rejects.toMatchObject({ code: "navigate.not_in_sample" });
});

test("after the query changed, only what it still finds counts, and the sample is said to be of an earlier query", async () => {
  const { rows } = await readSample({ study, node: "synthesis" }, context);
  const serial = rows[1]?.title?.split(" ").at(-1) ?? "";
  await saveStudy(dataDir, testStudyYaml.replace("query: title:synthesis", `query: title:synthesis AND NOT title:${serial}`));
  const changed = await qualityOfNode("synthesis");
  expect(changed?.basis).toBe("earlier_query");
  expect((changed?.judged ?? 0) + (changed?.gone ?? 0)).toBe(9);
  expect(changed?.gone).toBe(1);
  await saveStudy(dataDir, testStudyYaml);
  expect(await qualityOfNode("synthesis")).toMatchObject({ judged: 9, gone: 0, basis: "current" });
});

test("a line cut by a crash hides nothing that was kept, and the next judgement stands on a line of its own", async () => {
  const file = join(dataDir, "studies", study, "judgements.yaml");
  await appendFile(file, '- {"judge":"synthe');
  expect(await qualityOfNode("synthesis")).toMatchObject({ judged: 9 });
  const { rows } = await readSample({ study, node: "synthesis" }, context);
  await judge({ study, node: "synthesis", publication: rows[0]?.publication ?? "", relevant: "yes", by: "Li" }, context);
  expect(await qualityOfNode("synthesis")).toMatchObject({ judged: 10, relevant: 7 });
  expect(await readFile(file, "utf8")).not.toContain("synthe- ");
  expect(() => parseJudgements("- nonsense\n")).toThrow(/Line 1/);
});

test("known publications and a second query estimate recall, and numbers that are not there are told", async () => {
  const { rows } = await readSample({ study, node: "synthesis" }, context);
  const known = [rows[0]?.number, rows[1]?.publication, "CN999999999A"];
  await saveStudy(
    dataDir,
    testStudyYaml.replace(
      "query: title:coating",
      `query: title:coating\n        known: [${known.join(", ")}]\n        check: title:diamond AND title:coating`,
    ),
  );
  const { quality, notices } = await onGround(study, context, async (ground) => ({
    quality: qualityAnswers(ground).find(({ node }) => node === "coating"),
    notices: ground.documents.notices,
  }));
  expect(quality).toMatchObject({ known: 3, knownInCorpus: 2, knownFound: 0, recall: 0, ready: "not_sampled" });
  expect(quality?.checkFound).toBe(quality?.checkMembers);
  expect(notices).toContainEqual({ node: "coating", code: "navigate.known_not_found", values: { count: 1 } });
  await saveStudy(dataDir, testStudyYaml);
});

test("hand corrections and further parents change what a node holds, in a preview as in a run", async () => {
  const of = async (yaml: string) => {
    const { nodes } = await previewStudy(dataDir, parseStudy(yaml).study, "en");
    return new Map(nodes.map(({ node, found }) => [node, found ?? -1]));
  };
  const { rows } = await readSample({ study, node: "synthesis" }, context);
  const gone = rows[0]?.number;
  const before = await of(testStudyYaml);
  const without = await of(
    testStudyYaml.replace("    children:", `    exclude: [{ number: ${gone}, reason: a toy }]\n    children:`),
  );
  expect(without.get("synthesis")).toBe((before.get("synthesis") ?? 0) - 1);
  const moved = await of(
    testStudyYaml.replace("query: title:window", `query: title:window\n    include: [{ number: ${gone}, reason: a window }]`),
  );
  expect(moved.get("optics")).toBe((before.get("optics") ?? 0) + 1);
  const graph = await of(testStudyYaml.replace("query: title:coating", "query: title:coating\n        under: [tools]"));
  expect(graph.get("tools")).toBeGreaterThan(before.get("tools") ?? 0);
  expect(graph.get("upstream")).toBe(before.get("upstream"));
});
