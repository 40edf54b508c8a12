import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePublicationNumber } from "../../normalise/publication-number.ts";
import { citationOf } from "./numbers.ts";
import { locarnoSymbol, oldIpcSymbol, uspcSymbol } from "./symbols.ts";

describe("fixed columns", () => {
  test.each([
    [" 15328", "15/328"],
    [" 153276", "15/327.6"],
    [" 24 305 S", "24/30.5S"],
    ["24129 R", "24/129R"],
    ["  2 16", "2/16"],
    ["2169", "2/169"],
    ["D14480", "D14/480"],
    ["D 1106-109", "D1/106"],
    ["D 66751", "D6/675.1"],
    ["D66751", "D6/675.1"],
    ["D2866", "D2/866"],
    ["D5 37", "D5/37"],
    ["002001000", "2/1"],
    ["705026000", "705/26"],
    ["53038822", "530/388.22"],
    ["257E33062", "257/E33.062"],
    ["331117FE", "331/117FE"],
    ["428DIG 11", "428/DIG11"],
    ["PLT263", "PLT263"],
    ["", undefined],
    ["nonsense", undefined],
  ])("USPC %j is %j", (raw, symbol) => {
    expect(uspcSymbol(raw)).toBe(symbol);
  });

  test.each([
    ["A47L  514", "A47L5/14"],
    ["H05K  720", "H05K7/20"],
    ["A43B 1314", "A43B13/14"],
    ["A41D013/00", "A41D13/00"],
    ["nonsense", undefined],
  ])("IPC %j is %j", (raw, symbol) => {
    expect(oldIpcSymbol(raw)).toBe(symbol);
  });

  test("Locarno 0203 is 02-03", () => {
    expect(locarnoSymbol("0203")).toBe("02-03");
  });
});

test("the short way to the key of a US citation gives what the normaliser gives", () => {
  const prefix = fc.constantFrom("", "D", "RE", "PP", "H");
  fc.assert(
    fc.property(prefix, fc.nat({ max: 99_999_999 }), fc.constantFrom("A", "B1", "S", "E1"), (letters, serial, kind) => {
      const number = `${letters}${serial}`;
      const cited = citationOf({ office: "US", number, kind, remark: () => "" }, undefined);
      expect(cited?.key).toBe(parsePublicationNumber(number, { office: "US", kind })?.key);
    }),
  );
});
