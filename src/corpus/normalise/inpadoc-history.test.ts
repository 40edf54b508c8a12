import { expect, test } from "vitest";
import { gazetteCodes } from "./gazette-codes.ts";
import { inpadocHistory } from "./inpadoc-history.ts";

test("day, title and office in turn become events, Chinese ones with their code", () => {
  const cell =
    "2022-10-18 | -TERMINATION OF PATENT RIGHT DUE TO NON-PAYMENT OF ANNUAL FEE | CN | 2020-12-11 | +PATENT GRANT | CN | 2020-02-18 | +FEE PAYMENT | FR";
  expect(inpadocHistory(cell)).toEqual([
    {
      office: "CN",
      code: "CF01",
      category: "H",
      on: "2022-10-18",
      text: "TERMINATION OF PATENT RIGHT DUE TO NON-PAYMENT OF ANNUAL FEE",
    },
    { office: "CN", code: "GR01", category: "F", on: "2020-12-11", text: "PATENT GRANT" },
    { office: "FR", code: "text", on: "2020-02-18", text: "FEE PAYMENT" },
  ]);
});

test("publications of the old and the new gazette are told apart by the sign", () => {
  expect(inpadocHistory("2013-05-15 | +PUBLICATION | CN")?.[0]?.code).toBe("C06");
  expect(inpadocHistory("2024-01-26 | PUBLICATION | CN")?.[0]?.code).toBe("PB01");
});

test("a title that no code has alone stays words, without a category", () => {
  expect(inpadocHistory("2015-04-29 | SUCCESSION OR ASSIGNMENT OF PATENT RIGHT | CN")).toEqual([
    { office: "CN", code: "text", on: "2015-04-29", text: "SUCCESSION OR ASSIGNMENT OF PATENT RIGHT" },
  ]);
});

test.each(["2019-08-02 授权", "", "授权 | 质押 | CN", "2020-12-11 | +PATENT GRANT"])("%j is no such list", (cell) => {
  expect(inpadocHistory(cell)).toBeUndefined();
});

test("every code is one of the gazette's", () => {
  const codes = ["PB01", "C06", "SE01", "GR01", "CF01", "PE01", "C56"];
  for (const code of codes) expect(gazetteCodes[code]).toBeDefined();
});
