/** A fund with a line, a call, and as many organisations and contracts as a test needs, made through the product's actions. */
import type { LedgerRecord } from "#ledger";
import type { ZoneForTest } from "../zone-for-test.ts";

export interface FundForTest {
  readonly zone: string;
  readonly fund: string;
  readonly line: string;
  readonly call: string;
  /** An application, found in order. */
  readonly apply: (asked: number, own: number, title?: string) => Promise<string>;
  /** An award that was decided. */
  readonly award: (application: string, amount: number) => Promise<string>;
  /** A contract that was signed. */
  readonly commit: (award: string, amount: number, number?: string) => Promise<string>;
  /** A payment that was made. */
  readonly pay: (commitment: string, amount: number, number?: string) => Promise<string>;
}

export async function fundForTest(bed: ZoneForTest, budget = 1000): Promise<FundForTest> {
  const { make, move } = bed;
  const zone = await make("zone/zones", {
    name: "测试专区",
    type: "patent_navigation_zone",
    level: "city",
    region: "CN-410100",
  });
  const organisation = await make("ledger/organisations", { name: "甲公司", kind: "enterprise", zone });
  const fund = await make("zone/funds", { zone, name: "产业化专项", year_from: 2025, budget, source: "市财政" });
  const line = await make("zone/fund-lines", { name: "产业化补助", fund, amount: budget });
  await move("zone/funds", fund, ["open"]);
  const call = await make("zone/fund-calls", {
    title: "2025 年申报通知",
    line,
    from_on: "2025-01-01",
    until_on: "2027-12-31",
    conditions: "区内注册企业",
  });
  await move("zone/fund-calls", call, ["publish"]);
  return {
    zone,
    fund,
    line,
    call,
    async apply(asked, own, title = "压机升级") {
      const values = { title, call, organisation, asked, own_money: own, plan: "一年内量产" };
      const id = await make("zone/fund-applications", values);
      await move("zone/fund-applications", id, ["submit", "pass"]);
      return id;
    },
    award: (application, amount) => made(bed, "zone/fund-awards", { application, amount, decided_on: "2025-03-01" }, "decide"),
    commit: (award, amount, number = "HT-1") =>
      made(bed, "zone/fund-commitments", { award, amount, number, signed_on: "2025-04-01" }, "sign"),
    pay: (commitment, amount, number = "BF-1") =>
      made(bed, "zone/fund-payments", { commitment, amount, number, paid_on: "2025-05-01" }, "pay"),
  };
}

async function made(bed: ZoneForTest, register: string, values: object, act: string): Promise<string> {
  const record: LedgerRecord = await bed.run(`${register}-save`, { values });
  await bed.run(`${register}-move`, { id: record.id, seen: record.version, act });
  return record.id;
}
