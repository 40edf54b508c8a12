import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { AppError } from "#base";
import type { SourceFacts } from "../importer.ts";
import { fileOf, readTable } from "./read-for-test.ts";

const folder = join(import.meta.dirname, "cases");
const rewrite = process.env["FAIRWAY_REWRITE_CASES"] === "1";

/** Facts with a column a line, so that a case can be read. */
const shown = ({ columns, ...facts }: SourceFacts): unknown => ({
  ...facts,
  ...(columns && { columns: columns.map(({ header, field, filled }) => `${header} → ${field ?? "?"} (${filled})`) }),
});

async function outcome(path: string, name: string): Promise<unknown> {
  const file = await fileOf(name, readFileSync(path), 777);
  try {
    const { facts, records, rejected, issues, notes } = await readTable(file);
    return { facts: shown(facts), records, rejected, issues, notes };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { error: { code: error.code, en: error.text("en"), zh: error.text("zh") } };
  }
}

test.each(readdirSync(folder).toSorted())("case %s is read as its expected.json says", async (name) => {
  const input = readdirSync(join(folder, name)).find((file) => file.startsWith("input."));
  const expected = join(folder, name, "expected.json");
  const found = await outcome(join(folder, name, input ?? ""), input ?? "");
  if (rewrite || !existsSync(expected)) writeFileSync(expected, `${JSON.stringify(found, null, 2)}\n`);
  expect(JSON.parse(JSON.stringify(found))).toEqual(JSON.parse(readFileSync(expected, "utf8")));
});
