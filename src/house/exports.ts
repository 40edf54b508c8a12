import { posix } from "node:path";
import { fileOf, frontDoors, importsOf } from "./imports.ts";

/**
 * Names that a file exports, other than by passing on another file's. A type that the file itself uses is left out: it stands in
 * the signature of what is exported, and whoever calls that may need its name.
 */
function exportedNames(text: string): string[] {
  const names: string[] = [];
  const declared = /^export\s+(?:declare\s+)?(?:async\s+)?(?:abstract\s+)?(const|let|function\*?|class|interface|type)\s+(\w+)/gm;
  for (const [, kind = "", name = ""] of text.matchAll(declared)) {
    const isType = kind === "interface" || kind === "type";
    if (!isType || (text.match(new RegExp(`\\b${name}\\b`, "g"))?.length ?? 0) < 2) names.push(name);
  }
  for (const match of text.matchAll(/^export\s+(?:type\s+)?\{([^}]*)\}\s*;?\s*$/gm)) {
    names.push(...namesIn(match[1] ?? ""));
  }
  return names;
}

function namesIn(list: string): string[] {
  return list
    .split(",")
    .map((piece) =>
      piece
        .trim()
        .replace(/^type\s+/, "")
        .replace(/^.*\bas\s+/, ""),
    )
    .filter((name) => name !== "");
}

/** Files all of whose names a front door passes on (`export * from`). */
function filesBehindDoors(textOf: (path: string) => string): Set<string> {
  const behind = new Set<string>();
  const visit = (path: string) => {
    if (behind.has(path)) return;
    behind.add(path);
    for (const match of textOf(path).matchAll(/^export\s+(?:type\s+)?\*\s+from\s*["']([^"']+)["']/gm)) {
      const file = fileOf(match[1] ?? "", path);
      if (file !== undefined) visit(file);
    }
  };
  for (const door of Object.values(frontDoors())) visit(posix.normalize(door));
  return behind;
}

/** `file: name` of every exported name that no other file mentions and no front door passes on. */
export function unusedExports(files: ReadonlyMap<string, string>): string[] {
  const behind = filesBehindDoors((path) => files.get(path) ?? "");
  const mentions = new Map<string, Set<string>>();
  for (const [path, text] of files) {
    for (const word of new Set(text.match(/\b[A-Za-z_]\w*\b/g))) {
      const where = mentions.get(word) ?? new Set<string>();
      mentions.set(word, where.add(path));
    }
  }
  const unused: string[] = [];
  for (const [path, text] of files) {
    if (behind.has(path)) continue;
    for (const name of exportedNames(text)) if ((mentions.get(name)?.size ?? 0) < 2) unused.push(`${path}: ${name}`);
  }
  return unused;
}

/** Code files that nothing imports and that are no entry of their own. */
export function unreachedFiles(files: ReadonlyMap<string, string>, isEntry: (path: string) => boolean): string[] {
  const imported = new Set(Object.values(frontDoors()).map((door) => posix.normalize(door)));
  for (const [path, text] of files) {
    for (const { specifier } of importsOf(text)) {
      const file = fileOf(specifier, path);
      if (file !== undefined) imported.add(file);
    }
    // Workers and child processes are named, not imported.
    for (const match of text.matchAll(/["']((?:\.{1,2}\/)*[\w/-]+\.ts)["']/g)) {
      imported.add(posix.join(posix.dirname(path), match[1] ?? ""));
    }
  }
  return [...files.keys()].filter((path) => !imported.has(path) && !isEntry(path));
}
