import { expect, test } from "vitest";
import { sql } from "#engine";
import { merged, record, table } from "../merge-testing.ts";

test("whom an event concerns stands beside it, once, whoever tells of it", async () => {
  const pledge = {
    office: "CN",
    code: "PE01",
    on: "2019-02-05",
    effectiveOn: "2019-01-20",
    parties: [
      { role: "pledgor" as const, name: "甲公司" },
      { role: "pledgee" as const, name: "乙银行" },
    ],
  };
  const patent = record("CN-101234567-B", { applicationKey: "CN-200810000001", events: [pledge] });
  const engine = await merged(
    table(patent),
    table({ ...patent, events: [pledge, { office: "CN", code: "GR01", on: "2011-01-01" }] }),
  );
  expect(await engine.rows(sql`select * from legal_event_party`)).toEqual([
    {
      application: 0,
      office: "CN",
      code: "PE01",
      on: "2019-02-05",
      effective_on: "2019-01-20",
      role: "pledgee",
      position: 2,
      name: "乙银行",
    },
    {
      application: 0,
      office: "CN",
      code: "PE01",
      on: "2019-02-05",
      effective_on: "2019-01-20",
      role: "pledgor",
      position: 1,
      name: "甲公司",
    },
  ]);
});
