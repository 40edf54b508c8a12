import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { AppError, messageText } from "#base";
import type { ByteFile, SourceFacts } from "../importer.ts";
import type { Imported } from "../../record.ts";
import { detectImporter } from "../files/index.ts";
import { st36Importers } from "./index.ts";

const folder = join(import.meta.dirname, "cases");
/** Writes what comes out as what is expected; the change is then read by a person. */
const isRewriting = process.env["FAIRWAY_REWRITE_CASES"] === "1";

interface Got {
  readonly format: string;
  readonly facts: SourceFacts;
  readonly imported: readonly Imported[];
  readonly refused?: string;
}

async function readAll(bytes: Buffer): Promise<Got> {
  const file: ByteFile = {
    name: "input.xml",
    head: bytes.subarray(0, 65_536),
    bytes: bytes.length,
    async *open() {
      yield bytes;
    },
  };
  const importer = detectImporter(file, st36Importers);
  const facts: SourceFacts = {};
  const imported: Imported[] = [];
  const effects = { signal: new AbortController().signal, facts, consumed: () => undefined };
  try {
    for await (const batch of importer.read(file, effects)) imported.push(...batch);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { format: importer.format, facts, imported, refused: messageText(error.code, error.values, "en") };
  }
  return { format: importer.format, facts, imported };
}

test.each(readdirSync(folder))("the case %s gives what it gave", async (name) => {
  const got = await readAll(readFileSync(join(folder, name, "input.xml")));
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
