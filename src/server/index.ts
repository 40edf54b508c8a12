/** The door of HTTP: the pages and the API on one port. */
import { mkdir, readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { createAdaptorServer } from "@hono/node-server";
import { AppError, limits, type Action, type Clock } from "#base";
import { accountDoor, ledgerOf, ownerBy } from "#ledger";
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
  /** `https://fairway.example`: where a proxy before the server is reached. */
  readonly publicUrl?: string | undefined;
  readonly clock: Clock;
  readonly log: (line: string) => void;
}

export interface RunningServer {
  readonly url: string;
  /** The path of the page with which the first administrator makes their account; undefined where there are accounts. */
  readonly firstStart: string | undefined;
  close(): Promise<void>;
}

/**
 * Starts the server. On a machine of one's own nobody is asked who they are: until there is an account, or the server is opened to a
 * network or stands behind a proxy. From then on everything but signing in asks for a session or an API key.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { host, port, dataDir, log, clock } = options;
  if (!isLoopback(host) && !options.openToNetwork) throw new AppError("server.not_open", { host });
  const publicUrl = options.publicUrl === undefined ? undefined : originOf(options.publicUrl);
  const allowedHosts = [...options.allowedHosts, ...(publicUrl ? [publicUrl.hostname] : [])];
  await mkdir(dataDir, { recursive: true });
  const { version } = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
  const jobs = await Jobs.open({ dataDir, clock: options.clock, log });
  const webFolder = fileURLToPath(new URL("../../dist/web", import.meta.url));
  const signOn = accountDoor.signOnOf(process.env);
  let origin = publicUrl?.origin ?? "";
  const at = () => ({ origin, signOn });
  const ledger = () => ledgerOf({ dataDir });
  const isOurs = !options.openToNetwork && allowedHosts.length === 0;
  const isOwner = async () => isOurs && !(await accountDoor.everHadAccounts((await ledger()).accounts));
  const whoAsks = async ({ headers }: Request) => {
    const known = await accountDoor.whoAsks(await ledger(), at(), headers, clock());
    return known ?? ((await isOwner()) ? ownerBy("web") : undefined);
  };
  const account = { ledger, at, clock, isOwner, behindProxy: publicUrl !== undefined };
  const app = makeApp({ ...options, allowedHosts, jobs, webFolder, version, whoAsks, account });
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
  // Everywhere is no address that a browser goes to.
  const reached = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  const name = reached.includes(":") ? `[${reached}]` : reached;
  origin ||= `http://${name}:${address.port}`;
  const first = await accountDoor.firstLink((await ledger()).accounts, clock());
  return {
    url: `${origin}/`,
    firstStart: first && accountDoor.pathOfLink(first),
    async close() {
      await jobs.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      });
    },
  };
}

/** errors  server.bad_public_url */
function originOf(text: string): URL {
  const url = URL.parse(text);
  if (!url || !["http:", "https:"].includes(url.protocol) || url.pathname !== "/")
    throw new AppError("server.bad_public_url", { url: text });
  return url;
}
