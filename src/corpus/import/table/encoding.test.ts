import { assert as holds, asyncProperty, constantFrom, integer, string } from "fast-check";
import { expect, test } from "vitest";
import { decodeText, detectEncoding } from "./encoding.ts";
import { fileOf } from "./read-for-test.ts";

const chinese = "公开号,标题,申请人\nCN112345678A,一种六面顶压机合成金刚石的方法及其装置,郑州某超硬材料有限公司\n";

/** GB 18030 of a text, by looking up every two-byte pair: the platform decodes but does not encode it. */
const gb18030 = (() => {
  const decoder = new TextDecoder("gb18030");
  const bytesOf = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (trail !== 0x7f && character.length === 1 && character !== "\ufffd") bytesOf.set(character, [lead, trail]);
    }
  }
  return (text: string): Uint8Array =>
    Uint8Array.from(text.split("").flatMap((character) => bytesOf.get(character) ?? [character.charCodeAt(0)]));
})();

/** One byte a character, by the same way. */
function singleByte(label: string, text: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const bytesOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const));
  return Uint8Array.from(text.split("").map((character) => bytesOf.get(character) ?? 63));
}

async function found(
  bytes: Uint8Array | string,
  piece?: number,
): Promise<{ label: string; doubt: string | undefined; text: string }> {
  const file = await fileOf("x.csv", bytes, piece);
  const encoding = await detectEncoding(file);
  let text = "";
  for await (const part of decodeText(file.open(), encoding)) text += part;
  return { label: encoding.label, doubt: encoding.doubt, text };
}

test.each([
  ["UTF-8", chinese, "utf-8"],
  ["UTF-8 with mark", `\ufeff${chinese}`, "utf-8"],
  ["UTF-16LE with mark", Buffer.from(`\ufeff${chinese}`, "utf16le"), "utf-16le"],
  ["UTF-16BE with mark", Buffer.from(`\ufeff${chinese}`, "utf16le").swap16(), "utf-16be"],
] as const)("%s is known without doubt and its mark is no text", async (_, bytes, label) => {
  expect(await found(bytes)).toEqual({ label, doubt: undefined, text: chinese });
});

test("UTF-16 without mark is known from its zero bytes, and noted", async () => {
  expect(await found(Buffer.from(chinese, "utf16le"))).toEqual({ label: "utf-16le", doubt: "no_bom", text: chinese });
});

test("GB18030 is known from validity and common characters, and noted", async () => {
  expect(await found(gb18030(chinese))).toEqual({ label: "gb18030", doubt: "evidence", text: chinese });
});

test("a few Chinese characters in GB18030 are weak evidence, and said to be", async () => {
  expect(await found(gb18030("a,名称\n1,金刚石\n"))).toMatchObject({ label: "gb18030", doubt: "ambiguous" });
});

test("accented Western text is told apart: Windows-1252 and Mac Roman", async () => {
  const text = "id,Name\n1,Universität Erlangen-Nürnberg\n2,Société Générale française\n3,Peña Núñez – “Café”\n";
  expect(await found(singleByte("windows-1252", text))).toEqual({ label: "windows-1252", doubt: "evidence", text });
  expect(await found(singleByte("macintosh", text.replaceAll("\n", "\r")))).toMatchObject({
    label: "macintosh",
    doubt: "evidence",
  });
});

test("UTF-8 with one damaged byte stays UTF-8, and is noted", async () => {
  const bytes = Buffer.from(chinese.repeat(3));
  bytes[bytes.indexOf("金")] = 0xff;
  expect(await found(bytes)).toMatchObject({ label: "utf-8", doubt: "mostly_utf8" });
});

test("UTF-8 is known however the file is cut into pieces", async () => {
  await holds(
    asyncProperty(
      string({ unit: constantFrom("a", ",", "中", "é", "😀", "\n"), minLength: 1 }),
      integer({ min: 1, max: 5 }),
      async (text, piece) => {
        expect(await found(text, piece)).toEqual({ label: "utf-8", doubt: undefined, text });
      },
    ),
  );
});
