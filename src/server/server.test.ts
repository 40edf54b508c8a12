import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { systemClock } from "#base";
import { importAnswer, statusAnswer } from "#corpus/contract";
import { actions } from "#product";
import { jobShape, startedAnswer, uploadAnswer } from "./contract.ts";
import { startServer, type ServerOptions } from "./index.ts";

async function optionsWith(changed: Partial<ServerOptions>): Promise<ServerOptions> {
  const dataDir = await mkdtemp(join(tmpdir(), "fairway-server-"));
  const log = () => undefined;
  return {
    actions,
    dataDir,
    host: "127.0.0.1",
    port: 0,
    openToNetwork: false,
    allowedHosts: [],
    clock: systemClock,
    log,
    ...changed,
  };
}

const table = [
  "公开号,申请号,申请日,公开日,标题,申请人",
  "CN112345678A,CN202010000001.1,2020-01-02,2021-02-09,一种金刚石刀具,郑州某某超硬材料有限公司",
  "CN112345679A,CN202010000002X,2020-01-03,2021-02-09,一种六面顶压机,郑州某某超硬材料有限公司",
].join("\r\n");

test("a file sent over HTTP is imported by a job in a process of its own, and then counted", async () => {
  const server = await startServer(await optionsWith({}));
  try {
    const ask = async (path: string, init?: RequestInit) => (await fetch(new URL(path, server.url), init)).json();
    const uploaded = uploadAnswer.parse(await ask("/api/corpus/upload?name=table.csv", { method: "POST", body: table }));
    const body = JSON.stringify({ paths: [uploaded.path] });
    const { job } = startedAnswer.parse(
      await ask("/api/corpus/import", { method: "POST", body, headers: { "content-type": "application/json" } }),
    );
    const events = await (await fetch(new URL(`/api/jobs/${job}/events`, server.url))).text();
    expect(events).toContain('"state":"running"');
    const done = jobShape.parse(await ask(`/api/jobs/${job}`));
    expect(done).toMatchObject({ state: "done", ok: true, error: null });
    expect(importAnswer.parse(done.answer)).toMatchObject({ files: 1, read: 2, added: 2, rejected: 0 });
    expect(statusAnswer.parse(await ask("/api/corpus/status"))).toMatchObject({ publications: 2, families: 2 });
  } finally {
    await server.close();
  }
});

test("a running job that is cancelled stops, and the corpus is as before", async () => {
  const server = await startServer(await optionsWith({}));
  try {
    const ask = async (path: string, init?: RequestInit) => (await fetch(new URL(path, server.url), init)).json();
    const uploaded = uploadAnswer.parse(await ask("/api/corpus/upload?name=table.csv", { method: "POST", body: table }));
    const init = {
      method: "POST",
      body: JSON.stringify({ paths: [uploaded.path] }),
      headers: { "content-type": "application/json" },
    };
    const { job } = startedAnswer.parse(await ask("/api/corpus/import", init));
    await ask(`/api/jobs/${job}`, { method: "DELETE" });
    await (await fetch(new URL(`/api/jobs/${job}/events`, server.url))).text();
    expect(await ask(`/api/jobs/${job}`)).toMatchObject({ state: "cancelled", error: { code: "server.job_cancelled" } });
    expect(statusAnswer.parse(await ask("/api/corpus/status"))).toMatchObject({ snapshot: null, publications: 0 });
  } finally {
    await server.close();
  }
});

test("without accounts the server binds this machine only, unless it is told that everyone may", async () => {
  await expect(startServer(await optionsWith({ host: "0.0.0.0" }))).rejects.toMatchObject({ code: "server.not_open" });
  const open = await startServer(await optionsWith({ host: "0.0.0.0", openToNetwork: true }));
  await open.close();
});

test("a port that is taken is told, not crashed on", async () => {
  const first = await startServer(await optionsWith({}));
  const port = Number(new URL(first.url).port);
  await expect(startServer(await optionsWith({ port }))).rejects.toMatchObject({ code: "server.port_taken", values: { port } });
  await first.close();
});
