import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { floors } from "../floors.ts";
import { root, textOf } from "./files.ts";

export interface Import {
  readonly specifier: string;
  /** True for `import type`, which is gone when the program runs. */
  readonly typeOnly: boolean;
}

/** Statements at the beginning of a line, and `import("…")` anywhere: comments begin with `*` or `//` and are not taken. */
export function importsOf(text: string): Import[] {
  const found: Import[] = [];
  for (const match of text.matchAll(/^\s*(?:import|export)\b([^;"'`]*?)\bfrom\s*["']([^"']+)["']/gm)) {
    found.push({ specifier: match[2] ?? "", typeOnly: /^\s*type\b/.test(match[1] ?? "") });
  }
  for (const match of text.matchAll(/^\s*import\s*["']([^"']+)["']/gm))
    found.push({ specifier: match[1] ?? "", typeOnly: false });
  for (const match of text.matchAll(/\bimport\(\s*["']([^"']+)["']\s*\)/g))
    found.push({ specifier: match[1] ?? "", typeOnly: false });
  return found;
}

const { imports: doors } = JSON.parse(textOf("package.json")) as { imports: Record<string, string> };

/** The file that a specifier means, as a path from the root; undefined for a package. */
export function fileOf(specifier: string, from: string): string | undefined {
  if (specifier.startsWith("#")) return posix.normalize(doors[specifier] ?? specifier);
  if (!specifier.startsWith(".")) return undefined;
  return posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ""));
}

export function frontDoors(): Readonly<Record<string, string>> {
  return doors;
}

/** `src/corpus/store/state.ts` → `corpus`; undefined for what belongs to no part. */
export function partOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

function floorOf(part: string): number | undefined {
  return floors.find(({ parts }) => (parts as readonly string[]).includes(part))?.floor;
}

/** Every rule that the imports of a file break, as sentences; none for a file that keeps them. */
export function brokenRules(path: string, text: string): string[] {
  const part = partOf(path);
  const floor = part === undefined ? undefined : floorOf(part);
  if (part === undefined || floor === undefined) return [];
  const broken: string[] = [];
  for (const { specifier } of importsOf(text)) {
    const say = (rule: string) => broken.push(`${path} imports ${specifier}: ${rule}`);
    const file = fileOf(specifier, path);
    if (file === undefined) continue;
    const target = partOf(file);
    if (specifier.startsWith("#") && doors[specifier] === undefined) say("package.json names no such front door");
    else if (!existsSync(join(root, file))) say("there is no such file");
    else if (specifier.startsWith(".") && target === part) continue;
    else if (specifier.startsWith(".")) {
      // The tests of the house read the table of floors itself, and texts that no front door passes on.
      if (part !== "house" || (file !== "src/floors.ts" && !file.endsWith("/messages.ts")))
        say("another part is reached through its front door");
    } else if (target === part) say("a part does not go through its own front door");
    else if (part === "web" && specifier !== "#base" && !specifier.endsWith("/contract")) say("the web imports contracts only");
    else if ((floorOf(target ?? "") ?? Number.POSITIVE_INFINITY) >= floor && !isContractOfServer(part, specifier)) {
      say("imports go to lower floors only");
    }
  }
  return broken;
}

/** The pages stand beside the server and know its shapes, nothing else of it. */
function isContractOfServer(part: string, specifier: string): boolean {
  return part === "web" && specifier === "#server/contract";
}
