import { expect, test } from "vitest";
import { parseOrganisationDecisions } from "./organisation-decisions.ts";

test("names that an analyst put together lead to one organisation, with its type and region", () => {
  const names = parseOrganisationDecisions(
    `- organisation: 示例汽车股份有限公司
  also: ["Shili Motor Co., Ltd.", "SHILI MOTOR CORPORATION"]
  type: enterprise
  region: CN-410100`,
    "organisations.yaml",
  );
  expect(new Set(names.map((name) => name.organisationKey)).size).toBe(1);
  expect(names[0]).toMatchObject({ name: "示例汽车股份有限公司", type: "enterprise", region: "CN-410100", country: "CN" });
  expect(names.length).toBeGreaterThanOrEqual(2);
});

test("a name given to two organisations is refused with both", () => {
  const text = `- { organisation: Alpha Ltd, also: [Gamma Works] }\n- { organisation: Beta Ltd, also: [Gamma Works] }`;
  expect(() => parseOrganisationDecisions(text, "organisations.yaml")).toThrow(/Gamma Works.*Alpha Ltd.*Beta Ltd/s);
});

test("a file that is not a list of decisions is refused with the place", () => {
  expect(() => parseOrganisationDecisions("- { organisation: A, typ: enterprise }", "o.yaml")).toThrow(/o\.yaml/);
  expect(() => parseOrganisationDecisions("- [", "o.yaml")).toThrow(/o\.yaml/);
});
