/**
 * `npm test`: types, lint, format, all tests, the build of the pages, and the browser tests. Every step runs even if an earlier one
 * failed. The last line is `N passed, N failed, N skipped`, counted over the tests; a step that fails counts as one failure.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { binFolder, ready, root } from "./install.mjs";

await ready(import.meta.url);

const { buildWeb } = await import("./build-web.mjs");
const { findOrGetChromium } = await import("./chromium.mjs");
const { run } = await import("./run.mjs");

const scratch = mkdtempSync(join(tmpdir(), "fairway-test-"));
const sum = { passed: 0, failed: 0, skipped: 0 };
/** What a reader must see at the end, without scrolling. */
const notes = [];

await step("types", () => run(join(binFolder, "tsc"), []));
await step("lint", () => run(join(binFolder, "oxlint"), ["--type-aware"]));
await step("format", () => run(join(binFolder, "oxfmt"), ["--check"]));
await tests("tests", "vitest.config.ts");
await step("build of the pages", async () => ((await buildWeb()) ? 0 : 1));
const browser = join(root, "src", "web", "browser");
if (existsSync(browser) && readdirSync(browser).some((file) => file.endsWith(".browser.test.ts"))) await browserTests();

rmSync(scratch, { recursive: true, force: true });
for (const note of notes) console.log(note);
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exit(sum.failed > 0 ? 1 : 0);

async function step(name, work) {
  console.log(`── ${name}`);
  if ((await work()) === 0) return true;
  sum.failed++;
  notes.push(`failed: ${name}`);
  return false;
}

async function browserTests() {
  const chromium = await findOrGetChromium();
  if (!chromium) {
    sum.failed++;
    notes.push("failed: browser tests, for want of Chromium: install the package `chromium`, or name one in FAIRWAY_CHROMIUM");
    return;
  }
  await tests("browser tests", "vitest.browser.config.ts", { FAIRWAY_CHROMIUM: chromium });
}

/** One run of Vitest, counted from its JSON report. */
async function tests(name, config, environment = {}) {
  console.log(`── ${name}`);
  const file = join(scratch, `${config}.json`);
  const words = ["run", "--config", config, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await run(join(binFolder, "vitest"), words, environment);
  if (!existsSync(file)) {
    sum.failed++;
    notes.push(`failed: ${name} (Vitest ended with ${code} before its report)`);
    return;
  }
  const before = sum.failed;
  for (const { name: path, status, assertionResults } of JSON.parse(readFileSync(file, "utf8")).testResults) {
    // A file that cannot be loaded, or whose set-up fails, has no failed test of its own.
    if (status === "failed" && !assertionResults.some((test) => test.status === "failed")) {
      sum.failed++;
      notes.push(`failed: ${relative(root, path)}`);
    }
    for (const test of assertionResults) {
      if (test.status === "passed") sum.passed++;
      else if (test.status === "failed") {
        sum.failed++;
        notes.push(`failed: ${relative(root, path)} › ${test.fullName}`);
      } else {
        sum.skipped++;
        notes.push(`skipped: ${relative(root, path)} › ${test.fullName}`);
      }
    }
  }
  if (code !== 0 && sum.failed === before) {
    sum.failed++;
    notes.push(`failed: ${name} (Vitest ended with ${code}; see above)`);
  }
}
