import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scheme } from "../record.ts";
import { classPrefix, parseSymbol, symbolSortKey } from "./classification.ts";

const spellings: readonly (readonly [Scheme, string, string | undefined])[] = [
  ["cpc", "C01B32/25", "C01B32/25"],
  ["ipc", "G06N  3/08", "G06N3/08"],
  ["ipc", "A61K-039/12", "A61K39/12"],
  ["ipc", "G07G000100", "G07G1/00"],
  ["ipc", "E01B3/32(2006.01)I", "E01B3/32"],
  ["ipc", "G06F 17/30 (2006.01)", "G06F17/30"],
  ["ipc", "G06F17/30 [2019.01]", "G06F17/30"],
  ["ipc", "B60W30/188I", "B60W30/188"],
  ["ipc", "Ｇ０６Ｆ　１７／３０", "G06F17/30"],
  ["ipc", "g06f17/30", "G06F17/30"],
  ["ipc", "g06f", "G06F"],
  ["ipc", "A61", "A61"],
  ["ipc", "A61K39", "A61K39/00"],
  ["ipc", "G06N0003080000", "G06N3/08"],
  ["ipc", "A01B0033000000", "A01B33/00"],
  ["cpc", "H01L2224/05", "H01L2224/05"],
  ["cpc", "Y02E 10/50", "Y02E10/50"],
  ["ipc", "Y02E10/50", undefined],
  ["ipc", "B60R/", undefined],
  ["ipc", "14-02", undefined],
  ["ipc", "", undefined],
  ["ipc", "A00B1/00", undefined],
  ["locarno", "14-02", "14-02"],
  ["locarno", "14-4", "14-04"],
  ["locarno", "LOC(10)CL.14-02", "14-02"],
  ["locarno", "14-04(13)", "14-04"],
  ["locarno", "1404", "14-04"],
  ["locarno", "33-01", undefined],
  ["uspc", "701/23", "701/23"],
  ["uspc", "D14/138", "D14/138"],
  ["uspc", "701023000", "701/23"],
  ["uspc", "60/226.1", "60/226.1"],
  ["ecla", "C01B31/06B2", "C01B31/06B2"],
  ["fterm", "5C012/AA01", "5C012AA01"],
  ["nace", "28.49", "28.49"],
  ["gbt4754", "C4090", "C4090"],
  ["gbt4754", "I6532", "I6532"],
  ["sei", "1.1 (下一代信息网络产业)", "1.1"],
];

describe("a class symbol", () => {
  it.each(spellings)("of %s written %j is %s", (scheme, raw, symbol) => {
    expect(parseSymbol(scheme, raw)).toBe(symbol);
  });

  const group = fc
    .tuple(
      fc.constantFrom("A", "B", "C", "G", "H"),
      fc.integer({ min: 1, max: 99 }),
      fc.constantFrom("B", "C", "K", "N"),
      fc.integer({ min: 1, max: 2999 }),
      fc.oneof(fc.stringMatching(/^\d{2}$/u), fc.stringMatching(/^\d{2}\d{0,2}[1-9]$/u)),
    )
    .map(([section, whole, subclass, main, sub]) => ({
      head: `${section}${String(whole).padStart(2, "0")}${subclass}`,
      main,
      sub,
    }));

  it("is the same from its compact, spaced, padded and sort-key spellings", () => {
    fc.assert(
      fc.property(group, ({ head, main, sub }) => {
        const symbol = `${head}${main}/${sub}`;
        const spellings = [
          symbol,
          `${head} ${String(main).padStart(3, " ")}/${sub}`,
          `${head}-${String(main).padStart(3, "0")}/${sub}`,
          `${symbol}(2006.01)I`,
          symbol.toLowerCase(),
          symbolSortKey("cpc", symbol),
        ];
        for (const spelling of spellings) expect(parseSymbol("cpc", spelling)).toBe(symbol);
      }),
    );
  });

  it("sorts as classes do: by main group as a number, then by subgroup as a fraction", () => {
    const sorted = ["C01B3/00", "C01B3/02", "C01B3/025", "C01B3/03", "C01B32/00", "C01B32/25", "C01B2204/00", "C01C1/00"];
    const keys = sorted.map((symbol) => symbolSortKey("cpc", symbol));
    expect(keys.toSorted()).toEqual(keys);
    expect(symbolSortKey("ipc", "A01B33/00")).toBe("A01B0033000000");
  });

  it("is below its main group, subclass, class and section by prefix", () => {
    const key = symbolSortKey("cpc", "C01B32/25");
    for (const above of ["C", "C01", "C01B", "c01b32/00", "C01B 32/00"]) {
      expect(key.startsWith(classPrefix("cpc", above) ?? "?")).toBe(true);
    }
    expect(key.startsWith(classPrefix("cpc", "C01B3/00") ?? "?")).toBe(false);
    expect(classPrefix("cpc", "no class")).toBeUndefined();
  });
});
