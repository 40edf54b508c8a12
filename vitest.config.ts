import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "src/**/*.test.tsx", "scripts/**/*.test.ts"],
    // They need Chromium and the built pages: vitest.browser.config.ts runs them.
    exclude: ["src/web/browser/**"],
    // Many times what they take where nothing else runs: a test fails for what it sees, not for how slow the machine is.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    pool: "forks",
    maxWorkers: 2,
  },
});
