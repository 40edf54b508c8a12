import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import type { listAnswer } from "#ledger/contract";
import type { targetStatusAnswer } from "../contract.ts";
import { zoneForTest } from "../zone-for-test.ts";

const bed = zoneForTest("2026-06-15T00:00:00Z");
afterAll(bed.close);

type List = z.output<typeof listAnswer>;
let zone: string;
beforeAll(async () => {
  ({ zone } = await bed.run<{ zone: string }>("zone/example", {}));
});
const list = (register: string, where: Readonly<Record<string, string>> = {}) => bed.run<List>(register, { where, limit: 1000 });

test("a synthetic zone has 200 enterprises, 86 institutions, 40 projects and twelve reporting cycles, the last of them open", async () => {
  expect((await list("ledger/organisations", { kind: "enterprise" })).total).toBe(200);
  expect((await list("ledger/organisations", { kind: "institution" })).total).toBe(86);
  expect((await list("zone/projects", { zone })).total).toBe(40);
  const cycles = await list("zone/reporting-cycles", { zone });
  expect(cycles.total).toBe(12);
  expect(cycles.records.filter(({ state }) => state === "opened").map(({ values }) => values["period_from"])).toEqual([
    "2026-05-01",
  ]);
});

test("every organisation, project and expert says that it is synthetic", async () => {
  for (const register of ["ledger/organisations", "zone/projects", "zone/experts", "zone/funds", "zone/plans"]) {
    const { records } = await list(register);
    expect(records.filter(({ values }) => !`${String(values["name"])}${String(values["title"])}`.includes("合成"))).toEqual([]);
  }
});

test("some targets are met, some are not, and some of these are late", async () => {
  const { targets } = await bed.run<z.output<typeof targetStatusAnswer>>("zone/target-status", { zone });
  expect(targets).toHaveLength(6);
  expect(new Set(targets.map(({ verdict }) => verdict)).size).toBeGreaterThan(1);
  expect(targets.filter(({ late }) => late).length).toBeGreaterThan(0);
});

test("its history holds, and no step was taken by somebody whose role may not take it", async () => {
  const { entries, broken } = await bed.run<{ entries: number; broken: unknown[] }>("ledger/verify", {});
  expect(broken).toEqual([]);
  expect(entries).toBeGreaterThan(1500);
  const { records } = await list("zone/kpi-values", { zone, state: "signed" });
  const { entries: steps } = await bed.run<{ entries: { act: string; actorLabel: string }[] }>("zone/kpi-values-history", {
    id: records[0]?.id,
  });
  expect(steps.map(({ act, actorLabel }) => [act, actorLabel])).toEqual([
    ["sign", "示例·决策组"],
    ["verify", "示例·质控员"],
    ["submit", "示例·分析员"],
    ["create", "示例·分析员"],
  ]);
});
