import type { Page } from "playwright-core";

/** So long nothing must be under way: the answer that brings the next question is drawn meanwhile. */
const calmMs = 500;

/** The requests of a page that are not answered yet, and when there was last one. */
interface Traffic {
  readonly open: Set<unknown>;
  lastAt: number;
}

const traffics = new WeakMap<Page, Traffic>();

/** Listens to what a page asks, from before its first address. */
export function watchTraffic(page: Page): void {
  const traffic: Traffic = { open: new Set(), lastAt: performance.now() };
  traffics.set(page, traffic);
  page.on("request", (request) => {
    // What a document asked ends with it, told or not.
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) traffic.open.clear();
    // Events of a job stay open as long as the job runs.
    if (request.resourceType() !== "eventsource") traffic.open.add(request);
    traffic.lastAt = performance.now();
  });
  const over = (request: unknown) => {
    traffic.open.delete(request);
    traffic.lastAt = performance.now();
  };
  page.on("requestfinished", over);
  page.on("requestfailed", over);
}

/**
 * Waits until a page asks nothing and moves nothing. Unlike the load state `networkidle`, which a document reaches once, this also
 * holds for a page that was reached within the document; and what still fades in has not its colours yet.
 */
export async function settled(page: Page): Promise<void> {
  const traffic = traffics.get(page);
  if (!traffic) throw new Error("bug: nobody listens to what this page asks");
  const until = performance.now() + 60_000;
  for (;;) {
    const calm = traffic.open.size === 0 && performance.now() - traffic.lastAt > calmMs;
    if (calm && (await page.evaluate(isStill))) return;
    if (performance.now() > until) throw new Error(`the page does not come to rest: ${traffic.open.size} requests are open`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Two frames without a movement that ends by itself. */
async function isStill(): Promise<boolean> {
  const moves = () =>
    document
      .getAnimations()
      .some(({ playState, effect }) => playState === "running" && Number.isFinite(effect?.getComputedTiming().endTime));
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  if (moves()) return false;
  await frame();
  await frame();
  return !moves();
}
