import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { Hono } from "hono";
import { AppError, limits, type Action, type Clock } from "#base";
import { ledgerOf } from "#ledger";
import { actionNamed, actorOf, demandRun } from "./demand-run.ts";
import type { Told } from "./errors.ts";

interface Effects {
  readonly actions: readonly Action[];
  readonly dataDir: string;
  readonly clock: Clock;
}

/**
 * The files of records: `POST /api/ledger/attach?register=…&record=…&name=…` with the bytes as they are, and
 * `GET /api/ledger/file/{id}`. Whatever a file is, a browser keeps it and never shows it as a page of ours.
 */
export function recordFileRoutes({ actions, dataDir, clock }: Effects): Hono<Told> {
  const routes = new Hono<Told>();
  routes.post("/ledger/attach", async (exchange) => {
    demandScope(exchange, actionNamed(actions, "ledger/attach"));
    const { register = "", record = "", name = "", field, act } = exchange.req.query();
    if (Number(exchange.req.header("content-length") ?? 0) > limits.attachmentBytes) {
      throw new AppError("server.too_large", { bytes: limits.attachmentBytes });
    }
    const content = exchange.req.raw.body;
    if (!content) throw new AppError("server.upload_empty", {});
    const { attachments } = await ledgerOf({ dataDir });
    const doing = { actor: actorOf(exchange), clock, lang: exchange.get("lang") };
    return exchange.json(await attachments.attach({ register, record, name, field, act, content }, doing), 201);
  });
  routes.get("/ledger/file/:id", async (exchange) => {
    demandScope(exchange, actionNamed(actions, "ledger/attachments"));
    const { attachments } = await ledgerOf({ dataDir });
    const reader = { actor: actorOf(exchange), lang: exchange.get("lang") };
    const { attachment, path } = await attachments.open(exchange.req.param("id"), reader);
    return exchange.body(Readable.toWeb(createReadStream(path)) as ReadableStream, 200, {
      "content-type": attachment.mediaType,
      "content-length": String(attachment.bytes),
      "content-disposition": downloadAs(attachment.name),
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    });
  });
  return routes;
}

/** What one may not see is not there, for whoever asks; a key is told what it is not for. */
function demandScope(exchange: Parameters<typeof actorOf>[0], action: Parameters<typeof demandRun>[1]): void {
  if (actorOf(exchange).scope) demandRun(exchange, action);
}

/** Names of all languages by RFC 6266: a plain one for old readers, the true one beside it. */
export function downloadAs(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
