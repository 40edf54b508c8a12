import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { AppError } from "#base";
import { removeLeftovers } from "./durable.ts";
import { takeLock } from "./lock.ts";

const now = new Date("2024-05-06T07:08:09Z");
let folder: string;
let lock: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairway-lock-"));
  lock = join(folder, ".lock");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("a lock that is held is refused, saying who holds it and since when", async () => {
  const release = await takeLock(lock, now);
  const error: unknown = await takeLock(lock, now).catch((refused: unknown) => refused);
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code: "corpus.locked", values: { pid: process.pid, since: now.toISOString() } });
  await release();
});

test("a lock that was given back can be taken again, and leaves nothing behind", async () => {
  await (
    await takeLock(lock, now)
  )();
  await (
    await takeLock(lock, now)
  )();
  expect(await readdir(folder)).toEqual([]);
});

test("whoever asks while the holder sweeps leftovers away is refused as ever, and does not break off", async () => {
  const release = await takeLock(lock, now);
  let isSweeping = true;
  const sweeping = Array.from({ length: 3 }, async () => {
    while (isSweeping) await removeLeftovers(join(folder, "temp"), [folder]);
  });
  const told = new Set<string>();
  for (let ask = 0; ask < 300; ask++) {
    await takeLock(lock, now).catch((refused: unknown) => told.add((refused as AppError).code));
  }
  isSweeping = false;
  await Promise.all(sweeping);
  expect([...told]).toEqual(["corpus.locked"]);
  await release();
});

test("of many who ask at once one gets the lock", async () => {
  const asked = await Promise.allSettled(Array.from({ length: 20 }, () => takeLock(lock, now)));
  expect(asked.filter((result) => result.status === "fulfilled").length).toBe(1);
});

test("the lock of a process that died is taken over, by one of those who ask", async () => {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  await writeFile(lock, JSON.stringify({ pid: child.pid, host: hostname(), born: "1", since: now.toISOString() }));
  const asked = await Promise.allSettled(Array.from({ length: 10 }, () => takeLock(lock, now)));
  expect(asked.filter((result) => result.status === "fulfilled").length).toBe(1);
  expect(JSON.parse(await readFile(lock, "utf8"))).toMatchObject({ pid: process.pid });
});

test.skipIf(process.platform !== "linux")("a lock whose number now belongs to another process is taken over", async () => {
  await writeFile(lock, JSON.stringify({ pid: process.pid, host: hostname(), born: "1", since: now.toISOString() }));
  await expect(takeLock(lock, now)).resolves.toBeTypeOf("function");
});

test("a lock of another machine is left alone, as nothing is known of its processes", async () => {
  await writeFile(lock, JSON.stringify({ pid: 1, host: `not-${hostname()}`, born: null, since: now.toISOString() }));
  await expect(takeLock(lock, now)).rejects.toThrow("process 1");
});

test("a lock that cannot be read is taken over", async () => {
  await writeFile(lock, "{");
  await expect(takeLock(lock, now)).resolves.toBeTypeOf("function");
});
