import { Readable } from "node:stream";
import { Hono, type MiddlewareHandler } from "hono";
import type { Action } from "#base";
import { getCurrentSnapshot } from "#corpus";
import { memberRows, membersInput, printPagesHash } from "#navigate";
import { parseInput } from "#product";
import { exportStream, openSearch } from "#search";
import { exportQuery } from "#search/contract";
import type { z } from "zod";
import { actionNamed, demandRun } from "./demand-run.ts";
import type { Told } from "./errors.ts";
import { reportAnswer } from "./report-files.ts";
import { csvPieces } from "./twins.ts";

/** A report is a document: it shows what it holds, fetches nothing, and runs nothing but what numbers its contents for print. */
const reportPolicy =
  `default-src 'none'; script-src '${printPagesHash}'; ` +
  "style-src 'unsafe-inline'; img-src 'self' data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Stands before the headers of every answer, so that its own policy is the last word. */
export const reportHeaders: MiddlewareHandler = async (exchange, next) => {
  await next();
  if (exchange.res.headers.get("content-type")?.startsWith("text/html")) {
    exchange.res.headers.set("content-security-policy", reportPolicy);
  }
};

const memberColumns = ["number", "title", "applicants", "filedOn", "publishedOn", "status", "familyKey"];

/** Files that are streamed as they are: what a query finds, and the reports of studies. */
export function downloadRoutes({
  dataDir,
  actions,
}: {
  readonly dataDir: string;
  readonly actions: readonly Action[];
}): Hono<Told> {
  const routes = new Hono<Told>();
  for (const format of ["csv", "xlsx"] as const) {
    routes.get(`/search/export.${format}`, async (exchange) => {
      demandRun(exchange, actionNamed(actions, "search/export"));
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
  routes.get("/navigate/members.csv", async (exchange) => {
    demandRun(exchange, actionNamed(actions, "navigate/list"));
    const { lang: _, ...given } = exchange.req.query();
    const asked = parseInput({ input: membersInput }, given, exchange.get("lang")) as z.output<typeof membersInput>;
    const lines = csvPieces(await begun(memberRows(dataDir, asked)), memberColumns);
    return exchange.body(Readable.toWeb(Readable.from(lines, { objectMode: false })) as ReadableStream, 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${asked.study}-patents.csv"`,
    });
  });
  routes.get("/navigate/report/:study/:file", (exchange) => {
    demandRun(exchange, actionNamed(actions, "navigate/report"));
    const { study, file } = exchange.req.param();
    return reportAnswer(dataDir, study, file);
  });
  return routes;
}

/** The pieces, once the first of them is there: what goes wrong before is told as an error, not as a file that breaks off. */
async function begun<Piece>(pieces: AsyncIterable<Piece>): Promise<AsyncIterable<Piece>> {
  const rest = pieces[Symbol.asyncIterator]();
  const first = await rest.next();
  return (async function* () {
    if (!first.done) yield first.value;
    yield* { [Symbol.asyncIterator]: () => rest };
  })();
}
