import { describe, expect, test } from "vitest";
import type { Imported } from "../../record.ts";
import type { ByteFile } from "../importer.ts";
import { xmlFormat } from "./format-for-test.ts";
import { chunkBytes, chunksOf, headText, readXml } from "./index.ts";

function fileOf(bytes: Buffer, partBytes = 1000): ByteFile {
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += partBytes) yield bytes.subarray(at, at + partBytes);
  }
  return { name: "x.xml", bytes: bytes.length, head: bytes.subarray(0, 65_536), open };
}

async function read(bytes: Buffer, partBytes?: number): Promise<{ all: Imported[]; encoding?: string; consumed: number }> {
  const all: Imported[] = [];
  const facts: { encoding?: string } = {};
  let consumed = 0;
  const effects = { signal: new AbortController().signal, facts, consumed: (at: number) => (consumed = at) };
  for await (const batch of readXml(xmlFormat, fileOf(bytes, partBytes), effects)) all.push(...batch);
  return { all, ...facts, consumed };
}

const shown = (all: readonly Imported[]): unknown[] =>
  all.map((each) =>
    "record" in each
      ? [each.record.at, each.record.publicationKey, each.record.titles?.[0]?.text]
      : "rejected" in each
        ? [each.rejected.at, each.rejected.code]
        : each,
  );

const xml = (encoding: string, ...documents: readonly string[]): string =>
  `<?xml version="1.0" encoding="${encoding}"?>\n<?style x?>\n<a:list xmlns:a="urn:a">${documents.join("\n")}</a:list>`;
const thing = (number: number | string, prefix = "", title = "手套 & co".replace("&", "&amp;")): string =>
  `<${prefix}thing a="1"><${prefix}number>${number}</${prefix}number><${prefix}title>${title}</${prefix}title></${prefix}thing>`;

describe("documents of any format", () => {
  test("are found and read with a prefix before their names, another, or none", async () => {
    const { all } = await read(Buffer.from(xml("UTF-8", thing(1), thing(2, "a:"), thing(3, "x-y:"))));
    expect(shown(all)).toEqual([
      [1, "XX-1", "手套 & co"],
      [2, "XX-2", "手套 & co"],
      [3, "XX-3", "手套 & co"],
    ]);
  });

  test("that hold several records number them through", async () => {
    const several = "<a:things-of-one><one><number>7</number></one><b:one><number>8</number></b:one></a:things-of-one>";
    const { all } = await read(Buffer.from(xml("UTF-8", thing(1), several, thing(2))));
    expect(shown(all)).toEqual([
      [1, "XX-1", "手套 & co"],
      [2, "XX-7", undefined],
      [3, "XX-8", undefined],
      [4, "XX-2", "手套 & co"],
    ]);
    expect(all[2]).toMatchObject({ issues: [{ at: 3, code: "corpus.xml.missing", values: { document: 3, field: "title" } }] });
  });

  test("without a number or with broken tags are rejected, their neighbours live", async () => {
    const { all } = await read(Buffer.from(xml("UTF-8", thing(1, "a:"), thing(""), "<a:thing><b></a:thing>", thing(4))));
    expect(shown(all)).toEqual([
      [1, "XX-1", "手套 & co"],
      [2, "corpus.xml.no_number"],
      [3, "corpus.xml.malformed"],
      [4, "XX-4", "手套 & co"],
    ]);
  });

  test.each([
    ["utf-16le", "marked", Buffer.from(`\ufeff${xml("UTF-16", thing(1), thing(2, "a:"))}`, "utf16le")],
    ["utf-16be", "marked", Buffer.from(`\ufeff${xml("UTF-16", thing(1), thing(2, "a:"))}`, "utf16le").swap16()],
    ["utf-16le", "unmarked", Buffer.from(xml("UTF-16", thing(1), thing(2, "a:")), "utf16le")],
  ])("in %s, %s, are read and all bytes told, wherever the stream is parted", async (encoding, _, bytes) => {
    for (const partBytes of [1, 7, 5000]) {
      const got = await read(bytes, partBytes);
      expect([shown(got.all), got.encoding, got.consumed]).toEqual([
        [
          [1, "XX-1", "手套 & co"],
          [2, "XX-2", "手套 & co"],
        ],
        encoding,
        bytes.length,
      ]);
      expect(got.all.some((each) => "record" in each && each.issues)).toBe(false);
    }
    expect(headText(bytes)).toContain("<a:list");
  });

  test("of large files are read on threads by the module of their format, in order", async () => {
    const many = Array.from({ length: 3000 }, (_, index) => thing(index + 1, index % 2 ? "a:" : "", "long ".repeat(200)));
    const bytes = Buffer.from(xml("UTF-8", ...many));
    expect(bytes.length).toBeGreaterThan(2 * chunkBytes);
    const { all } = await read(bytes, 100_000);
    expect(all.map((each) => "record" in each && each.record.publicationKey)).toEqual(many.map((_, index) => `XX-${index + 1}`));
  });

  test("are cut behind end tags of roots, not behind names that end alike", async () => {
    const bytes = Buffer.from(xml("UTF-8", `${thing(1, "a:")}<nothing>${"x".repeat(300)}</nothing>`, thing(2)));
    const pieces: string[] = [];
    for await (const piece of chunksOf(fileOf(bytes, 50).open(), xmlFormat.roots, { pieceBytes: 200, longestBytes: 5000 }))
      pieces.push(Buffer.from(piece.bytes).toString());
    expect(pieces.join("")).toBe(bytes.toString());
    for (const piece of pieces.slice(0, -1)) expect(piece).toMatch(/<\/(a:)?thing>$/);
  });

  test("are missing from a file without any, and that is said", async () => {
    await expect(read(Buffer.from("<list> </list>"))).rejects.toMatchObject({ code: "corpus.xml.no_documents" });
  });
});
