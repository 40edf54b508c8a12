import { expect, test } from "vitest";
import { purposes } from "../contract.ts";
import { indicators } from "../indicator/index.ts";
import { parseStudy } from "../study/parse.ts";
import { remarksOn } from "../study/remarks.ts";
import { skeleton } from "./skeleton.ts";
import { templates } from "./templates.ts";

const given = { study: "s", title: { zh: "名: 称", en: "Title: one" }, region: "CN-410100", period: [2005, 2024] } as const;

test("there is a template for every purpose of the guideline", () => {
  expect(templates.map(({ purpose }) => purpose)).toEqual(purposes);
});

test.each(templates.map((template) => [template.purpose, template] as const))(
  "%s: the skeleton is a study, with its kind, milestones and checks, and tells what is still missing",
  (purpose, template) => {
    const text = skeleton(template, given);
    const { study } = parseStudy(text);
    expect(study).toMatchObject({ kind: template.kind, purpose, title: given.title, compare: ["world", "CN", "CN-410000"] });
    expect(study.milestones?.length).toBeGreaterThanOrEqual(7);
    expect(new Set(study.quality?.map(({ aspect }) => aspect))).toEqual(new Set(["system", "method", "presentation"]));
    const own = template.check?.check ?? "coverage";
    expect(study.quality?.some(({ check }) => check === own)).toBe(true);
    const codes = remarksOn(study, "2026-01-01").map(({ code }) => code);
    expect(codes.filter((code) => code.startsWith("navigate.remark.no_role_"))).toHaveLength(5);
    expect(text.split("\n").filter((line) => line.includes("#")).length).toBeGreaterThan(10);
  },
);

test("an analyst without three years of risk analysis is remarked upon where the guideline asks for them, and only there", () => {
  const of = (purpose: string, years: number) => {
    const template = templates.find((each) => each.purpose === purpose);
    if (!template) throw new Error(purpose);
    const { study } = parseStudy(skeleton(template, given));
    const team = [{ role: "analyst" as const, name: "Li", risk_years: years }];
    return remarksOn({ ...study, team }, "2026-01-01").some(({ code }) => code === "navigate.remark.risk_years");
  };
  expect([of("target_evaluation", 2), of("target_evaluation", 3), of("listing", 0), of("cooperation", 0)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test("a milestone that is overdue is late, one that is done without evidence is remarked upon", () => {
  const [template] = templates;
  if (!template) throw new Error("no template");
  const { study } = parseStudy(skeleton(template, given));
  const milestones = [
    { milestone: "a", title: { en: "A" }, planned: "2026-01-01" },
    { milestone: "b", title: { en: "B" }, planned: "2026-01-01", done: "2026-01-02" },
    { milestone: "c", title: { en: "C" }, planned: "2026-03-01" },
  ];
  const codes = remarksOn({ ...study, milestones }, "2026-02-01").flatMap(({ code, path }) =>
    path[0] === "milestones" ? [code] : [],
  );
  expect(codes).toEqual(["navigate.remark.late", "navigate.remark.no_evidence"]);
});

test("a study of people is computed no comparison of regions, industry planning is", () => {
  const figures = (purpose: string) => {
    const template = templates.find((each) => each.purpose === purpose);
    if (!template) throw new Error(purpose);
    const { study } = parseStudy(skeleton(template, given));
    return indicators.filter((indicator) => indicator.applies?.(study) ?? true).map(({ id }) => id);
  };
  expect(figures("talent_evaluation")).not.toContain("leading-regions");
  expect(figures("industry_planning")).toContain("leading-regions");
});
