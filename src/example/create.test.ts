import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainContext, type Context } from "#base";
import { getCurrentSnapshot, importers, importFiles } from "#corpus";
import { sql } from "#engine";
import { openSearch } from "#search";
import { nodeIds } from "./chain.ts";
import { createExample, exampleSeed, type Created } from "./create.ts";
import { exampleFamilies, generateFamilies } from "./generate.ts";
import { queryOf, studyName } from "./study.ts";

let dataDir = "";
let created: Created | undefined;

function contextOf(folder: string): Context {
  return plainContext(folder, { clock: () => new Date("2026-01-15T00:00:00Z") });
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "fairway-example-"));
  created = await createExample(contextOf(dataDir));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

describe("the created example", () => {
  it("answers with its study, its snapshot and the families that were generated", async () => {
    const families = [...generateFamilies(exampleFamilies, { seed: exampleSeed })].length;
    expect(created?.families).toBe(families);
    expect(created?.study.endsWith(join("studies", studyName, "study.yaml"))).toBe(true);
    expect((await getCurrentSnapshot(dataDir)).id).toBe(created?.snapshot);
  });

  it("is marked as synthetic, complete to its cut-off, without an issue", async () => {
    const { manifest } = await getCurrentSnapshot(dataDir);
    expect(manifest.synthetic).toBe(true);
    expect(manifest.cutOff).toBe("2025-12-31");
    expect(manifest.counts["issue"] ?? 0).toBe(0);
  });

  it("created again is the same snapshot", async () => {
    expect(await createExample(contextOf(dataDir))).toEqual(created);
  });

  it("has a query for every node that finds its families and no others", async () => {
    const snapshot = await getCurrentSnapshot(dataDir);
    const search = openSearch(snapshot);
    const engine = await snapshot.engine();
    const rows = await engine.rows<{ doc: number; family: number; title: string }>(
      sql`select doc, family, title from publication`,
    );
    engine.close();
    const familyOf = new Map(rows.map((row) => [row.doc, row.family]));
    const generated = [...generateFamilies(exampleFamilies, { seed: exampleSeed })].flatMap(([member]) =>
      member ? [member.family] : [],
    );
    for (const node of nodeIds) {
      const found = new Set([...search.docs(queryOf(node))].map((doc) => familyOf.get(doc)));
      expect([node, found.size]).toEqual([
        node,
        generated.filter((family) => family.node === node || family.second === node).length,
      ]);
    }
  });

  it("leaves a study that an analyst has changed as it is, and says so", async () => {
    const file = created?.study ?? "";
    const text = await readFile(file, "utf8");
    await writeFile(file, `${text}# mine\n`);
    await expect(createExample(contextOf(dataDir))).rejects.toMatchObject({ code: "example.study_exists" });
    await writeFile(file, text);
  });

  it("is not mixed with real data", async () => {
    const other = await mkdtemp(join(tmpdir(), "fairway-real-"));
    const file = join(other, "real.csv");
    await writeFile(file, "publication_number,title_en,filed_on\nCN112345678A,A real one,2020-01-02\n");
    await importFiles({ paths: [file], publish: true }, importers, contextOf(other));
    await expect(createExample(contextOf(other))).rejects.toMatchObject({ code: "example.real_data" });
    await rm(other, { recursive: true, force: true });
  });
});
