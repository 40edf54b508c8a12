import { afterAll, expect, test } from "vitest";
import { actorForTest, zoneForTest } from "../zone-for-test.ts";
import { fundForTest } from "./fund-for-test.ts";

const bed = zoneForTest("2026-01-15T00:00:00Z");
const { run, make, move } = bed;
afterAll(bed.close);

const change = async (register: string, id: string, values: object) => {
  const { version } = await run(`${register}-get`, { id });
  return run(`${register}-save`, { id, seen: version, values, note: "更正" });
};

test("0.13 payments ≤ commitment ≤ award ≤ budget: what goes beyond is refused with both sums and the excess", async () => {
  const { fund, line, apply, award, commit, pay } = await fundForTest(bed, 1000);
  const application = await apply(800, 2400);
  const given = await award(application, 600);
  await expect(award(application, 200.01)).rejects.toThrow(
    "“压机升级”: 800.01 yuan are awarded, 0.01 yuan more than the 800.00 yuan that were asked",
  );
  const contract = await commit(given, 600);
  await expect(commit(given, 1, "HT-2")).rejects.toThrow(
    "the contracts add up to 601.00 yuan, 1.00 yuan more than the award of 600.00 yuan",
  );
  await pay(contract, 400);
  await expect(pay(contract, 200.01, "BF-2")).rejects.toThrow(
    "payments less refunds come to 600.01 yuan, 0.01 yuan more than the 600.00 yuan that are committed",
  );
  await pay(contract, 200, "BF-3");
  await expect(change("zone/funds", fund, { budget: 999.99 })).rejects.toThrow(
    "the lines add up to 1,000.00 yuan, 0.01 yuan more than the budget of 999.99 yuan",
  );
  await expect(change("zone/fund-lines", line, { amount: 599 })).rejects.toThrow(
    "the awards add up to 600.00 yuan, 1.00 yuan more than the line of 599.00 yuan",
  );
  await expect(change("zone/fund-awards", given, { amount: 599.5 })).rejects.toThrow("0.50 yuan more than the award");
  await expect(change("zone/fund-commitments", contract, { amount: 599 })).rejects.toThrow("1.00 yuan more than the 599.00");
  await expect(move("zone/fund-awards", given, ["withdraw"])).rejects.toThrow("600.00 yuan more than the award of 0.00 yuan");
  await expect(move("zone/fund-applications", application, ["withdraw"])).rejects.toThrow("not been found in order");
  await expect(move("zone/fund-lines", line, ["withdraw"])).rejects.toThrow("more than");
  expect((await run("zone/funds-get", { id: fund })).values["budget"]).toBe(100000);
});

test("a payment needs a signed contract and a day after it, and a refund frees what came back", async () => {
  const { apply, award, commit, pay } = await fundForTest(bed);
  const given = await award(await apply(500, 500), 500);
  const draft = await make("zone/fund-commitments", { award: given, amount: 100, number: "HT-9" });
  await expect(pay(draft, 10)).rejects.toThrow("committed");
  const contract = await commit(given, 500);
  const early = await make("zone/fund-payments", { commitment: contract, amount: 1, number: "BF-0", paid_on: "2025-03-31" });
  await expect(move("zone/fund-payments", early, ["pay"])).rejects.toThrow("earlier than its contract");
  const paid = await pay(contract, 500);
  const refund = (amount: number, number: string) =>
    make("zone/fund-refunds", { payment: paid, amount, number, reason: "unspent", refunded_on: "2025-06-01" });
  const back = await refund(200, "TH-1");
  await expect(pay(contract, 1, "BF-2")).rejects.toThrow("501.00");
  await move("zone/fund-refunds", back, ["receive"]);
  await pay(contract, 200, "BF-3");
  await expect(move("zone/fund-refunds", back, ["void"])).rejects.toThrow(
    "come to 700.00 yuan, 200.00 yuan more than the 500.00",
  );
  const more = await refund(301, "TH-2");
  await expect(move("zone/fund-refunds", more, ["receive"])).rejects.toThrow("the refunds add up to 501.00 yuan, 1.00 yuan more");
  await expect(move("zone/fund-payments", paid, ["void"])).rejects.toThrow("refunds");
});

test("money moves between lines by record only as far as it is free", async () => {
  const { fund, line, apply, award } = await fundForTest(bed, 1000);
  await award(await apply(700, 700), 700);
  await change("zone/fund-lines", line, { amount: 900 });
  const other = await make("zone/fund-lines", { name: "导航", fund, amount: 100 });
  const over = { document: "调 1 号", from_line: line, to_line: other, amount: 201, decided_on: "2025-07-01", reason: "结余" };
  const asked = await make("zone/fund-reallocations", over);
  await expect(move("zone/fund-reallocations", asked, ["approve"])).rejects.toThrow(
    "700.00 yuan, 1.00 yuan more than the line of 699.00",
  );
  await change("zone/fund-reallocations", asked, { amount: 200 });
  await move("zone/fund-reallocations", asked, ["approve"]);
  await expect(move("zone/fund-lines", other, ["withdraw"])).resolves.toMatchObject({ state: "withdrawn" });
  await expect(make("zone/fund-lines", { name: "多", fund, amount: 300.01 })).rejects.toThrow("0.01 yuan more than the budget");
});

test("a call takes applications while it is open, within its ceilings per project and as a share", async () => {
  const { call, apply } = await fundForTest(bed);
  await change("zone/fund-calls", call, { ceiling: 300, share_ceiling: "30" });
  await expect(apply(300.01, 10000)).rejects.toThrow("0.01 yuan more than the call's ceiling of 300.00");
  await expect(apply(300, 699.99)).rejects.toThrow("300.00 yuan are 0.01 yuan more than the 299.99 yuan");
  await apply(300, 700);
  await change("zone/fund-calls", call, { until_on: "2026-01-14" });
  await expect(apply(1, 700)).rejects.toThrow("does not take applications now");
  await expect(change("zone/fund-calls", call, { share_ceiling: "0" })).rejects.toThrow("above 0");
});

test("a closed year and a closed fund take nothing more, until they are reopened with a reason", async () => {
  const { fund, apply, award, commit, pay } = await fundForTest(bed);
  const contract = await commit(await award(await apply(500, 500), 500), 500);
  const paid = await pay(contract, 100);
  const year = await make("zone/fund-closings", { fund, year: 2025, closed_on: "2026-01-10", carried: 900 });
  await move("zone/fund-closings", year, ["close"]);
  await expect(pay(contract, 1, "BF-2")).rejects.toThrow("the books of 2025 are closed");
  await expect(move("zone/fund-payments", paid, ["void"])).rejects.toThrow("the books of 2025 are closed");
  const next = await make("zone/fund-payments", { commitment: contract, amount: 1, number: "BF-3", paid_on: "2026-01-12" });
  await move("zone/fund-payments", next, ["pay"]);
  const future = await make("zone/fund-payments", { commitment: contract, amount: 1, number: "BF-4", paid_on: "2026-01-17" });
  await expect(move("zone/fund-payments", future, ["pay"])).rejects.toThrow("2026-01-17 has not come yet");
  await expect(move("zone/funds", fund, ["close"])).rejects.toThrow("neither completed nor terminated");
  await expect(move("zone/fund-commitments", contract, ["complete"])).rejects.toThrow("once its acceptance is confirmed");
  const accepted = {
    document: "验 1",
    commitment: contract,
    verdict: "passed",
    accepted_on: "2026-01-13",
    own_spent: 400,
    evidence: "报告",
  };
  await move("zone/fund-acceptances", await make("zone/fund-acceptances", accepted), ["confirm"]);
  await move("zone/fund-commitments", contract, ["complete"]);
  await move("zone/funds", fund, ["close"]);
  await expect(make("zone/fund-lines", { name: "多", fund, amount: 1 })).rejects.toThrow("is closed");
  await expect(move("zone/fund-payments", future, ["void"])).rejects.toThrow("is closed");
  await move("zone/funds", fund, ["reopen"]);
  await expect(move("zone/fund-payments", future, ["void"])).resolves.toMatchObject({ state: "voided" });
});

test("a contract that is terminated frees what was not paid of the award, and is paid no more", async () => {
  const { apply, award, commit, pay } = await fundForTest(bed);
  const given = await award(await apply(500, 500), 500);
  const contract = await commit(given, 500);
  await pay(contract, 200);
  await move("zone/fund-commitments", contract, ["terminate"]);
  await expect(pay(contract, 1, "BF-2")).rejects.toThrow("not terminated");
  await commit(given, 300, "HT-2");
  await expect(commit(given, 0.01, "HT-3")).rejects.toThrow("500.01 yuan, 0.01 yuan more");
});

test("records stay in their fund and zone, and an organisation sees and makes only its own", async () => {
  const [one, other] = [await fundForTest(bed), await fundForTest(bed)];
  const given = await one.award(await one.apply(500, 500), 500);
  await expect(make("zone/fund-commitments", { fund: other.fund, award: given, amount: 1, number: "X" })).rejects.toThrow(
    /other|another/,
  );
  await expect(change("zone/fund-lines", one.line, { fund: other.fund })).rejects.toThrow("cannot go to another fund");
  await expect(change("zone/funds", one.fund, { zone: other.zone })).rejects.toThrow("cannot go to another zone");
  const firm = await make("ledger/organisations", { name: "乙公司", kind: "enterprise", zone: one.zone });
  const fang = actorForTest("Fang", "enterprise", { organisation: firm });
  const asked = { title: "砂轮", call: one.call, organisation: firm, asked: 10, own_money: 10, plan: "–" };
  const mine = await make("zone/fund-applications", asked, fang);
  const seen = await run<{ total: number; records: { id: string }[] }>("zone/fund-applications", {}, fang);
  expect(seen.records.map(({ id }) => id)).toEqual([mine]);
  expect((await run<{ total: number }>("zone/fund-awards", {}, fang)).total).toBe(0);
  await expect(make("zone/fund-awards", { application: mine, amount: 10 }, fang)).rejects.toThrow("may not do this");
  await move("zone/fund-applications", mine, ["submit"], fang);
  await expect(move("zone/fund-applications", mine, ["pass"], fang)).rejects.toThrow("may not do this");
});

test("0.10 nobody reviews what their own employer, its parent or they as a former employee applied for with a fund", async () => {
  const made = await fundForTest(bed);
  const { zone } = made;
  const application = await made.apply(100, 300);
  const { organisation } = (await bed.run("zone/fund-applications-get", { id: application })).values;
  const parent = await bed.make("ledger/organisations", { name: "甲集团", kind: "enterprise", zone });
  const one = await bed.run("ledger/organisations-get", { id: String(organisation) });
  await bed.run("ledger/organisations-save", { id: one.id, seen: one.version, values: { parent } });
  const other = await bed.make("ledger/organisations", { name: "乙研究院", kind: "institute", zone });
  const expert = async (name: string, employer: unknown) => {
    const consent = { consent: true, consent_on: "2025-01-01" };
    const id = await bed.make("zone/experts", { zone, name, employer, ...consent });
    await bed.move("zone/experts", id, ["accept"]);
    return id;
  };
  const submit = async (reviewer: object) => {
    const values = { ...reviewer, application, score: "80", opinion: "可行", reviewed_on: "2025-02-01" };
    return bed.move("zone/fund-reviews", await bed.make("zone/fund-reviews", values), ["submit"]);
  };
  await expect(submit({ reviewer: await expert("钱工", organisation) })).rejects.toThrow("works for a party (甲公司)");
  await expect(submit({ reviewer: await expert("孙工", parent) })).rejects.toThrow("organisation tied to a party");
  // A name without the link is the expert's all the same.
  await expect(submit({ name: "钱工" })).rejects.toThrow("works for a party");
  const free = await expert("李工", other);
  const past = { zone, expert: free, organisation, to_on: bed.now.slice(0, 10) };
  const job = await bed.make("zone/employments", { ...past, from_on: "2020-01-01" });
  await expect(submit({ reviewer: free })).rejects.toThrow("worked for a party not long ago");
  const kept = await bed.run("zone/employments-get", { id: job });
  await bed.run("zone/employments-save", { id: job, seen: kept.version, values: { from_on: "2010-01-01", to_on: "2019-12-31" } });
  expect((await submit({ reviewer: free })).state).toBe("submitted");
});

test("an award that was decided and a contract that was signed are changed with a reason only, and a payment that was made not at all", async () => {
  const made = await fundForTest(bed);
  const award = await made.award(await made.apply(600, 1800), 600);
  const contract = await made.commit(award, 600);
  const payment = await made.pay(contract, 100);
  const amend = async (register: string, id: string, note?: string) => {
    const { version } = await run(`${register}-get`, { id });
    return run(`${register}-save`, { id, seen: version, values: { amount: 500 }, ...(note === undefined ? {} : { note }) });
  };
  await expect(amend("zone/fund-commitments", contract)).rejects.toThrow("“Reason” must be filled in");
  expect((await amend("zone/fund-commitments", contract, "补充协议")).values["amount"]).toBe(50_000);
  await expect(amend("zone/fund-awards", award)).rejects.toThrow("“Reason” must be filled in");
  await amend("zone/fund-awards", award, "调减");
  const { entries } = await run<{ entries: object[] }>("zone/fund-awards-history", { id: award });
  expect(entries[0]).toMatchObject({ act: "change", note: "调减", changes: { amount: [60_000, 50_000] } });
  await expect(amend("zone/fund-payments", payment, "更正")).rejects.toThrow("paid");
});
