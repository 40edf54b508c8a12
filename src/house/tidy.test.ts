import { basename } from "node:path";
import { expect, test } from "vitest";
import { unreachedFiles, unusedExports } from "./exports.ts";
import { filesUnder, isCode, textOf } from "./files.ts";

const files = filesUnder("").filter((path) => path !== "package-lock.json");
const code = new Map(files.filter((path) => isCode(path)).map((path) => [path, textOf(path)]));
const isText = (path: string) => /\.(ts|tsx|mjs|md|json|ya?ml|html|css|svg|csv|txt|xml)$/.test(path) && !path.includes("/cases/");
/** Of more than this nobody holds the whole in the head. */
const linesMax = 400;

test("no folder and no file is a place to dump things", () => {
  const dump = /(^|\/)(utils?|helpers?|common|misc|shared|lib|core|stuff)(\/|\.[a-z]+$)/i;
  expect(files.filter((path) => dump.test(path))).toEqual([]);
});

test("file names are kebab-case, components PascalCase", () => {
  const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
  const component = /^[A-Z][A-Za-z0-9]*(\.test)?\.tsx$/;
  const byCustom = new Set(["README.md", "README.zh.md", "CONTRIBUTING.md", "LICENSE", "NOTICE"]);
  const wrong = files.filter((path) => {
    const name = basename(path);
    return !path.includes("/cases/") && !byCustom.has(name) && !kebab.test(name) && !component.test(name);
  });
  expect(wrong).toEqual([]);
});

test("no file of code is longer than a reader can hold", () => {
  const long = [...code]
    .map(([path, text]) => ({ path, lines: text.split("\n").length }))
    .filter(({ lines }) => lines > linesMax);
  expect(long).toEqual([]);
});

test("no mark of work left over stands anywhere", () => {
  // Put together here, so that this file holds none itself.
  const marks = new RegExp(
    `\\b(${["TO", "FIX", "XX", "HA"].map((head, at) => head + ["DO", "ME", "X", "CK"][at]).join("|")})\\b`,
  );
  const narrowed = /\b(?:test|it|describe)\.(?:only|skip|todo)\(/;
  const found = files.filter(isText).flatMap((path) =>
    textOf(path)
      .split("\n")
      .flatMap((line, index) => (marks.test(line) || (isCode(path) && narrowed.test(line)) ? [`${path}:${index + 1}`] : [])),
  );
  expect(found).toEqual([]);
});

test("every exported name is used by another file or passed on by a front door", () => {
  expect(unusedExports(code)).toEqual([]);
});

test("every file of code is reached by another or begins a program", () => {
  const entries =
    /\.test\.tsx?$|^bench\/|^scripts\/[^/]+\.(mjs|ts)$|^[^/]+\.ts$|^src\/cli\/main\.ts$|^src\/web\/main\.tsx$|\.d\.ts$/;
  expect(unreachedFiles(code, (path) => entries.test(path))).toEqual([]);
});

test("no path of somebody's machine stands anywhere", () => {
  const machine = /(^|["'`\s(=])\/(work|home|root|Users|mnt)\/[A-Za-z0-9._-]+|[A-Z]:\\\\?Users/;
  const found = files.filter(isText).flatMap((path) =>
    textOf(path)
      .split("\n")
      .flatMap((line, index) => (machine.test(line) ? [`${path}:${index + 1}`] : [])),
  );
  expect(found).toEqual([]);
});

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly os?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const { packages } = JSON.parse(textOf("package-lock.json")) as { packages: Record<string, Locked> };

test("the lock file names no registry, so that every machine takes its own, and every package by its hash", () => {
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  // Of programs for other systems the hash may be unknown to the registry that the lock was made with.
  const loose = Object.entries(packages).filter(([path, { integrity, os }]) => path !== "" && !integrity && !os);
  expect(loose).toEqual([]);
});

test("the lock file names the programs of every system, without which `npm ci` refuses it (scripts/lock-platforms.mjs)", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

test("every package is pinned to one version", () => {
  const { dependencies, devDependencies } = JSON.parse(textOf("package.json")) as Record<string, Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d/.test(version));
  expect(loose).toEqual([]);
});
