import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "./json.ts";

let known: string | undefined;

/** Folders whose code decides numbers. */
const folders = ["facts", "figure", "indicator", "rule", "study"];

/** The version of what computes figures: the package's, and a hash of the sources that decide numbers. Two equal ones compute alike. */
export function codeVersion(): string {
  known ??= readVersion(join(import.meta.dirname, ".."));
  return known;
}

function readVersion(part: string): string {
  const sources = folders.flatMap((folder) =>
    readdirSync(join(part, folder), { recursive: true, encoding: "utf8" })
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .toSorted()
      .map((file) => `${folder}/${file}\n${readFileSync(join(part, folder, file), "utf8")}`),
  );
  const { version } = JSON.parse(readFileSync(join(part, "..", "..", "package.json"), "utf8")) as { version: string };
  return `${version}+${sha256(sources.join("\n")).slice(0, 12)}`;
}
