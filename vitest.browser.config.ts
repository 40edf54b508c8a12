import { defineConfig } from "vitest/config";

/** The pages in a real Chromium (`FAIRWAY_CHROMIUM`, found or fetched by `npm test`), one file at a time. */
export default defineConfig({
  test: {
    include: ["src/web/browser/*.browser.test.ts"],
    // Several times what they take where nothing else runs: a test fails for what it sees, not for how slow the machine is.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    pool: "forks",
    maxWorkers: 1,
  },
});
