import { Hono, type Context as Exchange } from "hono";
import { AppError, asServed, limits, type Action, type Actor, type Clock, type Context } from "#base";
import { parseInput } from "#product";
import { demandRun } from "./demand-run.ts";
import type { Told } from "./errors.ts";
import type { Jobs } from "./jobs.ts";
import { inputOfAddress, inputOfBody } from "./request-input.ts";
import { csvOf, xlsxOf } from "./twins.ts";
import { pathOfUpload, type Sender } from "./uploads.ts";

export interface ActionEffects {
  readonly dataDir: string;
  readonly clock: Clock;
  readonly jobs: Jobs;
}

export function hasRoute(action: Action): boolean {
  return action.doors.includes("http") || action.uploads !== undefined;
}

const twins = ["json", "csv", "xlsx"] as const;

/** One route for each action, named as the action: `/api/search/find`, with `.json`, `.csv` and `.xlsx` twins. */
export function actionRoutes(actions: readonly Action[], effects: ActionEffects): Hono<Told> {
  const routes = new Hono<Told>();
  for (const action of actions.filter(hasRoute).map(asServed)) {
    const methods = action.method === "get" && !action.long ? ["GET", "POST"] : ["POST"];
    for (const twin of [undefined, ...twins]) {
      const path = `/${action.name}${twin ? `.${twin}` : ""}`;
      if (!action.rows && (twin === "csv" || twin === "xlsx")) {
        routes.all(path, () => {
          throw new AppError("server.no_table", { path: `/api/${action.name}` });
        });
        continue;
      }
      routes.on(methods, path, (exchange) => answer(action, twin ?? "json", exchange, effects));
      routes.all(path, (exchange) => {
        exchange.header("allow", methods.join(", "));
        throw new AppError("server.wrong_method", { path: `/api/${action.name}`, methods: methods.join(", ") });
      });
    }
  }
  return routes;
}

async function answer(
  action: Action,
  twin: (typeof twins)[number],
  exchange: Exchange<Told>,
  effects: ActionEffects,
): Promise<Response> {
  const actor = demandRun(exchange, action);
  const lang = exchange.get("lang");
  const fromAddress = inputOfAddress(action, exchange.req);
  const fromBody = exchange.req.method === "POST" ? await inputOfBody(exchange.req) : {};
  const raw = typeof fromBody === "object" && !Array.isArray(fromBody) ? { ...fromAddress, ...fromBody } : fromBody;
  const given = await withUploads(action, raw, { dataDir: effects.dataDir, actor });
  const input = parseInput(action, given, lang);
  if (action.long) {
    // The process reads the input again from what was given: defaults and conversions are made once, there.
    const job = effects.jobs.start(action.name, given, lang, actor);
    return exchange.json({ job: job.id }, 202, { location: `/api/jobs/${job.id}` });
  }
  const output = action.output.parse(await inTime(action, input, { actor, exchange }, effects));
  if (twin === "json") return exchange.json(output as object);
  const rows = action.rows?.(output) ?? [];
  const name = action.name.replace("/", "-");
  exchange.header("content-disposition", `attachment; filename="fairway-${name}.${twin}"`);
  if (twin === "csv") return exchange.body(csvOf(rows), 200, { "content-type": "text/csv; charset=utf-8" });
  return exchange.body(xlsxOf(rows, name), 200, {
    "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  });
}

/** Runs a short action, and gives up when the reader has left or the limit has passed. */
async function inTime(
  action: Action,
  input: unknown,
  { actor, exchange }: { readonly actor: Actor; readonly exchange: Exchange<Told> },
  effects: ActionEffects,
): Promise<unknown> {
  const tooLong = AbortSignal.timeout(limits.requestMs);
  const signal = AbortSignal.any([exchange.req.raw.signal, tooLong]);
  const context: Context = {
    dataDir: effects.dataDir,
    actor,
    lang: exchange.get("lang"),
    clock: effects.clock,
    signal,
    progress: () => undefined,
  };
  return await new Promise((resolve, reject) => {
    const gaveUp = () => {
      reject(
        tooLong.aborted
          ? new AppError("server.too_slow", { seconds: limits.requestMs / 1000 })
          : new DOMException("the reader left", "AbortError"),
      );
    };
    signal.addEventListener("abort", gaveUp, { once: true });
    action
      .run(input, context)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener("abort", gaveUp));
  });
}

async function withUploads(action: Action, given: unknown, sender: Sender): Promise<unknown> {
  const field = action.uploads;
  if (field === undefined || typeof given !== "object" || given === null) return given;
  const ids = (given as Record<string, unknown>)[field];
  if (typeof ids === "string") return { ...given, [field]: await pathOfUpload(sender, ids) };
  if (!Array.isArray(ids)) return given;
  const paths = await Promise.all(ids.map((id: unknown) => pathOfUpload(sender, String(id))));
  return { ...given, [field]: paths };
}
