/**
 * A whole server on this machine's own address, where each request says in a header who asks: many users at once without fifty
 * sign-ins. Run as a program it prints its address and serves until it is killed.
 */
import { createAdaptorServer } from "@hono/node-server";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { systemClock, type Actor } from "#base";
import { actions } from "#product";
import { makeApp } from "../app.ts";
import { Jobs } from "../jobs.ts";

export interface ServerForTest {
  readonly url: string;
  close(): Promise<void>;
}

export async function serverForTest(dataDir: string): Promise<ServerForTest> {
  const log = () => undefined;
  const jobs = await Jobs.open({ dataDir, clock: systemClock, log });
  const app = makeApp({
    actions,
    dataDir,
    webFolder: join(dataDir, "no-pages"),
    jobs,
    clock: systemClock,
    version: "0",
    openToNetwork: false,
    allowedHosts: [],
    log,
    whoAsks: async (request) => actorOf(request.headers.get("x-user")),
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      await jobs.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      });
    },
  };
}

/** `zone_administrator:Olga` holds that role in every zone. */
function actorOf(said: string | null): Actor | undefined {
  const [role, label] = (said ?? "").split(":");
  if (role === undefined || label === undefined) return undefined;
  return { id: label, label, door: "web", grants: [{ role, zone: null, organisation: null }] };
}

const [dataDir] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && dataDir !== undefined) {
  const { url } = await serverForTest(dataDir);
  process.stdout.write(`${url}\n`);
}
