import { afterAll, beforeAll, expect, test } from "vitest";
import { actorForTest, zoneForTest } from "../../zone-for-test.ts";

const bed = zoneForTest("2026-04-05T00:00:00Z");
afterAll(bed.close);
let zone: string;
let cycle: string;
beforeAll(async () => {
  zone = await bed.make("zone/zones", { name: "示例区", type: "park", level: "city", region: "CN-410100" });
  const period = { period_from: "2026-01-01", period_to: "2026-03-31", due_on: "2026-04-10" };
  const values = { zone, title: "2026 年一季度", ...period, kpis: ["transfers", "institutions", "visitors"] };
  cycle = await bed.make("zone/reporting-cycles", values);
});

interface Status {
  readonly items: readonly {
    readonly kpi: string;
    readonly mark: string;
    readonly late: boolean;
    readonly isRevised: boolean;
    readonly value: string | null;
  }[];
  readonly counts: object;
}
const status = (at?: string) => bed.run<Status>("zone/cycle-status", { cycle, at });
const report = (kpi: string, unit: string, value: string, more: object = {}) =>
  bed.make("zone/kpi-values", {
    zone,
    kpi,
    period_from: "2026-01-01",
    period_to: "2026-03-31",
    value,
    unit,
    source: "登记簿",
    method: "reported",
    ...more,
  });

test("0.9 a cycle asks for indicators of the catalogue by a day, and says what is missing, waiting, signed off and late", async () => {
  const base = { zone, title: "x", period_from: "2026-01-01", period_to: "2026-03-31", due_on: "2026-04-10" };
  await expect(bed.make("zone/reporting-cycles", { ...base, kpis: ["nothing"] })).rejects.toThrow("No indicator “nothing”");
  await expect(bed.make("zone/reporting-cycles", base)).rejects.toThrow("at least one indicator");
  await expect(bed.make("zone/reporting-cycles", { ...base, kpis: ["visitors"], due_on: "2026-03-01" })).rejects.toThrow("due");
  await bed.move("zone/reporting-cycles", cycle, ["open"]);
  await bed.move("zone/kpi-values", await report("transfers", "件次", "12"), ["submit", "verify", "sign"]);
  await bed.move("zone/kpi-values", await report("institutions", "家", "86", { period_from: null }), ["submit"]);
  const found = await status();
  expect(found.items.map(({ kpi, mark, late }) => [kpi, mark, late])).toEqual([
    ["transfers", "done", false],
    ["institutions", "waiting", false],
    ["visitors", "missing", false],
  ]);
  expect((await status("2026-04-11")).items.map(({ late }) => late)).toEqual([false, false, true]);
});

test("what is submitted after the day is late, however fast it is signed off", async () => {
  bed.now = "2026-04-12T00:00:00Z";
  const late = await report("visitors", "人次", "620");
  await bed.move("zone/kpi-values", late, ["submit", "verify", "sign"]);
  expect((await status()).items.at(-1)).toMatchObject({ kpi: "visitors", mark: "done", late: true });
});

test("a cycle closes when nothing waits; then only a revision changes it, until it is opened again with a reason", async () => {
  await expect(bed.move("zone/reporting-cycles", cycle, ["close"])).rejects.toThrow("1 values of the cycle still await");
  const { records } = await bed.run<{ records: { id: string }[] }>("zone/kpi-values", { zone, where: { kpi: "institutions" } });
  await bed.move("zone/kpi-values", String(records[0]?.id), ["verify", "sign"]);
  await bed.move("zone/reporting-cycles", cycle, ["close"]);
  await expect(report("transfers", "件次", "13")).rejects.toThrow("“2026 年一季度” is closed");
  const { records: told } = await bed.run<{ records: { id: string }[] }>("zone/kpi-values", {
    zone,
    where: { kpi: "transfers" },
  });
  const revision = await report("transfers", "件次", "13", { replaces: told[0]?.id, reason: "漏报一件" });
  await bed.move("zone/kpi-values", revision, ["submit", "verify", "sign"]);
  expect((await status()).items[0]).toMatchObject({ value: "13", isRevised: true, late: false, mark: "done" });
  const boss = actorForTest("Dora", "decision_maker", { zone });
  const clerk = actorForTest("Zoe", "zone_administrator", { zone });
  await expect(bed.move("zone/reporting-cycles", cycle, ["reopen"], clerk)).rejects.toThrow("Zoe may not do this here");
  expect((await bed.move("zone/reporting-cycles", cycle, ["reopen"], boss)).state).toBe("opened");
});

test("organisations that a cycle asks are missing until their yearly facts are submitted", async () => {
  const organisation = await bed.make("ledger/organisations", { name: "甲机构", kind: "institution", zone });
  const yearly = { zone, title: "2025 年度", period_from: "2025-01-01", period_to: "2025-12-31", due_on: "2026-04-30" };
  const id = await bed.make("zone/reporting-cycles", { ...yearly, organisations: [organisation] });
  const items = async () =>
    (await bed.run<{ items: { mark: string }[] }>("zone/cycle-status", { cycle: id })).items.map(({ mark }) => mark);
  expect(await items()).toEqual(["missing"]);
  const facts = await bed.make("zone/organisation-years", { zone, organisation, year: 2025, revenue: "1", source: "年报" });
  await bed.move("zone/organisation-years", facts, ["submit"]);
  expect(await items()).toEqual(["waiting"]);
  await bed.move("zone/organisation-years", facts, ["accept"]);
  expect(await items()).toEqual(["done"]);
});
