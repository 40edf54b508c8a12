import fc from "fast-check";
import { expect, test } from "vitest";
import { plainWidth } from "../text/plain.ts";
import { sentencesOf } from "../text/sentences.ts";
import { parseChinese, printChinese } from "./chinese.ts";
import { readQuantities } from "./read-quantities.ts";
import { printNumber } from "./scale.ts";

const read = (text: string) => {
  const plain = plainWidth(text);
  return readQuantities(plain, sentencesOf(plain));
};

test("a number in Chinese characters reads back to the same", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
      expect(parseChinese(printChinese(value))).toBe(value);
    }),
  );
});

test("an amount printed in 万, 亿, million or billion is read as that amount", () => {
  const scales = [
    ["万元", 1e4],
    ["亿元", 1e8],
    ["万亿元", 1e12],
    [" million yuan", 1e6],
    [" billion yuan", 1e9],
    [" trillion yuan", 1e12],
  ] as const;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(...scales), (hundredths, [name, times]) => {
      const [found, ...rest] = read(`The sum is ${(hundredths / 100).toFixed(2)}${name}.`);
      expect(rest).toEqual([]);
      expect(found).toMatchObject({ kind: "money", unit: "CNY" });
      expect(found?.value).toBeCloseTo((hundredths / 100) * times, -Math.log10(times) + 5);
    }),
  );
});

test("what is printed for a reader reads back to the same, in both languages", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom(1, 1e4, 1e6, 1e8, 1e9),
      fc.constantFrom("zh", "en"),
      (few, times, lang) => {
        const unit = lang === "zh" ? "元" : " yuan";
        expect(read(`is ${printNumber(few * times, lang as "zh" | "en")}${unit}.`)[0]?.value).toBeCloseTo(few * times, 0);
      },
    ),
  );
});

test("full-width digits, thousands and words are numbers; years, dates, documents and addresses are none", () => {
  const value = (text: string) => read(text).map((one) => one.value);
  expect(value("专利申请３５，０４３件")).toContain(43);
  expect(value("专利申请３５０４３件")).toEqual([35043]);
  expect(value("one hundred and fifty patents, twenty-five firms")).toEqual([150, 25]);
  expect(value("约三千五百万元，占百分之十二点五")).toEqual([3.5e7, 12.5]);
  expect(
    value("On May 8, 2019, by 2020, in 2013年9月, 国知发〔2014〕34号, GB/T 39551-2020, C01B 32/25, see www.a.cn/12"),
  ).toEqual([]);
});

test("bounds and ranges are read from the words around a figure", () => {
  const bound = (text: string) => read(text).map(({ comparator, value, upTo }) => [comparator, value, upTo]);
  expect(bound("more than 24 patents")).toEqual([["over", 24, 24]]);
  expect(bound("不少于24件")).toEqual([["at_least", 24, 24]]);
  expect(bound("70%以上")).toEqual([["at_least", 70, 70]]);
  expect(bound("2000多家企业")).toEqual([["over", 2000, 2000]]);
  expect(bound("nearly RMB 5 million")).toEqual([["about", 5e6, 5e6]]);
  expect(bound("3-5 institutions, 三至五家")[0]).toEqual(["exactly", 3, 5]);
  expect(bound("from 8 patents")).toEqual([["exactly", 8, 8]]);
});
