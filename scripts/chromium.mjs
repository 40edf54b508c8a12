/** Finds a Chromium for the browser tests, or gets one and says so. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { binFolder } from "./install.mjs";
import { run } from "./run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** @returns {Promise<string | undefined>} the path of the program */
export async function findOrGetChromium() {
  const found = await findChromium();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync("/usr/bin/apt-get")) {
    console.error("No Chromium is here: installing the Debian package `chromium` for the browser tests …");
    const quiet = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-qq"], quiet);
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], quiet);
  } else {
    console.error("No Chromium is here: getting Playwright's for the browser tests …");
    await run(join(binFolder, "playwright-core"), ["install", "chromium"]);
  }
  return findChromium();
}

async function findChromium() {
  const asked = process.env.FAIRWAY_CHROMIUM;
  if (asked) return existsSync(asked) ? asked : undefined;
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const name = names.find((candidate) => existsSync(join(folder, candidate)));
    if (name) return join(folder, name);
  }
  const { chromium } = await import("playwright-core");
  const own = chromium.executablePath();
  return own && existsSync(own) ? own : undefined;
}
