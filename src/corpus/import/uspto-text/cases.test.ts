import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ByteFile, SourceFacts } from "../importer.ts";
import type { Imported } from "../../record.ts";
import { detectImporter } from "../files/index.ts";
import { testGoldenCases } from "../golden-for-test.ts";
import { usptoTextImporters } from "./index.ts";

const folder = join(import.meta.dirname, "cases");

async function readAll(bytes: Buffer, chunkBytes: number): Promise<{ format: string; imported: Imported[] }> {
  const file: ByteFile = {
    name: "input.txt",
    head: bytes.subarray(0, 65_536),
    bytes: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
    },
  };
  const importer = detectImporter(file, usptoTextImporters);
  const facts: SourceFacts = {};
  const imported: Imported[] = [];
  const effects = { signal: new AbortController().signal, facts, consumed: () => undefined };
  for await (const batch of importer.read(file, effects)) imported.push(...batch);
  return { format: importer.format, imported };
}

testGoldenCases(folder);

test.each(readdirSync(folder))("the case %s gives the same in pieces of any size and with other line ends", async (name) => {
  const bytes = readFileSync(join(folder, name, "input.txt"));
  const whole = await readAll(bytes, 1 << 20);
  for (const size of [1, 7, 100]) expect(await readAll(bytes, size)).toEqual(whole);
  const records = (read: { imported: Imported[] }) => read.imported.flatMap((each) => ("record" in each ? [each.record] : []));
  const crlf = await readAll(Buffer.from(bytes.toString().replaceAll("\n", "\r\n")), 64);
  expect(records(crlf)).toEqual(records(whole));
});

test("a file without a document is refused", async () => {
  const [importer] = usptoTextImporters;
  const file = { name: "a.txt", head: Buffer.alloc(0), async *open() {} };
  const effects = { signal: new AbortController().signal, facts: {}, consumed: () => undefined };
  await expect(importer?.read(file, effects)[Symbol.asyncIterator]().next()).rejects.toMatchObject({
    code: "corpus.xml.no_documents",
  });
});
