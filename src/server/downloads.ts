import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { Readable } from "node:stream";
import { Hono, type MiddlewareHandler } from "hono";
import { AppError } from "#base";
import { getCurrentSnapshot } from "#corpus";
import { memberRows, membersInput, runFolder } from "#navigate";
import { parseInput } from "#product";
import { exportStream, openSearch } from "#search";
import { exportQuery } from "#search/contract";
import type { z } from "zod";
import type { Told } from "./errors.ts";
import { csvPieces } from "./twins.ts";

const reportTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A report is a document: it shows what it holds, and neither runs nor fetches anything. */
const reportPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Stands before the headers of every answer, so that its own policy is the last word. */
export const reportHeaders: MiddlewareHandler = async (exchange, next) => {
  await next();
  if (exchange.res.headers.get("content-type")?.startsWith("text/html")) {
    exchange.res.headers.set("content-security-policy", reportPolicy);
  }
};

const memberColumns = ["number", "title", "applicants", "filedOn", "publishedOn", "status", "familyKey"];

/** Files that are streamed as they are: what a query finds, and the reports of studies. */
export function downloadRoutes(dataDir: string): Hono<Told> {
  const routes = new Hono<Told>();
  for (const format of ["csv", "xlsx"] as const) {
    routes.get(`/search/export.${format}`, async (exchange) => {
      const lang = exchange.get("lang");
      const { lang: _, ...given } = exchange.req.query();
      const asked = parseInput({ input: exportQuery }, given, lang) as z.output<typeof exportQuery>;
      const search = openSearch(await getCurrentSnapshot(dataDir));
      const { stream, contentType, fileName } = exportStream(search, asked, format, lang);
      return exchange.body(Readable.toWeb(stream) as ReadableStream, 200, {
        "content-type": contentType,
        "content-disposition": `attachment; filename="${fileName}"`,
      });
    });
  }
  routes.get("/navigate/members.csv", (exchange) => {
    const { lang: _, ...given } = exchange.req.query();
    const asked = parseInput({ input: membersInput }, given, exchange.get("lang")) as z.output<typeof membersInput>;
    const lines = csvPieces(memberRows(dataDir, asked), memberColumns);
    return exchange.body(Readable.toWeb(Readable.from(lines, { objectMode: false })) as ReadableStream, 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${asked.study}-patents.csv"`,
    });
  });
  routes.get("/navigate/report/:study/:file", async (exchange) => {
    const { study, file } = exchange.req.param();
    const type = reportTypes[extname(file)];
    const path = join(runFolder(dataDir, study), file);
    // One plain name inside the folder of the run; a dot or a slash more would be another place.
    const found = type && /^[a-z0-9-]+(?:\.(?:zh|en))?\.[a-z]+$/.test(file) ? await stat(path).catch(() => undefined) : undefined;
    if (!type || !found?.isFile()) throw new AppError("server.no_report", { study, file });
    const shown = type.startsWith("text/html") || type.startsWith("application/json") ? "inline" : "attachment";
    return exchange.body(Readable.toWeb(createReadStream(path)) as ReadableStream, 200, {
      "content-type": type,
      "content-length": String(found.size),
      "content-disposition": `${shown}; filename="${study}-${file}"`,
    });
  });
  return routes;
}
