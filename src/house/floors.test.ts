import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { floors } from "../floors.ts";
import { filesUnder, isCode, isTestCode, root, textOf } from "./files.ts";
import { brokenRules, fileOf, frontDoors, importsOf, partOf } from "./imports.ts";

const files = filesUnder("src").filter(isCode);
const known = new Set(files);

test("every part has its floor and every floor's part exists", () => {
  const parts = readdirSync(join(root, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(parts.map(({ name }) => name).sort()).toEqual(floors.flatMap(({ parts: names }) => [...names]).sort());
});

test("every import goes to a lower floor, through a front door", () => {
  expect(files.flatMap((file) => brokenRules(file, textOf(file)))).toEqual([]);
});

test("the rules see every form of import", () => {
  const text = [
    'import { a } from "#search";',
    'import type { B } from "#navigate";',
    'export * from "../engine/sql.ts";',
    'import "#cli";',
    'const c = await import("#server");',
    'import {\n  d,\n} from "#base";',
    '// import { e } from "#search";',
    ' * import { f } from "#search";',
  ].join("\n");
  expect(importsOf(text).map(({ specifier }) => specifier)).toEqual([
    "#search",
    "#navigate",
    "../engine/sql.ts",
    "#base",
    "#cli",
    "#server",
  ]);
  expect(brokenRules("src/corpus/x.ts", text)).toEqual([
    "src/corpus/x.ts imports #search: imports go to lower floors only",
    "src/corpus/x.ts imports #navigate: imports go to lower floors only",
    "src/corpus/x.ts imports ../engine/sql.ts: another part is reached through its front door",
    "src/corpus/x.ts imports #cli: package.json names no such front door",
    "src/corpus/x.ts imports #server: imports go to lower floors only",
  ]);
  expect(brokenRules("src/web/x.tsx", 'import { a } from "#corpus";')).toEqual([
    "src/web/x.tsx imports #corpus: the web imports contracts only",
  ]);
  expect(brokenRules("src/web/x.tsx", 'import { a } from "#corpus/contract";')).toEqual([]);
});

test("what the web imports reaches no disk, no engine and no server", () => {
  const seen = new Set<string>();
  const reached: string[] = [];
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { specifier, typeOnly } of importsOf(textOf(path))) {
      if (typeOnly) continue;
      const file = fileOf(specifier, path);
      if (file !== undefined) visit(file);
      else if (specifier.startsWith("node:") || /duckdb|hono/.test(specifier)) reached.push(`${path} → ${specifier}`);
    }
  };
  for (const [door, path] of Object.entries(frontDoors()))
    if (door === "#base" || door.endsWith("/contract")) visit(path.slice(2));
  expect(seen.size).toBeGreaterThan(3);
  expect(reached).toEqual([]);
});

test("the product needs no package that is there for development only", () => {
  const { dependencies } = JSON.parse(textOf("package.json")) as { dependencies: Record<string, string> };
  const missing = files
    .filter((file) => !isTestCode(file))
    .flatMap((file) =>
      importsOf(textOf(file))
        .filter(({ specifier, typeOnly }) => !typeOnly && !/^(node:|#|\.)/.test(specifier))
        .map(({ specifier }) =>
          specifier
            .split("/")
            .slice(0, specifier.startsWith("@") ? 2 : 1)
            .join("/"),
        )
        .filter((name) => !(name in dependencies))
        .map((name) => `${file} → ${name}`),
    );
  expect(missing).toEqual([]);
});

test("no files of a part go round in a circle", () => {
  const state = new Map<string, "open" | "done">();
  const circles: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    if (state.get(path) === "done") return;
    if (state.get(path) === "open") {
      circles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
      return;
    }
    state.set(path, "open");
    for (const { specifier, typeOnly } of importsOf(textOf(path))) {
      const file = specifier.startsWith(".") && !typeOnly ? fileOf(specifier, path) : undefined;
      if (file !== undefined && known.has(file) && partOf(file) === partOf(path)) visit(file, [...trail, path]);
    }
    state.set(path, "done");
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});
