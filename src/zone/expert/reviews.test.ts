import { afterAll, beforeAll, expect, test } from "vitest";
import type { LedgerRecord } from "#ledger";
import { runForTest, sha256, superhard } from "../decision/run-for-test.ts";
import { actorForTest, zoneForTest } from "../zone-for-test.ts";
import type { ReviewResults } from "./contract.ts";
import { parseCriteria, totalOf } from "./criteria.ts";

const bed = zoneForTest("2026-06-01T00:00:00Z");
afterAll(bed.close);
let [zone, firm, institute, form] = ["", "", "", ""];
const experts: string[] = [];

beforeAll(async () => {
  zone = await bed.make("zone/zones", { name: "示例区", type: "park", level: "city", region: "CN-410100" });
  firm = await bed.make("ledger/organisations", { name: "甲公司", kind: "enterprise" });
  institute = await bed.make("ledger/organisations", { name: "丙研究院", kind: "institute" });
  const values = {
    zone,
    title: "表",
    criteria: ["创新性 | 40", "可行性 | 60"],
    least: 0,
    most: 100,
    reasons: true,
    trim: "ends",
  };
  form = await bed.make("zone/review-forms", values);
  await bed.move("zone/review-forms", form, ["issue"]);
  for (const name of ["E1", "E2", "E3", "E4", "E5"]) {
    const one = await bed.make("zone/experts", {
      zone,
      name,
      employer: institute,
      account: name,
      consent: true,
      consent_on: "2026-01-01",
    });
    await bed.move("zone/experts", one, ["accept"]);
    experts.push(one);
  }
});

const as = (name: string) => actorForTest(name, "expert", { zone });
const results = (round: string, who?: string) =>
  bed.run<ReviewResults>("zone/review-results", { round }, who === undefined ? undefined : as(who));

async function openRound(): Promise<{ round: string; reviews: LedgerRecord[] }> {
  const round = await bed.make("zone/review-rounds", { zone, title: "评审", form, study: superhard, parties: [firm] });
  for (const expert of experts) await bed.make("zone/reviews", { round, expert });
  await bed.run("zone/conflict-check", { round });
  const { records } = await bed.run<{ records: LedgerRecord[] }>("zone/reviews", { where: { round }, sort: "expert" });
  return { round, reviews: records };
}

const give = (review: LedgerRecord, who: string, first: number, second: number, reason = "–因") =>
  bed.run(
    "zone/review-submit",
    {
      review: review.id,
      seen: review.version,
      scores: [
        { at: 1, score: first, reason },
        { at: 2, score: second, reason },
      ],
      conclusion: "support",
    },
    as(who),
  );
const reviewBy = (reviews: readonly LedgerRecord[], at: number) =>
  reviews.find(({ values }) => values["expert"] === experts[at]) as LedgerRecord;

test("reviews are blind until all are in, then mean, spread and the mean without the ends are those computed by hand", async () => {
  const { round, reviews } = await openRound();
  const given = [
    [90, 80], // 36 + 48 = 84
    [70, 60], // 28 + 36 = 64
    [100, 100], // 100
    [50, 40], // 20 + 24 = 44
  ] as const;
  for (const [at, [first, second]] of given.entries()) await give(reviewBy(reviews, at), `E${at + 1}`, first, second);
  const before = await results(round);
  expect([before.open, before.submitted, before.mean, before.sheets]).toEqual([false, 4, null, []]);
  const own = await results(round, "E2");
  expect(own.sheets.map(({ name, total }) => [name, total])).toEqual([["E2", 64]]);
  expect(own.mean).toBeNull();
  const sheets = bed.run<{ total: number }>("zone/review-sheets", {}, as("E2"));
  expect((await sheets).total).toBe(0);
  await expect(bed.run("zone/review-rounds-move", { id: round, seen: 1, act: "close" })).rejects.toThrow(
    "1 reviewers have neither",
  );
  await give(reviewBy(reviews, 4), "E5", 80, 70); // 32 + 42 = 74
  const after = await results(round, "E1");
  // 44, 64, 74, 84, 100: mean 73.2; Σ(x−73.2)² = 852.64 + 84.64 + 0.64 + 116.64 + 718.24 = 1772.8, ÷ 4 = 443.2.
  expect(after.open).toBe(true);
  expect(after.mean).toBeCloseTo(73.2, 10);
  expect(after.deviation).toBeCloseTo(Math.sqrt(443.2), 10);
  expect(after.range).toEqual([44, 100]);
  expect(after.trimmedMean).toBeCloseTo((64 + 74 + 84) / 3, 10);
  expect(after.sheets.filter(({ trimmed }) => trimmed).map(({ name }) => name)).toEqual(["E4", "E3"]);
  expect(after.criteria[0]?.mean).toBeCloseTo(78, 10);
  await bed.run("zone/review-rounds-move", { id: round, seen: 1, act: "close" });
});

test("a review is the expert's own, one in a round, given once, within the scale and with reasons", async () => {
  const { round, reviews } = await openRound();
  const review = reviewBy(reviews, 0);
  await expect(bed.make("zone/reviews", { round, expert: experts[0] })).rejects.toThrow("one review per expert");
  await expect(give(review, "E2", 80, 80)).rejects.toThrow("Only E1 may do this");
  await expect(give(review, "E1", 101, 80)).rejects.toThrow("101 lies outside 0 to 100");
  await expect(give(review, "E1", 80, 80, "")).rejects.toThrow("needs the reason");
  await give(review, "E1", 80, 80);
  await expect(give(review, "E1", 90, 90)).rejects.toThrow("handed in");
  await expect(
    bed.make("zone/review-sheets", { review: review.id, scores: ["1 | 1 | x", "2 | 1 | x"], conclusion: "reject" }),
  ).rejects.toThrow("handed in");
});

test("weights make 100, and totals are exact", async () => {
  const values = { zone, title: "表", criteria: ["甲 | 40", "乙 | 59"], least: 0, most: 10, trim: "none" };
  await expect(bed.make("zone/review-forms", values)).rejects.toThrow("make 99");
  await expect(bed.make("zone/review-forms", { ...values, criteria: ["甲"] })).rejects.toThrow("no criterion");
  const criteria = parseCriteria(["a | 33", "b | 33", "c | 34"]).filter((each) => each !== undefined);
  const scores = [1, 2, 3].map((at) => ({ at, score: 0.1, reason: "" }));
  expect(totalOf(criteria, scores)).toBe(0.1);
});

test("an active expert has agreed to be kept, and accepts for themself", async () => {
  const id = await bed.make("zone/experts", {
    zone,
    name: "New",
    employer: institute,
    account: "New",
    consent: false,
    consent_on: "2026-01-01",
  });
  await expect(bed.move("zone/experts", id, ["accept"])).rejects.toThrow("has not agreed");
  await bed.run("zone/experts-save", { id, seen: 1, values: { consent: true } });
  await expect(bed.run("zone/experts-move", { id, seen: 2, act: "accept" }, as("E1"))).rejects.toThrow("Only New");
  expect((await bed.run("zone/experts-move", { id, seen: 2, act: "accept" }, as("New"))).state).toBe("active");
});

test("an opinion names the run and the hash of the report it was given on; a new run marks it as on an earlier version", async () => {
  const run = runForTest(bed.dataDir, "a");
  const input = {
    zone,
    expert: experts[0],
    study: superhard,
    about: "path-tools",
    verdict: "agree_with_changes",
    text: "补充装备环节",
  };
  const given = await bed.run<{ opinion: string; run: string; reportHash: string }>("zone/opinion-give", input, as("E1"));
  expect([given.run, given.reportHash]).toEqual([run, sha256("<p>本地在控制节点份额偏低</p>")]);
  await expect(bed.run("zone/opinion-give", input, as("E2"))).rejects.toThrow("Only E1");
  const forged = {
    zone,
    expert: experts[0],
    study: superhard,
    run,
    snapshot: "snapshot-a",
    report: "report.html",
    report_hash: sha256("x"),
    verdict: "agree",
    text: "x",
  };
  await expect(bed.make("zone/opinions", forged)).rejects.toThrow("no kept run");
  const status = async () => {
    const { opinions } = await bed.run<{ opinions: { version: string; sameReport: boolean | null }[] }>("zone/opinion-status", {
      zone,
    });
    return opinions.map(({ version, sameReport }) => [version, sameReport]);
  };
  expect(await status()).toEqual([["latest", true]]);
  runForTest(bed.dataDir, "b", "份额已提高");
  expect(await status()).toEqual([["earlier", true]]);
});
