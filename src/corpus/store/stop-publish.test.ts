import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { plainContext } from "#base";
import { importFiles } from "./import-files.ts";
import { tablesOf } from "./incremental-testing.ts";
import { currentSnapshot } from "./snapshots.ts";
import { toyImporter, toyRecord, toyText } from "./toy-importer.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "fairway-stop-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

test("a publish called off at any of its steps ends with that, leaves the last snapshot current, and comes to the same when asked again", async () => {
  const [first, later] = [join(root, "first.toy"), join(root, "later.toy")];
  const record = (n: number, name: string) =>
    toyRecord(`US-${7000000 + n}-B2`, { parties: [{ role: "applicant", name }], citations: [{ key: `US-${7000001 + n}-B2` }] });
  await writeFile(first, toyText(Array.from({ length: 60 }, (_, n) => record(n, `Works ${n % 7} Ltd`))));
  await writeFile(later, toyText(Array.from({ length: 6 }, (_, n) => record(n * 12, `Other Works ${n} Ltd`))));
  const base = join(root, "base");
  const before = await publish(base, first);
  const whole = join(root, "whole");
  await cp(base, whole, { recursive: true });
  let steps = 0;
  await publish(whole, later, () => (steps += 1));
  expect(steps).toBeGreaterThan(6);
  const wanted = await tablesOf(whole);

  for (let last = 1; last <= steps; last++) {
    const stopped = join(root, `stopped-${last}`);
    await cp(base, stopped, { recursive: true });
    const control = new AbortController();
    let step = 0;
    const callOff = () => {
      if (++step === last) control.abort(new Error("called off"));
    };
    // Called off at the very last step, nothing is left to be called off.
    const end = await publish(stopped, later, callOff, control.signal).catch((error: Error) => error.message);
    expect(["called off", ...(last === steps ? [wanted["id"]] : [])]).toContain(end);
    expect((await currentSnapshot(stopped))?.id).toBe(end === "called off" ? before : wanted["id"]);
    await publish(stopped, later);
    expect(await tablesOf(stopped)).toEqual(wanted);
  }
}, 300_000);

async function publish(
  dataDir: string,
  path: string,
  step: () => void = () => undefined,
  signal: AbortSignal = new AbortController().signal,
): Promise<string | null> {
  const context = plainContext(dataDir);
  const progress: typeof context.progress = ({ doing }) => {
    if (doing === "corpus.progress.publish") step();
  };
  return (await importFiles({ paths: [path], publish: true }, [toyImporter()], { ...context, signal, progress })).snapshot;
}
