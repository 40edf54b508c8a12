import { afterAll, beforeAll, expect, test } from "vitest";
import fc from "fast-check";
import type { z } from "zod";
import { createTestSnapshot } from "#corpus";
import { zoneForTest } from "../zone-for-test.ts";
import type {
  industrialisationAnswer,
  patentRevenueAnswer,
  projectBoardAnswer,
  projectInvestmentAnswer,
  reserveAnswer,
} from "./contract.ts";
import { shareOut } from "./share-out.ts";

const bed = zoneForTest("2026-01-15T00:00:00Z");
const { run, make, move } = bed;
afterAll(bed.close);

/** Grants of Zhengzhou, one of them lapsed, one only filed, and one of Changsha. */
const patents = [
  { number: "110000001", status: "active", region: "CN-410100" },
  { number: "110000002", status: "active", region: "CN-410182" },
  { number: "110000003", status: "active", region: "CN-410100" },
  { number: "110000004", status: "inactive", region: "CN-410100" },
  { number: "110000005", status: "pending", region: "CN-410100" },
  { number: "110000006", status: "active", region: "CN-430100" },
] as const;
const key = (place: number) => `CN${patents[place - 1]?.number}${patents[place - 1]?.status === "pending" ? "A" : "B"}`;

beforeAll(async () => {
  await createTestSnapshot(
    bed.dataDir,
    patents.map(({ number, status, region }, index) => {
      const granted = status !== "pending";
      return {
        at: index + 1,
        office: "CN",
        publicationKey: `CN-${number}-${granted ? "B" : "A"}`,
        publicationNumber: number,
        kind: granted ? "B" : "A",
        publishedOn: "2024-05-01",
        applicationKey: `CN-20211000000${index}`,
        filedOn: "2021-03-01",
        ...(granted ? { grantedOn: "2024-05-01" } : {}),
        type: "invention",
        stage: granted ? "grant" : "application",
        titles: [{ lang: "zh", text: `顶锤 ${index + 1}` }],
        parties: [{ role: "applicant", name: `甲公司 ${index + 1}`, country: "CN", region }],
        status: { status, raw: status },
      };
    }),
  );
});

const zoneOf = () =>
  make("zone/zones", { name: "郑州实验区", type: "patent_navigation_zone", level: "national", region: "CN-410100" });
const projectOf = (zone: string, values: object = {}) =>
  make("zone/projects", { zone, name: "压机升级", kind: "industrialisation", ...values });

test("0.17 the pipeline goes from the laboratory to mass production, falls back and stops with a reason only, each with its day and evidence", async () => {
  const zone = await zoneOf();
  const project = await projectOf(zone, { patents: [key(1), key(4), "CN999999999B"], signed_amount: 5000 });
  const stage = (name: string, day: string, more: object = {}) =>
    make("zone/project-stages", { project, stage: name, reached_on: day, evidence: "试验报告", ...more });
  const where = async (at?: string) => {
    const board = await run<z.output<typeof projectBoardAnswer>>("zone/project-board", { zone, at });
    return board.stages.find(({ projects }) => projects.length > 0);
  };
  expect((await where())?.stage).toBe("none");
  await expect(make("zone/project-stages", { project, stage: "lab", reached_on: "2024-01-01" })).rejects.toThrow("Evidence");
  await stage("lab", "2024-01-01");
  await stage("pilot", "2024-06-01");
  await expect(stage("lab", "2024-09-01")).rejects.toThrow("needs its reason");
  await stage("lab", "2024-09-01", { reason: "良率不足" });
  await expect(stage("pilot", "2024-09-01")).rejects.toThrow("a stage on 2024-09-01 already");
  await stage("production", "2025-03-01");
  expect([(await where("2024-07-01"))?.stage, (await where("2024-12-31"))?.stage, (await where())?.stage]).toEqual([
    "pilot",
    "lab",
    "production",
  ]);
  const now = await where();
  expect(now?.signed).toBe(500000);
  expect(now?.projects[0]?.patents.map(({ verdict }) => verdict)).toEqual(["live", "lapsed", "not_found"]);
  await expect(stage("stopped", "2025-12-01")).rejects.toThrow("needs its reason");
  await stage("stopped", "2025-12-01", { reason: "市场萎缩" });
  expect((await where())?.projects[0]).toMatchObject({ since: "2025-12-01", reason: "市场萎缩" });
});

test("0.17 the industrialisation rate is patents with a product by the inventory, with both counts and which", async () => {
  const zone = await zoneOf();
  const project = await projectOf(zone);
  const product = (name: string, numbers: readonly string[]) =>
    make("zone/products", { name, zone, projects: [project], patents: numbers, source: "企业填报" });
  // The application number names the same patent as the grant: it counts once.
  await product("压机", [key(1), key(2), "CN202110000000"]);
  await product("砂轮", [key(1), key(4), key(5), key(6), "CN999999999B"]);
  await move("zone/products", await product("试制品", [key(3)]), ["withdraw"]);
  const answer = await run<z.output<typeof industrialisationAnswer>>("zone/industrialisation", { zone });
  // In force in Zhengzhou: 1, 2, 3; in a product: 1, 2.
  expect([answer.inventory, answer.withProduct, answer.percent]).toEqual([3, 2, "66.67"]);
  expect(answer.patents.map(({ application, products }) => [application, products])).toEqual([
    ["CN-202110000000", ["压机", "砂轮"]],
    ["CN-202110000001", ["压机"]],
  ]);
  expect(answer.outside.map(({ number, verdict }) => [number, verdict])).toEqual([
    [key(4), "lapsed"],
    [key(5), "pending"],
    [key(6), "live"],
    ["CN999999999B", "not_found"],
  ]);
});

test("0.17 what several patents earn together is shared among them and adds up to what was sold", async () => {
  const zone = await zoneOf();
  const project = await projectOf(zone, { patents: [key(3)] });
  const source = "企业年报";
  const made = { zone, projects: [project], source };
  const press = await make("zone/products", {
    ...made,
    name: "压机",
    patents: [key(1), key(2), "CN202110000000", "CN999999999B"],
  });
  const wheel = await make("zone/products", { ...made, name: "砂轮" });
  await make("zone/project-years", { project, product: press, year: 2024, revenue: "100.00", source });
  await make("zone/project-years", { project, product: wheel, year: 2024, revenue: 50, source });
  await make("zone/project-years", { project, year: 2025, revenue: 7, source });
  await expect(make("zone/project-years", { project, year: 2024, revenue: 150, source })).rejects.toThrow("not both");
  await expect(make("zone/project-years", { project, year: 2025, revenue: 1, source })).rejects.toThrow("there already");
  const answer = await run<z.output<typeof patentRevenueAnswer>>("zone/patent-revenue", { zone });
  expect(answer.patents.map(({ patent, revenue }) => [patent, revenue])).toEqual([
    [key(1), 3334],
    [key(2), 3333],
    ["CN999999999B", 3333],
    [key(3), 700],
  ]);
  expect([answer.revenue, answer.withoutPatent]).toEqual([10700, 5000]);
  expect(answer.patents.reduce((sum, { revenue }) => sum + revenue, 0)).toBe(answer.revenue);
});

test("an amount shared out adds up again, and no two shares differ by more than a fen", () => {
  fc.assert(
    fc.property(fc.nat(10 ** 12), fc.integer({ min: 1, max: 500 }), (fen, parts) => {
      const shares = shareOut(fen, parts);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(fen);
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
    }),
  );
});

test("0.3 started of what was signed the year before, newly signed and fixed assets are three sums: 10, 10 and 10 billion yuan", async () => {
  const zone = await zoneOf();
  const billion = 1_000_000_000;
  const source = "招商台账";
  const old = await projectOf(zone, { kind: "investment", signed_on: "2012-05-01", signed_amount: 10 * billion, source });
  await move("zone/projects", old, ["sign"]);
  const at = await run("zone/projects-get", { id: old });
  await run("zone/projects-save", {
    id: old,
    seen: at.version,
    values: { started_on: "2013-02-01", started_amount: 10 * billion },
  });
  await move("zone/projects", old, ["start"]);
  const signed = await projectOf(zone, { kind: "investment", signed_on: "2013-08-01", signed_amount: 10 * billion, source });
  await move("zone/projects", signed, ["sign"]);
  await make("zone/project-years", { project: old, year: 2013, fixed_assets: 10 * billion, source });
  const answer = await run<z.output<typeof projectInvestmentAnswer>>("zone/project-investment", { zone, from: 2013, to: 2013 });
  const [year] = answer.years;
  expect([year?.startedOfEarlier, year?.signed, year?.fixedAssets]).toEqual([10, 10, 10].map((each) => each * billion * 100));
  await expect(projectOf(zone, { signed_amount: 1, started_amount: 2 })).rejects.toThrow("more than the 1 yuan signed");
});

test("0.4 investment of 35 billion and output of 100 billion yuan give 2.857 yuan of output per yuan invested", async () => {
  const zone = await zoneOf();
  const project = await projectOf(zone, { kind: "investment" });
  const year = { project, invested: "35000000000", output: "100000000000", year: 2016, source: "统计" };
  await make("zone/project-years", year);
  const answer = await run<z.output<typeof projectInvestmentAnswer>>("zone/project-investment", { zone });
  expect(answer.outputPerInvested).toBe("2.857");
});

test("0.14 the reserve list tells per link of the chain and grade what was planned, filed and granted", async () => {
  const zone = await zoneOf();
  const plan = (node: string, grade: string, planned: number, numbers: readonly string[], due = "2027-12-31") =>
    make("zone/reserve-plans", { title: "储备", zone, node, grade, planned, patents: numbers, due_on: due });
  await plan("合成", "核心", 5, [key(1), key(5)], "2025-12-31");
  await plan("合成", "core", 2, ["CN202110000000", "CN999999999B"]);
  await plan("合成", "储备", 3, []);
  await plan("工具", "外围", 1, [key(2)]);
  const { rows, total } = await run<z.output<typeof reserveAnswer>>("zone/reserve", { zone });
  expect(
    rows.map(({ node, grade, planned, filed, granted, unknown, open, late }) => [
      node,
      grade,
      planned,
      filed,
      granted,
      unknown,
      open,
      late,
    ]),
  ).toEqual(
    expect.arrayContaining([
      ["合成", "core", 7, 3, 1, 1, 3, 3],
      ["合成", "reserve", 3, 0, 0, 0, 3, 0],
      ["工具", "periphery", 1, 1, 1, 0, 0, 0],
    ]),
  );
  expect(total).toEqual({ planned: 11, filed: 4, granted: 2, unknown: 1 });
});

test("without a corpus numbers are kept and shown as not checked", async () => {
  const other = zoneForTest();
  const zone = await other.make("zone/zones", { name: "无语料", type: "park", level: "park", region: "CN-410100" });
  await other.make("zone/projects", { zone, name: "甲", kind: "investment", patents: ["CN110000001B"] });
  const board = await other.run<z.output<typeof projectBoardAnswer>>("zone/project-board", { zone });
  expect([board.snapshot, board.stages.at(-1)?.projects[0]?.patents[0]?.verdict]).toEqual([null, "unchecked"]);
});
