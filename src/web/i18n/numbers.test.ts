import { expect, test } from "vitest";
import { numbers } from "./numbers.ts";

test("headlines shorten by 万 and 亿 in Chinese, by K and M in English, and tables show every digit", () => {
  expect(numbers.zh.short(1_234_567)).toBe("123.5万");
  expect(numbers.zh.short(234_567_890)).toBe("2.3亿");
  expect(numbers.en.short(1_234_567)).toBe("1.2M");
  expect(numbers.zh.short(99_999)).toBe("99,999");
  expect(numbers.zh.count(1_234_567)).toBe("1,234,567");
});

test("bytes step by thousands", () => {
  expect(numbers.en.bytes(0)).toBe("0 B");
  expect(numbers.en.bytes(999)).toBe("999 B");
  expect(numbers.en.bytes(1000)).toBe("1 kB");
  expect(numbers.en.bytes(3_100_000)).toBe("3.1 MB");
});
