/** `npm run bench [-- import search study …]`: runs the programs of bench/ whose names begin so, one after another. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ready, root } from "./install.mjs";

await ready(import.meta.url);

const { run } = await import("./run.mjs");

// Used by the programs.
const notPrograms = new Set(["actions.ts", "compare-figures.ts", "measure.ts", "python.ts", "study-phases.ts", "wider-study.ts"]);
const words = process.argv.slice(2);
const programs = readdirSync(join(root, "bench")).filter((file) => file.endsWith(".ts") && !notPrograms.has(file));
const chosen = programs.filter((file) => words.length === 0 || words.some((word) => file.startsWith(word))).sort();

if (chosen.length === 0) {
  console.error(`Nothing in bench/ begins with ${words.join(" or ")}; there are: ${programs.join(", ") || "none"}`);
  process.exit(2);
}
let failed = 0;
for (const file of chosen) {
  console.log(`\n── ${file}`);
  if ((await run(process.execPath, ["--expose-gc", join(root, "bench", file)])) !== 0) failed++;
}
process.exit(failed > 0 ? 1 : 0);
