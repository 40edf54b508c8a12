import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { limits, systemClock, type Progress } from "#base";
import { ownerBy } from "#ledger";
import type { Ended } from "./job-process.ts";
import { Jobs, shownJob } from "./jobs.ts";
import "./messages.ts";

const owner = ownerBy("web");

/** Processes that the test ends itself. */
async function makeJobs() {
  const dataDir = await mkdtemp(join(tmpdir(), "fairway-jobs-"));
  const started = new Map<string, { end(ended: Partial<Ended>): void; progress(state: Progress): void; stopped: boolean }>();
  const log: string[] = [];
  const effects = {
    dataDir,
    clock: systemClock,
    log: (line: string) => void log.push(line),
    process: (job: { id: string }, _: string, progress: (state: Progress) => void) => {
      const { promise, resolve } = Promise.withResolvers<Ended>();
      const end = (ended: Partial<Ended>) => resolve({ exit: 0, how: "exit", answer: undefined, log: "", ...ended });
      const running = { end, progress, stopped: false };
      started.set(job.id, running);
      return {
        ended: promise,
        stop() {
          running.stopped = true;
          end({ exit: null, how: "SIGTERM" });
        },
      };
    },
  };
  return { dataDir, effects, started, log, jobs: await Jobs.open(effects) };
}

const tick = () => new Promise((resolve) => setImmediate(resolve));

test("imports run one at a time, in the order they were asked for, while a study does not wait for them", async () => {
  const { jobs, started } = await makeJobs();
  const [first, second, study] = ["corpus/import", "example/create", "navigate/run"].map((action) =>
    jobs.start(action, {}, "en", owner),
  );
  expect([first?.state, second?.state, study?.state]).toEqual(["running", "queued", "running"]);
  started.get(first?.id ?? "")?.end({ answer: { files: 1 } });
  await tick();
  expect([first?.state, second?.state]).toEqual(["done", "running"]);
  expect(shownJob(jobs.get(first?.id ?? ""), "en")).toMatchObject({ ok: true, answer: { files: 1 }, error: null });
});

test("an answer that is itself a failure is done but not ok; an error, a crash and no answer are failures", async () => {
  const { jobs, started, log } = await makeJobs();
  const outcome = async (ended: Partial<Ended>) => {
    const job = jobs.start("corpus/import", {}, "en", owner);
    started.get(job.id)?.end(ended);
    await tick();
    return [job.state, job.ok, job.error?.code];
  };
  const told = { code: "corpus.locked", message: "locked", values: {} };
  expect(await outcome({ exit: 1, answer: { rejected: 1 } })).toEqual(["done", false, undefined]);
  expect(await outcome({ exit: 1, answer: { error: told } })).toEqual(["failed", null, "corpus.locked"]);
  expect(await outcome({ exit: null, how: "SIGKILL" })).toEqual(["failed", null, "server.job_crashed"]);
  expect(await outcome({ exit: 0 })).toEqual(["failed", null, "server.job_crashed"]);
  expect(log).toHaveLength(2);
});

test("cancelling stops what runs, takes what waits out of the queue, and refuses what is over", async () => {
  const { jobs, started } = await makeJobs();
  const [running, waiting] = [jobs.start("corpus/import", {}, "en", owner), jobs.start("corpus/import", {}, "en", owner)];
  jobs.cancel(waiting.id);
  jobs.cancel(running.id);
  await tick();
  expect([running.state, waiting.state]).toEqual(["cancelled", "cancelled"]);
  expect(started.get(running.id)?.stopped).toBe(true);
  expect(started.has(waiting.id)).toBe(false);
  expect(() => jobs.cancel(running.id)).toThrow("is over already");
  expect(() => jobs.get("nothing")).toThrow("no job");
});

test("what ran when the server was killed is shown as interrupted after a restart, in the reader's language", async () => {
  const { jobs, effects } = await makeJobs();
  const [running, waiting] = [
    jobs.start("corpus/import", { paths: ["a"] }, "en", owner),
    jobs.start("corpus/import", {}, "en", owner),
  ];
  await jobs.settled();
  const after = await Jobs.open(effects);
  for (const { id } of [running, waiting]) {
    const shown = shownJob(after.get(id), "zh");
    expect(shown).toMatchObject({ state: "failed", error: { code: "server.job_interrupted" } });
    expect(shown.error?.message).toContain("运行期间服务停止");
  }
});

test("a record cut off by a loss of power does not stop the server", async () => {
  const { dataDir, effects } = await makeJobs();
  await writeFile(join(dataDir, "jobs", "20260101-aaaaaaaa.json"), '{"id": "2026');
  expect((await Jobs.open(effects)).list()).toEqual([]);
});

test("a job is recorded whole at every change, and old ones are forgotten at the limit", async () => {
  const { jobs, started, dataDir } = await makeJobs();
  for (let count = 0; count < limits.jobsKeptMax + 5; count++) {
    const job = jobs.start("corpus/import", { count }, "en", owner);
    started.get(job.id)?.end({ answer: {} });
    await tick();
  }
  await jobs.settled();
  const files = await readdir(join(dataDir, "jobs"));
  expect(files.length).toBe(limits.jobsKeptMax);
  expect(jobs.list().length).toBe(limits.jobsKeptMax);
  const newest = JSON.parse(await readFile(join(dataDir, "jobs", `${jobs.list()[0]?.id}.json`), "utf8")) as { state: string };
  expect(newest.state).toBe("done");
});

test("beyond the limit of waiting jobs a further one is refused", async () => {
  const { jobs } = await makeJobs();
  for (let count = 0; count <= limits.jobsQueuedMax; count++) jobs.start("corpus/import", {}, "en", owner);
  expect(() => jobs.start("corpus/import", {}, "en", owner)).toThrow("wait already");
});

test("whoever watches a job hears of its progress", async () => {
  const { jobs, started } = await makeJobs();
  const job = jobs.start("corpus/import", {}, "en", owner);
  const heard: number[] = [];
  const stop = jobs.watch(job.id, ({ progress }) => heard.push(progress?.done ?? -1));
  started.get(job.id)?.progress({ doing: "x", done: 7, unit: "record" });
  stop();
  started.get(job.id)?.progress({ doing: "x", done: 8, unit: "record" });
  expect(heard).toEqual([7]);
});
