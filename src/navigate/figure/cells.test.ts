import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Context, plainContext } from "#base";
import { createTestSnapshot } from "#corpus";
import { openEngine, type Engine } from "#engine";
import { units } from "#search/contract";
import { evidenceFolder } from "../bundle/layout.ts";
import { figureShape, type Figure } from "../contract.ts";
import { listMembers } from "../facts/list.ts";
import { openFacts } from "../facts/views.ts";
import { indicators } from "../indicator/index.ts";
import { runStudy } from "../run/run.ts";
import { testRecords, testStudyYaml } from "../run/test-study.ts";
import { parseStudy } from "../study/parse.ts";
import { cellPick } from "./open-cell.ts";

describe.each(units)("counting by %s", (unit) => {
  const yaml = testStudyYaml.replace("count: family", `count: ${unit}`);
  const { study } = parseStudy(yaml);
  let folder: string;
  let engine: Engine;
  let figures: Figure[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "fairway-cells-"));
    const dataDir = join(folder, "data");
    const snapshot = await createTestSnapshot(dataDir, testRecords());
    const context: Context = plainContext(dataDir);
    const out = join(folder, "run");
    await runStudy({ study, yaml, snapshot, out }, context);
    const files = await readdir(join(out, "figures"));
    figures = await Promise.all(
      files.map(async (file) => figureShape.parse(JSON.parse(await readFile(join(out, "figures", file), "utf8")))),
    );
    engine = await openEngine({ threads: 1 });
    await openFacts(engine, evidenceFolder(out), study.period);
  });

  afterAll(async () => {
    engine.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("every indicator that the study asks for has a figure, and every count column says what it opens", () => {
    expect(figures.map((figure) => figure.id).toSorted()).toEqual(
      indicators
        .filter((indicator) => indicator.applies?.(study) ?? true)
        .map((indicator) => indicator.id)
        .toSorted(),
    );
    for (const figure of figures) {
      for (const column of figure.columns)
        expect([figure.id, column.key, column.kind === "count"]).toEqual([figure.id, column.key, column.opens !== undefined]);
    }
  });

  test("every count of every figure is the number of patents that it opens", async () => {
    let cells = 0;
    const totals = new Map<string, number>();
    const totalOf = async (pick: Parameters<typeof listMembers>[2]) => {
      const key = JSON.stringify(pick);
      const total = totals.get(key) ?? (await listMembers(engine, study, pick, { limit: 0, offset: 0 })).total;
      totals.set(key, total);
      return total;
    };
    for (const figure of figures) {
      const rows = Array.isArray(figure.value) ? figure.value : [];
      for (const row of rows) {
        for (const column of figure.columns.filter((each) => each.kind === "count")) {
          const shown = row[column.key];
          if (shown === null) continue;
          const pick = cellPick(column, row);
          // Of families every cell; of the other units, which differ in what a member is and not in the cells, every fourth.
          if (unit !== "family" && cells++ % 4 !== 0) continue;
          const total = await totalOf(pick ?? {});
          expect({ figure: figure.id, column: column.key, pick, shown }).toEqual({
            figure: figure.id,
            column: column.key,
            pick,
            shown: total,
          });
          if (unit === "family") cells++;
        }
      }
    }
    expect(cells).toBeGreaterThan(300);
  });
});
