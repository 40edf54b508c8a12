import { expect, test } from "vitest";
import { factTableNames } from "../facts/tables.ts";
import { viewsScript } from "../figure/make.ts";
import { catalogue } from "./catalogue.ts";
import { sampleScope } from "./sample-scope.ts";

const scope = sampleScope();
const script = viewsScript(scope, factTableNames);

/** Names after `from` and `join` that the question does not make itself, with its functions and keywords left out. */
function tablesOf(text: string): string[] {
  const own = new Set(
    [...text.matchAll(/\b(\w+)(?:\([^()]*\))?\s+as\s+(?:not\s+materialized\s+|materialized\s+)?\(/g)].map(([, name]) => name),
  );
  const asked = [...text.matchAll(/\b(?:from|join)\s+(\w+)\b(?!\s*\()/g)].map(([, name]) => name ?? "");
  return [...new Set(asked)].filter((name) => !own.has(name) && !["lateral", "unnest"].includes(name));
}

test("every table that a figure's SQL asks is made by the script of views, or named there as what no SQL makes", () => {
  const made = new Set(
    [...script.matchAll(/create (?:or replace )?(?:temp )?(?:view|table|type) (\w+)/g)].map(([, name]) => name),
  );
  const told = new Set([...script.matchAll(/^-- No SQL makes (\w+)\(/gm)].map(([, name]) => name));
  const missing = catalogue(scope).flatMap(({ id, sql }) =>
    tablesOf(sql)
      .filter((table) => !made.has(table) && !told.has(table))
      .map((table) => `${id}: ${table}`),
  );
  expect(missing).toEqual([]);
  expect(tablesOf(catalogue(scope).find(({ id }) => id === "main-path")?.sql ?? "")).toContain("path_link");
});
