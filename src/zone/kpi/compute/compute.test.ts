import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actorForTest, type ZoneForTest } from "../../zone-for-test.ts";
import { kpiCatalogue } from "../catalogue.ts";
import { kpiBed } from "../kpi-bed-for-test.ts";
import { corpusMeasures } from "./from-corpus.ts";
import { ledgerMeasures } from "./from-ledger.ts";

let bed: ZoneForTest;
let zone: string;
beforeAll(async () => {
  bed = await kpiBed();
  zone = await bed.make("zone/zones", { name: "示例区", type: "model_city", level: "city", region: "CN-410100" });
}, 300_000);
afterAll(() => bed.close());

interface Computed {
  readonly value: string | null;
  readonly isLowerBound: boolean;
  readonly evidence: Readonly<Record<string, unknown>>;
  readonly notes: readonly { readonly code: string }[];
  readonly kept: { readonly id: string; readonly same: boolean } | null;
  readonly saved: string | null;
}
const compute = (kpi: string, more: object = {}) => bed.run<Computed>("zone/kpi-compute", { zone, kpi, ...more });
const codes = ({ notes }: Computed) => notes.map(({ code }) => code.replace("zone.kpi_compute.", ""));

test("whatever is obtained from corpus or ledger can be computed, and nothing else", () => {
  const wanted = Object.entries(kpiCatalogue).filter(([, { study, obtained }]) => !study && obtained !== "reported");
  const made = [...Object.keys(corpusMeasures), ...Object.keys(ledgerMeasures)];
  expect(made.toSorted()).toEqual(wanted.map(([id]) => id).toSorted());
});

test("several computed at once tell what each tells alone", async () => {
  const asked = [
    ["valid_inventions", { to: "2024-06-30" }],
    ["valid_inventions", { to: "2024-06-30", region: "CN-430100" }],
    ["grants", { from: "2022-01-01", to: "2022-12-31" }],
    ["transfers", { from: "2022-01-01", to: "2023-12-31" }],
    ["pledges", { from: "2022-01-01", to: "2022-12-31" }],
  ] as const;
  const values = await Promise.all(asked.map(async ([kpi, more]) => (await compute(kpi, more)).value));
  expect(values).toEqual(["3", "1", "3", "2", "1"]);
});

describe("computed of Zhengzhou from nine publications", () => {
  const day = { to: "2024-06-30" };
  const year = { from: "2022-01-01", to: "2022-12-31" };
  test.each([
    ["valid_inventions", day, "3"],
    ["valid_inventions", { to: "2020-06-30" }, "2"],
    ["valid_patents", day, "4"],
    ["inventions_per_10k", day, "1.20"],
    ["maintained_over_10_years", day, "33.33"],
    ["enterprises_with_inventions", day, "1"],
    ["invention_grants", year, "2"],
    ["grants", year, "3"],
    ["invention_share_grants", year, "66.67"],
    ["applications", { from: "2019-01-01", to: "2019-12-31" }, "2"],
    ["pct_applications", { from: "2020-01-01", to: "2020-12-31" }, "1"],
    ["overseas_grants", year, "1"],
    ["transfers", year, "1"],
    ["transfers", { from: "2022-01-01", to: "2023-12-31" }, "2"],
    ["pledges", year, "1"],
    ["licences", year, "0"],
    ["high_value_inventions", day, "3"],
  ])("%s %j: %s", async (kpi, span, value) => {
    expect((await compute(kpi, span)).value).toBe(value);
  });

  test("with its parts, its population, its query, its snapshot and its day", async () => {
    const { evidence } = await compute("inventions_per_10k", day);
    expect(evidence).toMatchObject({
      numerator: "3",
      denominator: "2.5000",
      query: "region:CN-410100",
      asOf: "2024-06-30",
      countingUnit: "application",
      sources: { populationYear: 2023, populationFile: "people.csv" },
    });
    expect(evidence["snapshot"]).toMatch(/^[0-9a-f]{16}$/);
    expect(codes(await compute("inventions_per_10k", day))).toContain("other_year");
  });

  test("2.6 high value by the three criteria that data decide, which is a lower bound that says what is open", async () => {
    const computed = await compute("high_value_inventions", day);
    expect(computed).toMatchObject({ value: "3", isLowerBound: true });
    expect(computed.evidence["parts"]).toMatchObject({ valid: 3, sei: 1, overseas: 1, old: 1, sei_overseas: 0 });
    expect(codes(computed)).toContain("undecided");
  });

  test("applications of the last eighteen months before the cut-off are marked, and a stock is of no later day than the data", async () => {
    const recent = await compute("applications", { from: "2024-01-01", to: "2024-12-31" });
    expect(codes(recent)).toEqual(["unpublished", "beyond"]);
    expect(codes(await compute("applications", { from: "2015-01-01", to: "2015-12-31" }))).toEqual([]);
    expect((await compute("valid_inventions")).evidence["asOf"]).toBe("2024-08-01");
    expect(codes(await compute("grants", year))).toEqual(["cohorts"]);
  });
});

test("a computed value is kept with its evidence, compared when computed again, and revised when the number changes", async () => {
  const day = { to: "2024-06-30" };
  const first = await compute("valid_inventions", { ...day, save: true });
  const held = await bed.run("zone/kpi-values-get", { id: first.saved });
  expect(held.values).toMatchObject({ value: "3", unit: "件", method: "corpus", period_to: "2024-06-30", bound: "lower" });
  expect(JSON.parse(String(held.values["evidence"]))).toMatchObject({
    query: "region:CN-410100",
    snapshot: first.evidence["snapshot"],
  });
  expect((await compute("valid_inventions", day)).kept).toMatchObject({ id: first.saved, same: true });
  await bed.run("zone/kpi-values-save", { id: first.saved, seen: 1, values: { value: "4" } });
  expect((await compute("valid_inventions", day)).kept).toMatchObject({ same: false });
  await bed.move("zone/kpi-values", String(first.saved), ["submit", "verify", "sign"]);
  const again = await compute("valid_inventions", { ...day, save: true });
  expect((await bed.run("zone/kpi-values-get", { id: again.saved })).values).toMatchObject({ value: "3", replaces: first.saved });
});

test("who may not report may compute, but not keep", async () => {
  const expert = actorForTest("Elena", "expert", { zone });
  const asked = { zone, kpi: "valid_patents", to: "2024-06-30" };
  expect((await bed.run<Computed>("zone/kpi-compute", asked, expert)).value).toBe("4");
  await expect(bed.run("zone/kpi-compute", { ...asked, save: true }, expert)).rejects.toThrow("Elena may not do this here");
  const stranger = actorForTest("Otto", "expert", { zone: "another" });
  const first = { zone, kpi: "valid_inventions", to: "2024-06-30" };
  expect((await bed.run<Computed>("zone/kpi-compute", first)).kept).not.toBeNull();
  expect((await bed.run<Computed>("zone/kpi-compute", first, stranger)).kept).toBeNull();
});

test("1.14 organisations of the zone and its parks: a branch and its head office count once, and who is not found is named", async () => {
  const park = await bed.make("zone/zones", { name: "荥阳园", type: "park", level: "park", region: "CN-410182", parent: zone });
  const enterprise = { kind: "enterprise", zone };
  const head = await bed.make("ledger/organisations", { ...enterprise, name: "郑州晶石超硬材料有限公司" });
  await bed.make("ledger/organisations", {
    ...enterprise,
    zone: park,
    name: "晶石荥阳分公司",
    parent: head,
    corpus_names: "郑州晶石超硬材料有限公司",
  });
  await bed.make("ledger/organisations", { ...enterprise, name: "无专利企业有限公司" });
  const mine = await compute("valid_inventions", { of: "organisations", to: "2024-06-30" });
  expect(mine).toMatchObject({ value: "2", evidence: { unknown: ["无专利企业有限公司"], region: null } });
  expect(codes(mine)).toContain("not_in_corpus");
  expect((await compute("enterprises")).value).toBe("2");
  await expect(compute("inventions_per_10k", { of: "organisations" })).rejects.toThrow("Residents are known of regions");
});

test("3.2 revenue of institutions is summed from their accepted facts; “over” and whoever is missing make a lower bound", async () => {
  const institution = { kind: "institution", zone };
  const head = await bed.make("ledger/organisations", { ...institution, name: "总部机构" });
  const branch = await bed.make("ledger/organisations", { ...institution, name: "分支机构", parent: head });
  const other = await bed.make("ledger/organisations", { ...institution, name: "其他机构" });
  const year = { from: "2023-01-01", to: "2023-12-31" };
  const facts = async (organisation: string, values: object) => {
    const id = await bed.make("zone/organisation-years", { zone, organisation, year: 2023, source: "年报", ...values });
    await bed.move("zone/organisation-years", id, ["submit", "accept"]);
  };
  await facts(head, { service_revenue: "38000000", agents: 12, employees: 80, consolidated: true, bound: "lower" });
  await facts(branch, { service_revenue: "5000000", agents: 4 });
  expect(await compute("institution_revenue", year)).toMatchObject({
    value: "0.38",
    isLowerBound: true,
    evidence: { coverage: 0.5 },
  });
  await facts(other, { service_revenue: "2000000", agents: 3 });
  expect(await compute("institution_revenue", year)).toMatchObject({
    value: "0.4",
    isLowerBound: true,
    evidence: { coverage: 1 },
  });
  expect(await compute("revenue_per_institution", year)).toMatchObject({
    value: "2000.00",
    evidence: { numerator: "4000", denominator: "2" },
  });
  expect(await compute("agents_per_agency", year)).toMatchObject({ value: "7.50" });
  expect((await compute("institutions")).value).toBe("2");
  await expect(compute("institution_revenue", { from: "2023-01-01", to: "2023-06-30" })).rejects.toThrow("whole years only");
  await expect(facts(other, {})).rejects.toThrow("There is another record of 其他机构 for 2023");
});

test("an enterprise fills in its own facts and sees no other's", async () => {
  const [mine, theirs] = [
    await bed.make("ledger/organisations", { kind: "enterprise", zone, name: "本企业" }),
    await bed.make("ledger/organisations", { kind: "enterprise", zone, name: "他企业" }),
  ];
  const user = actorForTest("Emil", "enterprise", { zone, organisation: mine });
  const facts = (organisation: string) =>
    bed.make("zone/organisation-years", { zone, organisation, year: 2022, revenue: "1" }, user);
  await facts(mine);
  await expect(facts(theirs)).rejects.toThrow("Emil may not do this here");
});

test("milestones accepted in a period, and of those due", async () => {
  for (const [title, due, done] of [
    ["一", "2024-03-31", "2024-03-20"],
    ["二", "2024-05-31", null],
    ["三", "2025-03-31", null],
  ] as const) {
    const id = await bed.make("zone/milestones", {
      zone,
      title,
      due_on: due,
      ...(done ? { done_on: done, evidence: "意见书" } : {}),
    });
    if (done) await bed.move("zone/milestones", id, ["submit", "accept"]);
  }
  const year = { from: "2024-01-01", to: "2024-12-31" };
  expect((await compute("milestones_accepted", year)).value).toBe("1");
  expect(await compute("milestones_accepted_share", year)).toMatchObject({
    value: "50.00",
    evidence: { numerator: "1", denominator: "2" },
  });
});

test("an indicator that a zone adds is counted by its query; what is reported or told by a study is not computed", async () => {
  const lines = [
    "university_inventions:",
    "  group: creation",
    "  title: 高校发明",
    "  unit: 件",
    "  definition: 高校有效发明",
    "  formula: 计数",
  ];
  const more = ["  source: 语料", "  better: more", "  every_months: 12", "  kind: stock", "  owner: analyst", "  right: patent"];
  writeFileSync(
    join(bed.dataDir, "kpi-catalogue.yaml"),
    [...lines, ...more, "  obtained: corpus", "  query: applicant:大学", ""].join("\n"),
  );
  const computed = await compute("university_inventions", { to: "2024-06-30" });
  expect(computed).toMatchObject({ value: "1", evidence: { query: "(region:CN-410100) AND (applicant:大学)" } });
  await expect(compute("visitors")).rejects.toThrow("is reported");
  await expect(compute("node_core")).rejects.toThrow("navigation study");
  await expect(compute("nothing")).rejects.toThrow("No indicator “nothing”");
});
