import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Imported } from "../../record.ts";
import { detectImporter } from "../files/index.ts";
import type { ByteFile, SourceFacts } from "../importer.ts";
import { usptoOdpImporter } from "./index.ts";

const folder = join(import.meta.dirname, "cases");
/** Writes what comes out as what is expected; the change is then read by a person. */
const isRewriting = process.env["FAIRWAY_REWRITE_CASES"] === "1";

test.each(readdirSync(folder))("the case %s gives what it gave", async (name) => {
  const bytes = readFileSync(join(folder, name, "input.json"));
  const file: ByteFile = {
    name: "input.json",
    head: bytes.subarray(0, 65_536),
    async *open() {
      yield bytes;
    },
  };
  const facts: SourceFacts = {};
  const imported: Imported[] = [];
  const effects = { signal: new AbortController().signal, facts, consumed: () => undefined };
  for await (const batch of detectImporter(file, [usptoOdpImporter]).read(file, effects)) imported.push(...batch);
  const printed = `${JSON.stringify({ facts, imported }, null, 2)}\n`;
  const path = join(folder, name, "expected.json");
  if (isRewriting) {
    writeFileSync(path, printed);
  }
  expect(JSON.parse(printed)).toEqual(JSON.parse(readFileSync(path, "utf8")));
});
