import { expect, test } from "vitest";
import { detectLayout } from "./csv-layout.ts";

const none = (): number => 0;

test.each([
  ["a comma", "a,b,c\n1,2,3\n4,5,6\n", ","],
  ["a semicolon, with commas in the cells", "id;title\n1;a, b\n2;c\n3;d, e, f\n", ";"],
  ["a tab", "a\tb\n1\t2\n", "\t"],
  ["a bar", "a|b\n1|2\n", "|"],
  ["a comma, with bars and line ends within quotes", 'a,b\n"x | y","1\n2"\n"z","3"\n', ","],
  ["a comma under a preamble", "search URL:,https://x/?q=a;b;c\nid,title\n1,x;y\n2,z\n", ","],
] as const)("%s is found from the evenness of the rows", (_, text, delimiter) => {
  expect(detectLayout(text, true, none)?.delimiter).toBe(delimiter);
});

test("a known header wins over evenness", () => {
  const text = "publication_number;title\nCN1;a,b\nCN2;c,d\n";
  const layout = detectLayout(text, true, (cells) => (cells.includes("publication_number") ? 2 : 0));
  expect(layout).toEqual({ delimiter: ";", lineEnd: "\n" });
});

test("two delimiters that fit as well are both named", () => {
  expect(detectLayout("a;b,c\n1;2,3\n4;5,6\n", true, none)).toMatchObject({ delimiter: ",", rival: ";" });
});

test("carriage returns alone are line ends only where no line feed stands outside quotes", () => {
  expect(detectLayout("a,b\r1,2\r", true, none)?.lineEnd).toBe("\r");
  expect(detectLayout('a,b\n"1\r2",3\n', true, none)?.lineEnd).toBe("\n");
  expect(detectLayout('a,b\r"1\n2",3\r', true, none)?.lineEnd).toBe("\r");
});

test("text of one column has no layout", () => {
  expect(detectLayout("a\nb\nc\n", true, none)).toBeUndefined();
});
