import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestSnapshot } from "#corpus";
import type { LedgerRecord } from "#ledger";
import { actorForTest, zoneForTest } from "../zone-for-test.ts";
import type { FoundConflict } from "./contract.ts";

const bed = zoneForTest("2026-06-01T00:00:00Z");
afterAll(bed.close);

const ids: Record<string, string> = {};
const made = async (key: string, register: string, values: object) => {
  ids[key] = await bed.make(register, values);
  return ids[key];
};

/** 甲公司 with its branch; 乙大学; 丙研究院, where nobody of the parties works. */
beforeAll(async () => {
  await made("zone", "zone/zones", { name: "示例区", type: "park", level: "city", region: "CN-410100" });
  await made("firm", "ledger/organisations", { name: "甲超硬材料有限公司", kind: "enterprise" });
  await made("branch", "ledger/organisations", { name: "甲公司焦作分公司", kind: "enterprise", parent: ids["firm"] });
  await made("office", "ledger/organisations", { name: "示例市政府", kind: "department" });
  await made("university", "ledger/organisations", { name: "乙大学", kind: "university", parent: ids["office"] });
  await made("institute", "ledger/organisations", { name: "丙研究院", kind: "institute", parent: ids["office"] });
  await made("form", "zone/review-forms", {
    zone: ids["zone"],
    title: "成果评审表",
    criteria: ["创新性 | 40", "可行性 | 60"],
    least: 0,
    most: 100,
    reasons: true,
    trim: "ends",
  });
  await bed.move("zone/review-forms", ids["form"] ?? "", ["issue"]);
});

async function expertAt(key: string, employer: string, more: object = {}): Promise<string> {
  const values = {
    zone: ids["zone"],
    name: key,
    employer: ids[employer],
    account: key,
    consent: true,
    consent_on: "2026-01-01",
    ...more,
  };
  const id = await made(key, "zone/experts", values);
  await bed.move("zone/experts", id, ["accept"]);
  return id;
}

async function roundFor(parties: readonly string[], experts: readonly string[], more: object = {}): Promise<string> {
  const values = {
    zone: ids["zone"],
    title: "评审",
    form: ids["form"],
    study: "superhard-materials",
    parties: parties.map((key) => ids[key]),
    ...more,
  };
  const round = await bed.make("zone/review-rounds", values);
  for (const expert of experts) await bed.make("zone/reviews", { round, expert: ids[expert] });
  return round;
}

const check = (round: string) =>
  bed.run<{ conflicts: FoundConflict[]; unchecked: { reason: string }[]; snapshot: string | null }>("zone/conflict-check", {
    round,
  });
const reviewOf = async (round: string, expert: string) =>
  (await bed.run<{ records: LedgerRecord[] }>("zone/reviews", { where: { round, expert: ids[expert] ?? "" } }))
    .records[0] as LedgerRecord;
const scores = [
  { at: 1, score: 80, reason: "新" },
  { at: 2, score: 90, reason: "可行" },
];
async function handIn(round: string, expert: string, given: object[] = scores) {
  const { id, version } = await reviewOf(round, expert);
  const actor = actorForTest(expert, "expert", { zone: ids["zone"] ?? "" });
  return bed.run<{ state: string }>(
    "zone/review-submit",
    { review: id, seen: version, scores: given, conclusion: "support" },
    actor,
  );
}

test("0.10 an expert with the same employer as the applicant is blocked, with the evidence, and steps back on record", async () => {
  await expertAt("Wang", "firm");
  await expertAt("Zhao", "institute");
  const round = await roundFor(["firm"], ["Wang", "Zhao"]);
  await expect(handIn(round, "Zhao")).rejects.toThrow("have not been looked for");
  const { conflicts } = await check(round);
  expect(conflicts.map(({ name, kind, weak }) => ({ name, kind, weak }))).toEqual([
    { name: "Wang", kind: "same_employer", weak: false },
  ]);
  expect(conflicts[0]?.sources).toEqual([`zone/experts:${ids["Wang"]}`, `ledger/organisations:${ids["firm"]}`]);
  await expect(handIn(round, "Wang")).rejects.toThrow("works for a party (甲超硬材料有限公司)");
  const wang = await reviewOf(round, "Wang");
  const recused = await bed.run("zone/reviews-move", { id: wang.id, seen: wang.version, act: "recuse", note: "同一单位" });
  expect(recused.state).toBe("recused");
  expect((await handIn(round, "Zhao")).state).toBe("submitted");
});

test("a conflict with an employer is never overruled, not even by who may overrule weak ones", async () => {
  const round = await roundFor(["firm"], ["Wang"]);
  const controller = actorForTest("Qin", "quality_controller", { zone: ids["zone"] ?? "" });
  const record = { zone: ids["zone"], kind: "same_employer", expert: ids["Wang"], round, evidence: "同一单位" };
  await expect(bed.run("zone/conflicts-save", { values: { ...record, weak: true } }, controller)).rejects.toThrow(
    "Only joint inventions",
  );
  const kept = await bed.run("zone/conflicts-save", { values: record }, controller);
  const over = { id: kept.id, seen: 1, act: "overrule", note: "专家不足" };
  await expect(bed.run("zone/conflicts-move", over, controller)).rejects.toThrow("not weak");
});

test("former employers count for as many years as the rule says, and not a day longer", async () => {
  await expertAt("Sun", "institute");
  await bed.make("zone/employments", {
    expert: ids["Sun"],
    organisation: ids["firm"],
    from_on: "2010-01-01",
    to_on: "2023-06-01",
  });
  await expertAt("Li", "institute");
  await bed.make("zone/employments", {
    expert: ids["Li"],
    organisation: ids["firm"],
    from_on: "2010-01-01",
    to_on: "2023-05-31",
  });
  const round = await roundFor(["firm"], ["Sun", "Li"]);
  const { conflicts } = await check(round);
  expect(conflicts.map(({ name, kind, lastOn }) => [name, kind, lastOn])).toEqual([["Sun", "former_employer", "2023-06-01"]]);
  await expect(handIn(round, "Sun")).rejects.toThrow("worked for a party not long ago");
});

test("an employer is left on record: the tie to it does not end with the change", async () => {
  const id = await expertAt("Qian", "firm");
  const { version } = await bed.run("zone/experts-get", { id });
  const move = () => bed.run("zone/experts-save", { id, seen: version, values: { employer: ids["institute"] } });
  await expect(move()).rejects.toThrow("Record the employment that Qian leaves");
  await bed.make("zone/employments", { expert: id, organisation: ids["firm"], to_on: "2026-05-31" });
  await move();
  const round = await roundFor(["firm"], ["Qian"]);
  expect((await check(round)).conflicts.map(({ kind }) => kind)).toEqual(["former_employer"]);
});

test("branches and heads are tied; what only shares a government above is not", async () => {
  await expertAt("Zhou", "branch");
  await expertAt("Wu", "university");
  const round = await roundFor(["firm"], ["Zhou"]);
  expect((await check(round)).conflicts.map(({ kind }) => kind)).toEqual(["related_organisation"]);
  const other = await roundFor(["institute"], ["Wu"]);
  expect((await check(other)).conflicts).toEqual([]);
});

test("an expert named among the applicant's people judges no own matter, and declares other interests themself", async () => {
  const round = await roundFor(["university"], ["Zhao", "Zhou"], { people: ["Zhao", "Someone"] });
  expect((await check(round)).conflicts.map(({ name, kind }) => [name, kind])).toEqual([["Zhao", "own_interest"]]);
  const zhou = actorForTest("Zhou", "expert", { zone: ids["zone"] ?? "" });
  const declared = { zone: ids["zone"], kind: "declared", round, evidence: "持有当事单位股份" };
  await expect(bed.run("zone/conflicts-save", { values: { ...declared, expert: ids["Zhao"] } }, zhou)).rejects.toThrow(
    "their own conflicts only",
  );
  await bed.run("zone/conflicts-save", { values: { ...declared, expert: ids["Zhou"] } }, zhou);
  await expect(handIn(round, "Zhou")).rejects.toThrow("declared a conflict");
});

test("joint inventions with a party's people are found in the corpus: recent ones block, old ones a controller may overrule", async () => {
  const invention = (
    number: string,
    filedOn: `${number}-${number}-${number}`,
    applicant: string,
    inventors: readonly string[],
  ) => ({
    at: Number(number.slice(-2)),
    publicationKey: `CN-${number}-B`,
    office: "CN",
    publicationNumber: number,
    kind: "B",
    applicationKey: `CN-${number}`,
    filedOn,
    titles: [{ lang: "zh", text: `发明 ${number}` }],
    parties: [{ role: "applicant" as const, name: applicant }, ...inventors.map((name) => ({ role: "inventor" as const, name }))],
  });
  await createTestSnapshot(bed.dataDir, [
    // 何其正 of 丙研究院 invented with 冯建国, who also invents for 甲.
    invention("1000000001", "2024-03-01", "丙研究院", ["何其正", "冯建国", "吕晓明"]),
    invention("1000000002", "2024-05-01", "甲超硬材料有限公司", ["冯建国", "吕晓明", "陈小红", "卫子健"]),
    // 褚卫东 did so long ago.
    invention("1000000003", "2012-03-01", "丙研究院", ["褚卫东", "陈小红", "卫子健"]),
    // Another 孟晓光, of somewhere else, invented for 甲.
    invention("1000000004", "2025-01-01", "甲超硬材料有限公司", ["孟晓光"]),
    invention("1000000005", "2025-01-01", "丁设备厂", ["无关者"]),
  ] as never);
  await expertAt("He", "institute", { inventor_names: ["何其正"] });
  await expertAt("Chu", "institute", { inventor_names: ["褚卫东"] });
  await expertAt("Meng", "university", { inventor_names: ["孟晓光"] });
  const round = await roundFor(["firm"], ["He", "Chu", "Meng", "Zhao"]);
  const first = await check(round);
  const again = await check(round);
  expect(again.conflicts.length).toBe(first.conflicts.length);
  const shown = first.conflicts.map(({ name, kind, weak, namesake, sources, lastOn }) => ({
    name,
    kind,
    weak,
    namesake,
    sources,
    lastOn,
  }));
  // Experts who were made at one instant have no order.
  const byName = ["He", "Chu", "Meng"];
  expect(shown.toSorted((a, b) => byName.indexOf(a.name) - byName.indexOf(b.name))).toEqual([
    {
      name: "He",
      kind: "co_inventor",
      weak: false,
      namesake: false,
      sources: ["publication:CN-1000000001-B"],
      lastOn: "2024-03-01",
    },
    {
      name: "Chu",
      kind: "co_inventor",
      weak: true,
      namesake: false,
      sources: ["publication:CN-1000000003-B"],
      lastOn: "2012-03-01",
    },
    {
      name: "Meng",
      kind: "co_inventor",
      weak: true,
      namesake: true,
      sources: ["publication:CN-1000000004-B"],
      lastOn: "2025-01-01",
    },
  ]);
  expect(first.conflicts.find(({ name }) => name === "He")?.evidence).toContain("冯建国");
  expect(first.unchecked).toEqual([{ name: "Zhao", reason: "no_names" }]);
  const record = (name: string) => first.conflicts.find((each) => each.name === name)?.record ?? "";
  const controller = actorForTest("Qin", "quality_controller", { zone: ids["zone"] ?? "" });
  const overrule = (name: string) =>
    bed.run("zone/conflicts-move", { id: record(name), seen: 1, act: "overrule", note: "合作已过十年" }, controller);
  await expect(overrule("He")).rejects.toThrow("not weak");
  await expect(handIn(round, "Chu")).rejects.toThrow("invented together");
  expect((await overrule("Chu")).state).toBe("overruled");
  expect((await handIn(round, "Chu")).state).toBe("submitted");
});
