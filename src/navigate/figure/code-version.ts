import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { sha256 } from "./json.ts";

const navigate = join(import.meta.dirname, "..");
let known: string | undefined;

/** Folders whose code decides numbers. */
const folders = ["facts", "figure", "indicator", "method", "rule", "study", "text"];

/** The version of what computes figures: the package's, and a hash of the sources that decide numbers. Two equal ones compute alike. */
export function codeVersion(): string {
  known ??= `${packageVersion()}+${sourcesHash(folders.map((folder) => join(navigate, folder))).slice(0, 12)}`;
  return known;
}

/** Everything that facts pass through, from what reads a snapshot to what writes them, engine included: for who keeps them. */
export function wholeVersion(): string {
  const parts = ["base", "engine", "corpus", "search", "navigate"].map((part) => join(navigate, "..", part));
  return sha256(`${packageText()}\n${sourcesHash(parts)}`);
}

function packageVersion(): string {
  return (JSON.parse(packageText()) as { version: string }).version;
}

function packageText(): string {
  return readFileSync(join(navigate, "..", "..", "package.json"), "utf8");
}

function sourcesHash(roots: readonly string[]): string {
  const sources = roots.flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: "utf8" })
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .toSorted()
      .map((file) => `${basename(root)}/${file}\n${readFileSync(join(root, file), "utf8")}`),
  );
  return sha256(sources.join("\n"));
}
