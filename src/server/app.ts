import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { requestId } from "hono/request-id";
import { AppError, limits, mayRun, type Action, type Actor, type Clock } from "#base";
import { accountRoutes, type AccountParts } from "./account-routes.ts";
import { actionRoutes } from "./action-routes.ts";
import { actionNamed, demandAny } from "./demand-run.ts";
import { downloadRoutes, reportHeaders } from "./downloads.ts";
import { errorAnswer, langOfRequest, type Told } from "./errors.ts";
import { guard, headers } from "./guard.ts";
import { jobRoutes } from "./job-routes.ts";
import type { Jobs } from "./jobs.ts";
import { openApi } from "./openapi.ts";
import { pageRoutes } from "./pages.ts";
import { recordFileRoutes } from "./record-files.ts";
import { storeUpload } from "./uploads.ts";

export interface AppParts {
  readonly actions: readonly Action[];
  readonly dataDir: string;
  readonly webFolder: string;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly version: string;
  readonly openToNetwork: boolean;
  readonly allowedHosts: readonly string[];
  readonly log: (line: string) => void;
  /** Who asks; nobody where it does not say who it is. */
  readonly whoAsks: (request: Request) => Promise<Actor | undefined>;
  /** How people sign in; absent where tests say who asks. */
  readonly account?: AccountParts;
}

/** Every route of the server. Needs no port: tests ask it directly. */
export function makeApp(parts: AppParts): Hono<Told> {
  const app = new Hono<Told>();
  app.onError((error, exchange) => errorAnswer(error, exchange, parts.log));
  app.notFound((exchange) => errorAnswer(new AppError("server.no_route", { path: exchange.req.path }), exchange, parts.log));
  app.use("/api/navigate/report/*", reportHeaders);
  app.use(requestId(), headers, async (exchange, next) => {
    exchange.set("lang", langOfRequest(exchange.req.query("lang"), exchange.req.header("accept-language")));
    await next();
  });
  app.use(guard(parts.openToNetwork, parts.allowedHosts));
  // On the machine itself packing only costs time.
  if (parts.openToNetwork) app.use(compress());

  app.use("/api/*", async (exchange, next) => {
    const isOpen = exchange.req.path === "/api/health" || exchange.req.path.startsWith("/api/account/");
    if (!isOpen) exchange.set("actor", await parts.whoAsks(exchange.req.raw));
    await next();
  });

  app.post("/api/corpus/upload", async (exchange) => {
    const actor = demandAny(
      exchange,
      parts.actions.filter(({ uploads }) => uploads !== undefined),
      "corpus/upload",
    );
    // Who may not change the corpus sends sheets of records, not gazettes.
    const bytes = mayRun(actor, actionNamed(parts.actions, "corpus/import")) ? limits.uploadBytes : limits.attachmentBytes;
    if (Number(exchange.req.header("content-length") ?? 0) > bytes) throw new AppError("server.too_large", { bytes });
    const sender = { dataDir: parts.dataDir, actor };
    const uploaded = await storeUpload(sender, exchange.req.query("name") ?? "", exchange.req.raw.body, bytes);
    return exchange.json(uploaded, 201);
  });

  app.route("/api", recordFileRoutes(parts));

  const tooLarge = () => {
    throw new AppError("server.too_large", { bytes: limits.requestBytes });
  };
  app.use("/api/*", bodyLimit({ maxSize: limits.requestBytes, onError: tooLarge }), async (exchange, next) => {
    await next();
    if (!exchange.res.headers.has("cache-control")) exchange.res.headers.set("cache-control", "no-store");
  });
  app.get("/api/openapi.json", (exchange) => {
    if (!exchange.get("actor")) throw new AppError("ledger.not_signed_in", {});
    return exchange.json(openApi(parts.actions, parts.version, exchange.get("lang")));
  });
  if (parts.account) app.route("/api/account", accountRoutes(parts.account));
  app.get("/api/health", (exchange) => exchange.json({ ok: true, version: parts.version }));
  app.route("/api/jobs", jobRoutes(parts.jobs));
  app.route("/api", downloadRoutes(parts));
  app.route("/api", actionRoutes(parts.actions, parts));
  app.route("/", pageRoutes(parts.webFolder));
  return app;
}
