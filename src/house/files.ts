import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What is made, fetched or not ours. */
const skipped = new Set(["node_modules", "dist", "fairway-data", ".git", "coverage"]);

/** Every file of the repository, as paths from its root with forward slashes. */
export function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      if (skipped.has(entry.name)) return [];
      const path = posix.join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(path) : entry.isFile() ? [path] : [];
    })
    .sort();
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** TypeScript and JavaScript that somebody wrote. */
export function isCode(path: string): boolean {
  return /\.(ts|tsx|mjs)$/.test(path);
}

/** Code that runs in tests only: it may use development packages. */
export function isTestCode(path: string): boolean {
  return /\.(test|contract-test)\.tsx?$|(^|\/)test-[^/]*$|-(testing|for-test)\.ts$|\/cases\/|^src\/house\/|\/browser\/|^src\/engine\/engine\.contract\.ts$/.test(
    path,
  );
}
