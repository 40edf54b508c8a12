import { defineConfig } from "vitest/config";

/** The pages in a real Chromium (`FAIRWAY_CHROMIUM`, found or fetched by `npm test`), one file at a time. */
export default defineConfig({
  test: {
    include: ["src/web/browser/*.browser.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    pool: "forks",
    maxWorkers: 1,
  },
});
