import { hostname } from "node:os";
import { isIP } from "node:net";
import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { AppError } from "#base";
import type { Told } from "./errors.ts";

/** `[::1]:4444` → `::1`; `localhost:4444` → `localhost`. */
function nameOfHost(host: string): string {
  const match = /^(?:\[([^\]]*)\]|([^:]*))(?::\d+)?$/.exec(host.trim().toLowerCase());
  return match?.[1] ?? match?.[2] ?? "";
}

export function isLoopback(host: string): boolean {
  const name = host.toLowerCase();
  return name === "localhost" || name === "::1" || (isIP(name) === 4 && name.startsWith("127."));
}

/**
 * Holds off other sites that reach this server through the reader's browser. A page elsewhere may point its own name at 127.0.0.1
 * (DNS rebinding): only names that cannot be somebody else's are answered. A page elsewhere may post a form here: what changes
 * something must come from our own pages or from a program that is no browser.
 */
export function guard(openToNetwork: boolean, allowedHosts: readonly string[]): MiddlewareHandler<Told> {
  const known = new Set([
    ...allowedHosts.map((host) => host.toLowerCase()),
    ...(openToNetwork ? [hostname().toLowerCase()] : []),
  ]);
  return async (exchange, next) => {
    const host = exchange.req.header("host") ?? "";
    const name = nameOfHost(host);
    const ours = isLoopback(name) || known.has(name) || (openToNetwork && isIP(name) !== 0);
    if (!ours) throw new AppError("server.foreign_host", { host });
    if (!["GET", "HEAD", "OPTIONS"].includes(exchange.req.method)) {
      const origin = exchange.req.header("origin");
      const site = exchange.req.header("sec-fetch-site");
      const foreign = origin !== undefined && URL.parse(origin)?.host !== host.toLowerCase();
      if (foreign || (site !== undefined && site !== "same-origin" && site !== "none")) {
        throw new AppError("server.foreign_origin", { origin: origin ?? site ?? "" });
      }
    }
    await next();
  };
}

/** Headers of every answer: nothing from elsewhere runs, frames or reads it. Ant Design writes its styles into the page. */
export const headers: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", "data:", "blob:"],
    fontSrc: ["'self'", "data:"],
    workerSrc: ["'self'", "blob:"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: "DENY",
  referrerPolicy: "same-origin",
  crossOriginResourcePolicy: "same-origin",
  crossOriginOpenerPolicy: "same-origin",
  // Plain HTTP on a local address: a browser that was told otherwise could not come back.
  strictTransportSecurity: false,
});
