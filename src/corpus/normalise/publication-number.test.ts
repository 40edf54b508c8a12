import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePublicationNumber, printPublicationNumber } from "./publication-number.ts";

const spellings: readonly (readonly [string, string])[] = [
  ["CN112345678A", "CN-112345678-A"],
  ["CN 112345678 A", "CN-112345678-A"],
  ["CN-112345678-A", "CN-112345678-A"],
  [" CN112345678A  ", "CN-112345678-A"],
  ["CN\u00A0112345678\u00A0A", "CN-112345678-A"],
  ["ＣＮ１１２３４５６７８Ａ", "CN-112345678-A"],
  ["cn112345678a", "CN-112345678-A"],
  ["CN1749772A", "CN-1749772-A"],
  ["CN100334455C", "CN-100334455-C"],
  ["CN2123456Y", "CN-2123456-Y"],
  ["CN301234567S", "CN-301234567-S"],
  ["CN3012345D", "CN-3012345-D"],
  ["CN85100001A", "CN-85100001-A"],
  ["CN1012345B", "CN-1012345-B"],
  ["US 2011/0185700 A1", "US-20110185700-A1"],
  ["US-2011185700-A1", "US-20110185700-A1"],
  ["US 2020-0123456", "US-20200123456"],
  ["US7654321B2", "US-7654321-B2"],
  ["US07654321B2", "US-7654321-B2"],
  ["US RE45,678 E1", "US-RE45678-E1"],
  ["USPP12345P2", "US-PP12345-P2"],
  ["USD0912345S1", "US-D912345-S1"],
  ["WO2019/123456", "WO-2019123456"],
  ["WO/2019/123456 A1", "WO-2019123456-A1"],
  ["WO 1997/09228", "WO-1997009228"],
  ["WO200121446", "WO-2001021446"],
  ["WO 98/12345 A1", "WO-1998012345-A1"],
  ["WO02061234A1", "WO-2002061234-A1"],
  ["EP0123456A1", "EP-0123456-A1"],
  ["EP 123456 A1", "EP-0123456-A1"],
  ["EP 1357170 B9 20061018", "EP-1357170-B9"],
  ["JP2015122335A", "JP-2015122335-A"],
  ["特开2015-122335", "JP-2015122335-A"],
  ["特開平7-123456", "JP-H07123456-A"],
  ["JPH07123456A", "JP-H07123456-A"],
  ["JP-H0712345-A", "JP-H0712345-A"],
  ["特表2015-512345", "JP-2015512345-A"],
  ["特許第5123456号", "JP-5123456-B2"],
  ["JP5123456B2", "JP-5123456-B2"],
  ["JP2567890B2", "JP-2567890-B2"],
  ["KR 10-2015-0123456 A", "KR-20150123456-A"],
  ["KR20150123456A", "KR-20150123456-A"],
  ["KR101234567B1", "KR-101234567-B1"],
  ["TWI123456B", "TW-I123456-B"],
  ["TW M512345 U", "TW-M512345-U"],
  ["BR-112013032945-B1", "BR-112013032945-B1"],
  ["DE 10 2015 012 345 A1", "DE-102015012345-A1"],
  ["SG11202004541WA", "SG-11202004541W-A"],
  ["MXPA01012345A", "MX-PA01012345-A"],
  ["CN1987107870A 19880622", "CN-87107870-A"],
  ["US406972A 18890716", "US-406972-A"],
  ["USR31679", "US-RE31679"],
  ["WO097993S", "WO-097993-S"],
];

describe("a publication number", () => {
  it.each([
    ["JP2884426B (B2)", "JP-2884426-B2"],
    ["JPS63101085U (U)", "JP-S63101085-U"],
    ["KR20150000637 (U)", "KR-20150000637-U"],
  ])("%j with its kind twice is %s", (raw, key) => {
    expect(parsePublicationNumber(raw)?.key).toBe(key);
  });

  it.each([
    ["PA05011005", "MX", "A", "MX-PA05011005-A"],
    ["MU8901234", "BR", "U", "BR-MU8901234-U"],
    ["TO20010123", "IT", "A1", "IT-TO20010123-A1"],
    ["DM/078860", "WO", "S", "WO-078860-S"],
    ["DM215770", "WO", undefined, "WO-215770"],
    ["RU2796304C1", "SU", undefined, "RU-2796304-C1"],
  ])("%j stated as of %s keeps the letters that are its own", (raw, office, kind, key) => {
    expect(parsePublicationNumber(raw, { office, ...(kind && { kind }) })?.key).toBe(key);
  });

  it.each(spellings)("%j is %s", (raw, key) => {
    expect(parsePublicationNumber(raw)?.key).toBe(key);
  });

  it.each([
    "",
    "-",
    "CN",
    "CN201910123456.7",
    "CN201910123456",
    "ZL97101765.4",
    "PCT/CN2019/070001",
    "CN4123456A",
    "号码",
    "EP12345678A1",
    "WO1",
  ])("is not read from %j", (raw) => {
    expect(parsePublicationNumber(raw)).toBeUndefined();
  });

  it("takes office and kind from their own columns where the number is silent, and believes the number where it speaks", () => {
    expect(parsePublicationNumber("2011-0185700", { office: "US", kind: "A1" })?.key).toBe("US-20110185700-A1");
    expect(parsePublicationNumber("RE45678", { office: "US" })?.key).toBe("US-RE45678");
    expect(parsePublicationNumber("10-2015-0123456", { office: "KR" })?.key).toBe("KR-20150123456");
    expect(parsePublicationNumber("CN112345678A", { office: "US", kind: "B" })?.key).toBe("CN-112345678-A");
  });

  it("printed and read again is the same", () => {
    const digits = (length: number, first = "123") =>
      fc
        .tuple(fc.constantFrom(...first.split("")), fc.stringMatching(new RegExp(`^\\d{${length - 1}}$`, "u")))
        .map((pair) => pair.join(""));
    const key = fc.oneof(
      fc.tuple(fc.constant("CN"), fc.oneof(digits(7), digits(9)), fc.constantFrom("A", "B", "C", "U", "Y", "S", "D")),
      fc.tuple(
        fc.constant("US"),
        fc.oneof(
          digits(7, "456789"),
          digits(11, "2").map((text) => `20${text.slice(2)}`),
        ),
        fc.constantFrom("A1", "B2"),
      ),
      fc.tuple(
        fc.constant("WO"),
        digits(6, "0123").map((serial) => `2019${serial}`),
        fc.constantFrom("A1", "A2"),
      ),
      fc.tuple(fc.constant("EP"), digits(7, "0123"), fc.constantFrom("A1", "B1")),
      fc.tuple(
        fc.constant("JP"),
        fc.oneof(
          digits(6, "0123").map((serial) => `2015${serial}`),
          digits(5).map((serial) => `H07${serial}`),
        ),
        fc.constant("A"),
      ),
      fc.tuple(fc.constantFrom("DE", "FR", "KR", "AU"), digits(9, "3456789"), fc.constantFrom("A1", "B1")),
    );
    fc.assert(
      fc.property(key, ([office, number, kind]) => {
        const text = `${office}-${number}-${kind}`;
        expect(parsePublicationNumber(printPublicationNumber(text))?.key).toBe(text);
        expect(parsePublicationNumber(`${office} ${number} ${kind} `)?.key).toBe(text);
        expect(parsePublicationNumber(text)?.key).toBe(text);
      }),
    );
  });

  it("never throws and always gives a key that reads back, whatever it is fed", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Z]{2}[ -]?[A-Z0-9./-]{1,14}$/u)), (raw) => {
        const key = parsePublicationNumber(raw)?.key;
        expect(key && parsePublicationNumber(key)?.key).toBe(key);
      }),
      { numRuns: 2000 },
    );
  });
});
