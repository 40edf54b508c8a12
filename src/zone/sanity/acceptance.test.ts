import { expect, test } from "vitest";
import { AppError, type Context, type Lang, plainContext } from "#base";
import { zoneActions } from "../index.ts";
import { sanityAnswer, type SanityAnswer, type Statement } from "./contract.ts";

/** Through the action, as every door runs it. */
async function sanity(source: string, lang: Lang = "en", more: object = {}): Promise<SanityAnswer> {
  const action = zoneActions.find(({ name }) => name === "zone/sanity");
  if (!action) throw new Error("there is no zone/sanity");
  const context: Context = plainContext("", { lang });
  return sanityAnswer.parse(await action.run(action.input.parse({ source, ...more }), context));
}

function at(answer: SanityAnswer, figure: string): Statement {
  const found = answer.statements.find((one) => one.figure === figure);
  if (!found) throw new Error(`no figure ${figure} among ${answer.statements.map((one) => one.figure).join(" | ")}`);
  return found;
}

function named(answer: SanityAnswer, check: string): Statement {
  const found = answer.statements.find(({ checks }) => checks.includes(check));
  if (!found) throw new Error(`nothing by ${check}`);
  return found;
}

const cluster =
  "By the end of 2015 the cluster was home to 223 patent agencies, or 60.1 percent of all in Beijing and 17.8 percent nationwide. " +
  "Its agents numbered 3,166, accounting for 62.9 percent in Beijing and 25.1 percent in China.";

test("0.2: Xiangyang beside Zhengzhou is doubted and Xingyang proposed, and approximate stays approximate", async () => {
  const answer = await sanity("The zone lies in Xiangyang, Zhengzhou, and covers approximately 10 square kilometers.");
  expect(named(answer, "places")).toMatchObject({ verdict: "suspicious", figure: null });
  expect(named(answer, "places").reason).toContain("420600");
  expect(named(answer, "places").suggestion).toContain("410182");
  expect(at(answer, "10 square kilometers")).toMatchObject({ unit: "km2", comparator: "about" });
  expect((await sanity("Xiangyang in Hubei and Zhengzhou in Henan signed.")).statements).toEqual([]);
});

test("0.3: three components of 10 billion are 30 billion, not three billion, and both figures stand side by side", async () => {
  const answer = await sanity(
    "For 2013 the target was set at 'three billion yuan,' which included starting the projects signed in 2012, " +
      "raising investment by 10 billion yuan, completing fixed asset investments of 10 billion.",
  );
  const total = at(answer, "three billion yuan");
  expect(total).toMatchObject({ verdict: "wrong", value: 3e9, unit: "CNY", correction: "30 billion yuan" });
  expect(total.reason).toContain("3 × 10 billion = 30 billion");
  expect(total.reason).toContain("factor of 10");
  expect(total.suggestion).toContain("3个100亿");
  const right = await sanity("2013年实现3个100亿元，即启动项目100亿元、新增投资100亿元、完成固定资产投资100亿元。", "zh");
  expect(at(right, "3个100亿元")).toMatchObject({ value: 3e10, verdict: "ok" });
});

test("0.4: comparators and deadlines are read and nothing is alarmed", async () => {
  const answer = await sanity(
    "Investment exceeding 35 billion yuan and industrial output value surpassing 100 billion yuan by 2016.",
  );
  expect(answer.statements.map(({ value, comparator, verdict }) => [value, comparator, verdict])).toEqual([
    [35e9, "over", "unchecked"],
    [100e9, "over", "unchecked"],
  ]);
});

test("0.12: industry credit is told as a mistranslation of 工信", async () => {
  const answer = await sanity("The team involves intellectual property, science and technology, finance, and industry credit.");
  expect(named(answer, "mistranslations")).toMatchObject({
    verdict: "suspicious",
    correction: "industry and information technology",
  });
});

test("0.21: an advertising tail is marked and no figure is read from it", async () => {
  const answer = await sanity("The zone covers 10 square kilometers.\nOutdoor Lighting, Led Bollard Light, 500 pieces");
  expect(answer.statements.map(({ figure, checks }) => [figure, ...checks])).toEqual([
    ["10 square kilometers"],
    [null, "advertising"],
  ]);
});

test("1.2–1.5: rounded shares imply 371; 1250–1256; 5030–5037; 12589–12638", async () => {
  for (const text of [
    cluster,
    "截至2015年底，园区有专利代理机构223家，占北京市的60.1%、全国的17.8%；专利代理人3166人，占北京市的62.9%、全国的25.1%。",
  ]) {
    const { statements } = await sanity(text);
    const implied = statements.flatMap((one) =>
      one.implied.map(({ of, least, most }) => [of === "nation" ? of : "place", least, most]),
    );
    expect(implied).toEqual([
      ["place", 371, 371],
      ["nation", 1250, 1256],
      ["place", 5030, 5037],
      ["nation", 12589, 12638],
    ]);
    expect(statements.filter(({ verdict }) => verdict === "wrong" || verdict === "suspicious")).toEqual([]);
  }
  const share = at(await sanity(cluster), "60.1 percent");
  expect(share.verdict).toBe("ok");
  expect(share.implied[0]?.low).toBeCloseTo(370.74, 2);
  expect(share.implied[0]?.high).toBeCloseTo(371.36, 2);
  expect(at(await sanity(cluster), "17.8 percent").implied[0]?.point).toBeCloseTo(1252.8, 1);
});

test("1.6, 1.8: agents per agency and the location quotient follow with their intervals", async () => {
  const { derived } = await sanity(cluster);
  const of = (name: string) => derived.find((one) => one.name === name) ?? { value: NaN, low: NaN, high: NaN };
  expect(of("agents per agency").value).toBeCloseTo(14.2, 2);
  expect(of("agents per agency: Beijing").low).toBeCloseTo(13.56, 2);
  expect(of("agents per agency: Beijing").high).toBeCloseTo(13.58, 2);
  expect(of("agents per agency: nation").low).toBeCloseTo(10.02, 2);
  expect(of("agents per agency: nation").high).toBeCloseTo(10.11, 2);
  expect(of("share of the nation: agencies, Beijing").value).toBeCloseTo(29.61, 2);
  expect(of("share of the nation: agents, Beijing").value).toBeCloseTo(39.9, 1);
  expect(of("location quotient: agents against agencies").value).toBeCloseTo(1.41, 2);
});

test("1.7: 60.1 % of Beijing and Beijing's 29.6 % make 17.8 %; another share of Beijing does not", async () => {
  const right = await sanity(`${cluster} Beijing has 29.6 percent of the nation's patent agencies.`);
  expect(at(right, "29.6 percent")).toMatchObject({ verdict: "ok", checks: ["share-chain"] });
  const wrong = await sanity(`${cluster} Beijing has 39.6 percent of the nation's patent agencies.`);
  expect(at(wrong, "39.6 percent")).toMatchObject({ verdict: "wrong", correction: "29.6 %" });
});

test("1.10: a target of three to five is read as a range", async () => {
  const answer = await sanity("The plan is to foster three to five comprehensive IP service providers.");
  expect(answer.statements[0]).toMatchObject({ value: 3, upTo: 5, verdict: "unchecked" });
});

const jinhua =
  "From January to October 2019 the city's patent applications totalled 35043, and 20770 patents were authorized. " +
  "Among these there were 5202 invention patent applications and 1403 of them were authorized.";

test("2.2: grants over applications is called a flow ratio, 59.27 %, and never a grant rate", async () => {
  const granted = at(await sanity(jinhua), "20770 patents");
  expect(granted).toMatchObject({ verdict: "ok" });
  expect(granted.reason).toContain("59.27 % is a flow ratio, not a grant rate");
  const rate = await sanity(`${jinhua} The authorization rate was 59.27%.`);
  expect(at(rate, "59.27%")).toMatchObject({ verdict: "suspicious", checks: ["flow-ratio"] });
});

test("2.3: “1403 of them were authorized” is doubted, and the structure follows: 14.84, 6.755, 26.97, 64.90 %", async () => {
  const answer = await sanity(jinhua);
  expect(at(answer, "1403")).toMatchObject({ verdict: "suspicious" });
  expect(at(answer, "1403").reason).toContain("26.97 %");
  const value = (name: string) => answer.derived.find((one) => one.name === name)?.value ?? NaN;
  expect(value("invention share of applications")).toBeCloseTo(14.84, 2);
  expect(value("invention share of grants")).toBeCloseTo(6.755, 3);
  expect(value("other applications")).toBe(29841);
  expect(value("other grants")).toBe(19367);
  expect(value("flow ratio of other applications")).toBeCloseTo(64.9, 2);
  const chinese = await sanity("2019年1—10月，全市专利申请35043件，授权20770件；其中发明专利申请5202件，其中授权1403件。", "zh");
  expect(at(chinese, "1403件").verdict).toBe("suspicious");
  const plain = await sanity("2019年1—10月，全市专利申请35043件，授权20770件；其中发明专利申请5202件，授权1403件。", "zh");
  expect(plain.counts).toMatchObject({ suspicious: 0, wrong: 0 });
});

test("2.9: 1.17 billion RMB is 11.7亿元, and 117 billion is not", async () => {
  const right = await sanity("Up to November this year, the city's patent pledges reached 1.17 billion RMB (11.7亿元).");
  expect(right.statements.map(({ value, verdict }) => [value, verdict])).toEqual([
    [1.17e9, "ok"],
    [1.17e9, "ok"],
  ]);
  expect(right.statements[0]?.reason).toContain("names no year");
  const wrong = await sanity("The pledges reached 11.7亿元 (117 billion yuan).");
  expect(at(wrong, "117 billion yuan")).toMatchObject({ verdict: "wrong" });
  expect(at(wrong, "117 billion yuan").reason).toContain("100 times");
});

test("2.15: ten months are never a year: 42,052 only as an estimate, and doubted where it is printed as the year's", async () => {
  const answer = await sanity(jinhua);
  expect(at(answer, "35043").reason).toContain("10 of 12 months");
  expect(at(answer, "35043").reason).toContain("Estimate (× 12/10, not published): 42,052");
  const silent = await sanity(`${jinhua} Applications of 2019 came to 42052.`);
  expect(at(silent, "42052")).toMatchObject({ verdict: "suspicious" });
  const labelled = await sanity(`${jinhua} The estimate for 2019 is 42052 applications.`);
  expect(labelled.counts.suspicious).toBe(1);
});

test("3.2: the mean of 86 institutions is a lower bound, 44.2 万, 13.8 % of the national mean", async () => {
  const answer = await sanity("It has registered 86 service institutions with an annual revenue of over RMB 38 million.");
  const revenue = at(answer, "RMB 38 million");
  expect(revenue).toMatchObject({ verdict: "ok", comparator: "over", value: 38e6 });
  expect(revenue.reason).toContain("44.2万元");
  expect(revenue.reason).toContain("13.8 %");
  expect(revenue.reason).toContain("lower bound");
});

test("3.7: the highest concentration is not testable without a comparison set", async () => {
  const answer = await sanity("The area has the highest concentration of intellectual property resources.");
  expect(answer.statements).toMatchObject([{ figure: null, verdict: "unchecked", checks: ["untestable-claim"] }]);
});

test("3.10: environmental protection among creation, management and service is the environment for protection", async () => {
  const answer = await sanity(
    "It shows high levels of creation, effective application models, sound environmental protection, smooth management systems, and outstanding service capabilities.",
  );
  expect(named(answer, "mistranslations").correction).toBe("a sound environment for IP protection");
  expect((await sanity("Firms in environmental protection filed 40 applications.")).counts.suspicious).toBe(0);
});

const density =
  "By 2020 the three cities will hold more than 24 invention patents per million people, which is 3 times more than the average level of Hunan province.";

test("4.3: 24 per million is per 10,000, and “3 times more” is 3 times", async () => {
  const original =
    "The invention patents per million people in possession are more than 24, which is 3 times more than the average of Hunan.";
  for (const text of [density, original]) {
    const answer = await sanity(text);
    const figure = named(answer, "density");
    expect(figure).toMatchObject({
      verdict: "suspicious",
      value: 24,
      unit: "per 1,000,000",
      comparator: "over",
      correction: "24 per 10,000 people",
    });
    expect(figure.reason).toContain("0.24 per 10,000");
    const times = at(answer, "3 times");
    expect(times).toMatchObject({ verdict: "suspicious", correction: "3 times" });
    expect(times.reason).toContain("24 ÷ 3 = 8 and 24 ÷ 4 = 6");
  }
  const right = await sanity("到2020年，长株潭每万人发明专利拥有量超过24件，是全省平均水平8件的3倍。", "zh");
  expect(right.counts).toMatchObject({ wrong: 0, suspicious: 0 });
});

const prefectures: readonly (readonly [string, string, string, string])[] = [
  ["长沙", "32,981", "839.45", "39.29"],
  ["株洲", "6,957", "402.85", "17.27"],
  ["湘潭", "3,829", "288.20", "13.29"],
  ["衡阳", "1,897", "730.06", "2.60"],
  ["邵阳", "610", "730.24", "0.84"],
  ["岳阳", "1,868", "577.13", "3.24"],
  ["常德", "2,070", "577.20", "3.59"],
  ["张家界", "200", "154.90", "1.29"],
  ["益阳", "1,300", "442.07", "2.94"],
  ["郴州", "1,111", "475.50", "2.34"],
  ["永州", "771", "544.61", "1.42"],
  ["怀化", "687", "498.33", "1.38"],
  ["娄底", "660", "394.13", "1.67"],
  ["湘西", "370", "263.83", "1.40"],
];

test("4.4: the rows of the Hunan table make 55,313 as printed, and 6,918.50 people against 6,918.40 printed", async () => {
  const rows = [...prefectures, ["其他", "2", "–", "–"]].map((row) => `| ${row.join(" | ")} |`);
  const table = [
    "| 市州 | 专利 | 人口 | 密度 |",
    "|---|---|---|---|",
    ...rows,
    "| **全省** | **55,313** | **6,918.40** | **8.00** |",
  ].join("\n");
  const answer = await sanity(table);
  expect(at(answer, "55,313")).toMatchObject({ verdict: "ok", checks: ["table-total"] });
  expect(at(answer, "6,918.40")).toMatchObject({ verdict: "suspicious", correction: "6,918.50" });
  expect(at(answer, "6,918.40").reason).toContain("0.10 apart");
  expect(answer.counts).toMatchObject({ suspicious: 1, wrong: 0 });
});

test("4.14: a target that breaks off is incomplete", async () => {
  const answer = await sanity(
    "By 2020, Hunan will build 100 strong intellectual property rights, more than 70% large and medium…",
  );
  expect(at(answer, "70%")).toMatchObject({ verdict: "suspicious", comparator: "over", checks: ["truncated"] });
  expect(at(answer, "70%").reason).toContain("incomplete");
  expect(named(answer, "mistranslations").reason).toContain("知识产权强企");
});

test("4.15: September 13 has no year; with the day of publication it is inferred and marked so", async () => {
  const text = "The meeting of September 13 set targets for 2020.";
  expect(named(await sanity(text), "undated")).toMatchObject({ verdict: "unchecked", correction: null });
  const inferred = named(await sanity(text, "en", { published: "2016-09-20" }), "undated");
  expect(inferred.correction).toBe("2016-09-13");
  expect(inferred.suggestion).toContain("inferred");
});

test("an empty text, a file that is not there and a bad day are told so", async () => {
  await expect(sanity("")).rejects.toThrow(AppError);
  await expect(sanity("no-such-file.txt")).rejects.toMatchObject({ code: "zone.sanity.no_file" });
  await expect(sanity("5 patents", "en", { published: "soon" })).rejects.toMatchObject({ code: "zone.sanity.bad_day" });
});
