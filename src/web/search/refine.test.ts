import { expect, test } from "vitest";
import { refine } from "./refine.ts";

test("a group narrows the query by a condition of its field", () => {
  expect(refine("金刚石", "office", "CN")).toBe("金刚石 AND office:CN");
  expect(refine("", "year", "2020")).toBe("year:2020");
  expect(refine("a", "ipc", "C01B32/25")).toBe("a AND ipc:C01B32/25");
});

test("a query with OR is bracketed first, so that the condition holds for all of it", () => {
  expect(refine("a OR b", "status", "active")).toBe("(a OR b) AND status:active");
});

test("names with spaces or signs are quoted, and a quotation mark cannot end the quotation", () => {
  expect(refine("a", "applicant", "Acme Co., Ltd.")).toBe('a AND organisation:"Acme Co., Ltd."');
  expect(refine("a", "inventor", '张"三')).toBe('a AND inventor:"张 三"');
});
