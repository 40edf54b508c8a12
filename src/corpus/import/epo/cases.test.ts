import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { messageText } from "#base";
import type { Imported } from "../../record.ts";
import { detectImporter } from "../files/index.ts";
import type { ByteFile, SourceFacts } from "../importer.ts";
import { importers } from "../importers.ts";

const folder = join(import.meta.dirname, "cases");
/** Writes what comes out as what is expected; the change is then read by a person. */
const isRewriting = process.env["FAIRWAY_REWRITE_CASES"] === "1";

async function readAll(bytes: Buffer): Promise<{ format: string; facts: SourceFacts; imported: Imported[] }> {
  const file: ByteFile = {
    name: "input",
    head: bytes.subarray(0, 65_536),
    bytes: bytes.length,
    async *open() {
      yield bytes;
    },
  };
  const importer = detectImporter(file, importers);
  const facts: SourceFacts = {};
  const imported: Imported[] = [];
  const effects = { signal: new AbortController().signal, facts, consumed: () => undefined };
  for await (const batch of importer.read(file, effects)) imported.push(...batch);
  return { format: importer.format, facts, imported };
}

test.each(readdirSync(folder))("the case %s gives what it gave", async (name) => {
  const input = readdirSync(join(folder, name)).find((each) => each.startsWith("input.")) ?? "";
  const got = await readAll(readFileSync(join(folder, name, input)));
  const path = join(folder, name, "expected.json");
  const printed = `${JSON.stringify(got, null, 2)}\n`;
  if (isRewriting) writeFileSync(path, printed);
  expect(JSON.parse(printed)).toEqual(JSON.parse(readFileSync(path, "utf8")));
  // Every issue says its piece in both languages, with its values.
  for (const each of got.imported) {
    const issues = "record" in each ? (each.issues ?? []) : ["rejected" in each ? each.rejected : each.note];
    for (const issue of issues) {
      for (const lang of ["en", "zh"] as const) expect(messageText(issue.code, issue.values, lang)).not.toMatch(/[{}]|^corpus\./);
    }
  }
});
