import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { actions } from "#product";
import { hasRoute } from "#server";
import { filesUnder, root, textOf } from "./files.ts";
import { mapText } from "./map.ts";

const chinese = /\p{Script=Han}/u;

/** Features that have no page of their own, and why. */
const withoutPage: Readonly<Record<string, string>> = {
  "corpus/fetch": "uses a key of the person who runs it, from their own environment",
  "corpus/issues": "the loss report of an import shows what could not be read; the whole list is for programs",
  "corpus/measure-names": "takes paths of this machine: labelled sets of names, to measure our rules by",
  "corpus/survey": "takes paths of this machine; a page imports and shows the loss report",
  "corpus/side": "takes paths of this machine; the page takes side tables as it takes any file",
  "corpus/verify": "an operator's check of a snapshot against its manifest",
  "search/translate": "carries a query to another tool; the page speaks one language",
  "ledger/verify": "an auditor's check of the whole history",
  "zone/kpi-regions": "sums over the regions that one names; the zone's page shows its targets",
  "navigate/run": "takes paths of this machine; the page runs a study of the data directory",
  "navigate/verify": "reads a bundle in a folder of this machine",
  "navigate/diff": "reads two bundles in folders of this machine",
};

const registers: readonly string[] = actions
  .filter(({ name }) => actions.some((each) => each.name === `${name}-save`))
  .map(({ name }) => name);

/** The commands that others script against, with the fields their answer has at least. */
const stable: Readonly<Record<string, readonly string[]>> = {
  "corpus/import": "files read added updated unchanged rejected issues snapshot seconds bytes".split(" "),
  "example/create": "study snapshot families".split(" "),
  "corpus/status": "snapshot families applications publications byOffice byType years issues".split(" "),
  "search/find": "total hits".split(" "),
  "search/count": "total unit groups".split(" "),
  "search/translate": "query lost".split(" "),
  "navigate/run": "snapshot figures recommendations report seconds".split(" "),
  "navigate/verify": "figures passed failed".split(" "),
  "navigate/diff": ["changed"],
  "zone/sanity": ["statements"],
};

/** The same for the items of their lists. */
const stableItems: readonly (readonly [name: string, list: string, fields: string])[] = [
  ["corpus/import", "issues", "file at code message"],
  ["search/find", "hits", "number title applicants filedOn publishedOn status score"],
  ["search/count", "groups", "key label count"],
  ["navigate/diff", "changed", "figure before after because"],
  ["zone/sanity", "statements", "text figure unit verdict reason suggestion"],
];

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly required?: readonly string[];
}

function answerOf(name: string): Shape {
  const action = actions.find((candidate) => candidate.name === name);
  return action ? (z.toJSONSchema(action.output, { io: "output", unrepresentable: "any" }) as Shape) : {};
}

test("every feature has its page of documentation, with its command, its route and a summary in Chinese", () => {
  const wrong = actions.flatMap((action) => {
    const path = `docs/${action.page ?? action.name}.md`;
    if (!existsSync(join(root, path))) return [`${path}: missing`];
    const text = textOf(path);
    const lacks: string[] = [];
    // What every register offers is told once, in docs/ledger/registers.md.
    const name = registers.find((register) => action.name.startsWith(`${register}-`)) ?? action.name;
    if (action.doors.includes("cli") && !text.includes(`fairway ${name.replace("/", " ")}`)) lacks.push(`command of ${name}`);
    if (hasRoute(action) && !text.includes(`/api/${name}`)) lacks.push(`route of ${name}`);
    if (!chinese.test(text)) lacks.push("中文");
    return lacks.length > 0 ? [`${path}: lacks ${lacks.join(", ")}`] : [];
  });
  expect(wrong).toEqual([]);
});

test("docs/map.md is what the floors and the actions print", () => {
  expect(textOf("docs/map.md")).toBe(mapText(actions));
});

test("every feature is used by a page, or it is said why not", () => {
  const pages = filesUnder("src/web")
    .filter((path) => /\.tsx?$/.test(path))
    .map(textOf)
    .join("\n");
  // What every register offers is asked for by the pages of registers, whatever its name.
  const unused = actions.filter(
    ({ name, page }) => page === undefined && !pages.includes(`"${name}"`) && withoutPage[name] === undefined,
  );
  expect(unused.map(({ name }) => name)).toEqual([]);
  expect(Object.keys(withoutPage).filter((name) => !actions.some((action) => action.name === name))).toEqual([]);
});

test("the commands that others script against exist and answer at least the fields they promised", () => {
  const missing = Object.entries(stable).flatMap(([name, fields]) => {
    if (!actions.some((action) => action.name === name && action.doors.includes("cli"))) return [`${name}: no command`];
    const { required = [] } = answerOf(name);
    return fields.filter((field) => !required.includes(field)).map((field) => `${name}: ${field}`);
  });
  const missingInItems = stableItems.flatMap(([name, list, fields]) => {
    const { properties = {} } = answerOf(name).properties?.[list]?.items ?? {};
    return fields.split(" ").flatMap((field) => (field in properties ? [] : [`${name}: ${list}[].${field}`]));
  });
  expect([...missing, ...missingInItems]).toEqual([]);
});

test("a feature is named part/feature, once, and summed up in both languages", () => {
  const names = actions.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^[a-z]+\/[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  expect(actions.filter(({ summary }) => !chinese.test(summary.zh) || chinese.test(summary.en) || summary.en === "")).toEqual([]);
});

test("every link between the documents leads to a file", () => {
  const documents = filesUnder("").filter((path) => path.endsWith(".md"));
  const broken = documents.flatMap((path) =>
    [...textOf(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map((match) => match[1] ?? "")
      .filter((link) => !existsSync(join(root, path, "..", link)))
      .map((link) => `${path} → ${link}`),
  );
  expect(broken).toEqual([]);
});

test("every row of the glossary has a word in Chinese, a word in English and a meaning, and no word twice", () => {
  const rows = textOf("docs/glossary.md")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !/^\| (zh|---|:?-)/.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim()));
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.filter(([, zh, en, meaning]) => !chinese.test(zh ?? "") || !en || !meaning)).toEqual([]);
  for (const column of [1, 2]) {
    const words = rows.map((row) => row[column] ?? "");
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  }
});
