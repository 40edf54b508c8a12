/** The door of HTTP: the pages and the API on one port. */
import { mkdir, readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { createAdaptorServer } from "@hono/node-server";
import { AppError, limits, type Action, type Clock } from "#base";
import { ownerBy } from "#ledger";
import { makeApp } from "./app.ts";
import { isLoopback } from "./guard.ts";
import { Jobs } from "./jobs.ts";
import "./messages.ts";

export { hasRoute } from "./action-routes.ts";

export interface ServerOptions {
  readonly actions: readonly Action[];
  readonly dataDir: string;
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly openToNetwork: boolean;
  readonly allowedHosts: readonly string[];
  readonly clock: Clock;
  readonly log: (line: string) => void;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts the server. There are no accounts yet, so it binds this machine's own address only, unless told that everyone on the
 * network may see and change everything.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host, port, dataDir, log } = options;
  if (!isLoopback(host) && !options.openToNetwork) throw new AppError("server.not_open", { host });
  await mkdir(dataDir, { recursive: true });
  const { version } = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
  const jobs = await Jobs.open({ dataDir, clock: options.clock, log });
  const webFolder = fileURLToPath(new URL("../../dist/web", import.meta.url));
  const whoAsks = async () => (options.openToNetwork ? undefined : ownerBy("web"));
  const app = makeApp({ ...options, jobs, webFolder, version, whoAsks });
  const server = createAdaptorServer({
    fetch: app.fetch,
    // The whole of a large upload may take long; the headers of a request never do.
    serverOptions: { requestTimeout: limits.uploadMs, headersTimeout: 10_000, keepAliveTimeout: 5_000 },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") reject(new AppError("server.port_taken", { port }, { cause: error }));
      else if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
        reject(new AppError("server.bad_host", { host }, { cause: error }));
      } else reject(error);
    });
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const name = host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${name}:${address.port}/`,
    async close() {
      await jobs.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      });
    },
  };
}
