import { plainContext } from "#base";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findDamage } from "./damage.ts";
import { importFiles } from "./import-files.ts";
import { currentSnapshot } from "./snapshots.ts";
import { toyImporter, toyRecord, toyText } from "./toy-importer.ts";

const kills = 20;
let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "fairway-kill-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const child = (dataDir: string, paths: readonly string[]) =>
  spawn(process.execPath, [join(import.meta.dirname, "import-child.ts"), dataDir, "toy", "100000000", ...paths], {
    stdio: ["ignore", "pipe", "inherit"],
  });

test("an import killed at any moment leaves the last snapshot whole, and run again ends in the same snapshot", async () => {
  const paths = await Promise.all(
    Array.from({ length: 4 }, async (_, n) => {
      const path = join(root, `${n}.toy`);
      const records = Array.from({ length: 300 }, (_record, m) =>
        toyRecord(`US-${7000000 + n * 200 + m}-B2`, { titles: [{ lang: "zh", text: `${n} ${m}` }] }),
      );
      await writeFile(path, toyText(records));
      return path;
    }),
  );
  const [first = "", ...rest] = paths;
  const base = join(root, "base");
  const before = await run(base, [first]);
  const undisturbed = join(root, "undisturbed");
  await cp(base, undisturbed, { recursive: true });
  const started = performance.now();
  const wanted = await finish(undisturbed, rest);
  const wholeMs = performance.now() - started;
  expect(wanted).not.toBe(before);

  for (let kill = 0; kill < kills; kill++) {
    const disturbed = join(root, `disturbed-${kill}`);
    await cp(base, disturbed, { recursive: true });
    const running = child(disturbed, rest);
    const ended = once(running, "exit");
    await once(running.stdout, "data");
    // The later kills wait longer, so that every stage of the import is hit whatever the machine's speed.
    await new Promise((wake) => setTimeout(wake, (wholeMs * kill) / kills));
    running.kill("SIGKILL");
    await ended;
    const current = await currentSnapshot(disturbed);
    expect([before, wanted]).toContain(current?.id);
    expect(await findDamage(current?.folder ?? "")).toEqual([]);
    expect(await run(disturbed, rest)).toBe(wanted);
    expect((await currentSnapshot(disturbed))?.id).toBe(wanted);
    await rm(disturbed, { recursive: true });
  }
}, 300_000);

async function run(dataDir: string, paths: readonly string[]): Promise<string | null> {
  return (await importFiles({ paths, publish: true }, [toyImporter()], plainContext(dataDir))).snapshot;
}

async function finish(dataDir: string, paths: readonly string[]): Promise<string> {
  const running = child(dataDir, paths);
  let printed = "";
  running.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString("utf8")));
  const [code] = (await once(running, "close")) as [number];
  expect(code).toBe(0);
  return printed.trim().split("\n").at(-1) ?? "";
}
