/** Builds the pages into dist/web if their sources changed since the last build. */
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { binFolder, root } from "./install.mjs";
import { run } from "./run.mjs";

const stampFile = join(root, "dist", "web", ".sources");

/** @returns {Promise<boolean>} false if the build failed */
export async function buildWeb() {
  if (!existsSync(join(root, "src", "web"))) return true;
  const sources = sourcesHash();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === sources) return true;
  console.error("Building the pages … 正在构建页面…");
  const built = await run(join(binFolder, "vite"), ["build", "--logLevel", "warn"]);
  if (built === 0) writeFileSync(stampFile, sources);
  return built === 0;
}

/** Of everything the bundle is made from: the pages, the ground they import, contracts, and the locked packages. */
function sourcesHash() {
  const hash = createHash("sha256");
  const files = globSync(["src/web/**/*", "src/base/*.ts", "src/*/*.ts", "vite.config.ts", "package-lock.json"], { cwd: root });
  for (const file of [...new Set(files)].sort()) {
    if (/\.test\.tsx?$/.test(file) || !/\.[a-z]+$/.test(file)) continue;
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(root, file)));
  }
  return hash.digest("hex");
}
