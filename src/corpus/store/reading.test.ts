import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sql, type Engine } from "#engine";
import { withCurrentSnapshot } from "./reading.ts";
import { createTestSnapshot } from "./test-snapshot.ts";
import { toyRecord } from "./toy-importer.ts";

test("a process keeps one engine for a snapshot, asks the new one after a publish, and lets running questions end", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "fairway-reading-"));
  await createTestSnapshot(dataDir, [toyRecord("US-7000001-B2")]);
  const engines: Engine[] = [];
  const count = (engine: Engine) => engine.rows(sql`select count(*) as n from publication`);
  await Promise.all([1, 2].map(() => withCurrentSnapshot(dataDir, async (_, engine) => engines.push(engine))));
  await expect(withCurrentSnapshot(dataDir, () => Promise.reject(new Error("a question failed")))).rejects.toThrow(
    "a question failed",
  );
  await withCurrentSnapshot(dataDir, async (_, engine) => {
    engines.push(engine);
    await createTestSnapshot(dataDir, [toyRecord("US-7000001-B2"), toyRecord("US-7000002-B2")]);
    expect(await withCurrentSnapshot(dataDir, (_snapshot, other) => count(other))).toEqual([{ n: 2 }]);
    expect(await count(engine)).toEqual([{ n: 1 }]);
  });
  expect(new Set(engines).size).toBe(1);
  await expect(Promise.resolve(engines[0]).then((engine) => engine && count(engine))).rejects.toThrow(Error);
  await rm(dataDir, { recursive: true, force: true });
});
