import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { AppError, messageText } from "#base";
import type { Told } from "./errors.ts";

/** The built pages. Every address that names no file is a view of the one page, so that each view has a link. */
export function pageRoutes(folder: string): Hono<Told> {
  const routes = new Hono<Told>();
  const index = join(folder, "index.html");
  routes.use("*", async (exchange, next) => {
    await next();
    // Names of built files hold a hash of their content.
    const forever = exchange.req.path.startsWith("/assets/") && exchange.res.ok;
    exchange.res.headers.set("cache-control", forever ? "public, max-age=31536000, immutable" : "no-cache");
  });
  if (existsSync(folder)) routes.get("*", serveStatic({ root: folder }));
  routes.get("*", async (exchange) => {
    const { path } = exchange.req;
    if (path.startsWith("/api/") || (extname(path) !== "" && !exchange.req.header("accept")?.includes("text/html"))) {
      throw new AppError("server.no_route", { path });
    }
    if (!existsSync(index)) return exchange.text(messageText("server.no_web", {}, exchange.get("lang")), 503);
    return exchange.html(await readFile(index, "utf8"));
  });
  return routes;
}
