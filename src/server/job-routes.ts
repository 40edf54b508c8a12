import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { AppError } from "#base";
import { actorOf } from "./demand-run.ts";
import type { Told } from "./errors.ts";
import { isOver, type Job } from "./job-files.ts";
import { shownJob, type Jobs } from "./jobs.ts";

/** A line of silence now and then keeps proxies from closing the stream. */
const beatMs = 15_000;

/** `/api/jobs`: list, one, its events, and cancelling. */
export function jobRoutes(jobs: Jobs): Hono<Told> {
  const routes = new Hono<Told>();
  routes.use(async (exchange, next) => {
    if (!exchange.get("actor")) throw new AppError("ledger.not_signed_in", {});
    await next();
  });
  routes.get("/", (exchange) => {
    const shown = jobs.list(actorOf(exchange)).map((job) => {
      const { answer: _, ...rest } = shownJob(job, exchange.get("lang"));
      return rest;
    });
    return exchange.json({ jobs: shown });
  });
  routes.get("/:id", (exchange) =>
    exchange.json(shownJob(jobs.get(exchange.req.param("id"), actorOf(exchange)), exchange.get("lang"))),
  );
  routes.delete("/:id", (exchange) =>
    exchange.json(shownJob(jobs.cancel(exchange.req.param("id"), actorOf(exchange)), exchange.get("lang"))),
  );
  routes.get("/:id/events", (exchange) => {
    const lang = exchange.get("lang");
    const first = jobs.get(exchange.req.param("id"), actorOf(exchange));
    return streamSSE(exchange, async (stream) => {
      let wake = () => {};
      let latest: Job | undefined = first;
      const stopWatching = jobs.watch(first.id, (job) => {
        latest = job;
        wake();
      });
      stream.onAbort(() => wake());
      try {
        while (!stream.aborted) {
          if (latest) {
            const job: Job = latest;
            latest = undefined;
            await stream.writeSSE({ event: "job", data: JSON.stringify(shownJob(job, lang)) });
            if (isOver(job)) return;
          } else {
            await stream.write(": \n\n");
          }
          await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, beatMs);
            wake = () => {
              clearTimeout(timer);
              resolve();
            };
            if (latest) wake();
          });
        }
      } finally {
        stopWatching();
      }
    });
  });
  return routes;
}
