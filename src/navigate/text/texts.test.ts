import { describe, expect, test } from "vitest";
import { chunksOf, singular } from "./chunks.ts";
import { effectsOf, findEffects, findTechnologies } from "./find-effects.ts";
import { logLikelihood } from "./cluster-labels.ts";
import { layOut } from "./layout.ts";
import { readTexts, type MemberText } from "./read-texts.ts";
import { binomialAtLeast, poissonAtMost } from "./tails.ts";
import { findTerms } from "./terms.ts";
import { sequence } from "./vectors.ts";

const text = (member: number, title: string, abstract?: string): MemberText => ({
  member,
  titles: [title],
  abstracts: abstract === undefined ? [] : [abstract],
});
const effectsIn = (abstract: string) => findEffects([text(0, "", abstract)], []).map(({ key }) => key);

describe("chunks:", () => {
  test("Chinese ends at drafting words, English at function words, and hyphenated words are one", () => {
    expect(chunksOf("一种六面顶压机铰链梁及其LSTM控制方法").map((chunk) => chunk.join(""))).toEqual([
      "六面顶压机铰链梁",
      "lstm控制",
    ]);
    expect(chunksOf("A chip-level diamond heat spreader, and the methods of bonding")).toEqual([
      ["chip-level", "diamond", "heat", "spreader"],
      ["method"],
      ["bonding"],
    ]);
  });

  test("an English plural becomes its singular where a rule can tell", () => {
    expect(["batteries", "boxes", "glasses", "vehicles", "apparatus", "series", "analysis", "gas"].map(singular)).toEqual([
      "battery",
      "box",
      "glass",
      "vehicle",
      "apparatus",
      "series",
      "analysis",
      "gas",
    ]);
  });
});

describe("terms:", () => {
  const filler = (index: number) => [`试验${"甲乙丙丁戊己庚辛"[index % 8] ?? ""}`, `item ${"abcdefgh"[index % 8] ?? ""}x filler`];
  const corpus = Array.from({ length: 40 }, (_, index) => [
    ...filler(index),
    ...(index < 10 ? ["金刚石散热片，其中diamond heat spreaders are used"] : []),
    ...(index >= 10 && index < 15 ? ["金刚石锯片"] : []),
  ]);
  const { terms, found } = findTerms(corpus);

  test("a whole term is found in both languages, and what is only a piece of it is not", () => {
    const texts = terms.map((term) => term.text);
    expect(texts).toContain("金刚石散热片");
    expect(texts).toContain("diamond heat spreader");
    for (const piece of ["刚石散热片", "金刚石散热", "散热", "金刚", "heat", "diamond heat"]) expect(texts).not.toContain(piece);
  });

  test("a term that stands in several others is found beside them", () => {
    expect(terms.find((term) => term.text === "金刚石")).toBeUndefined();
    expect(terms.find((term) => term.text === "金刚石散热片")?.members).toBe(10);
  });

  test("each member has the terms that its text has", () => {
    const id = terms.findIndex((term) => term.text === "金刚石散热片");
    expect(found.flatMap((own, index) => (own.some(({ term }) => term === id) ? [index] : []))).toEqual([...Array(10).keys()]);
  });
});

describe("effects:", () => {
  test.each([
    ["本装置提高了工作效率，降低了生产成本。", ["cost", "efficiency"]],
    ["该方法灵敏度高，操作简便。", ["accuracy", "convenience"]],
    ["能够有效减少运行时的噪声。", ["noise"]],
    ["解决了安全性较低的问题。", ["safety"]],
    ["The production efficiency can be greatly improved.", ["efficiency"]],
    ["It reduces noise and lowers the overall cost.", ["cost", "noise"]],
    ["A lightweight frame.", ["size"]],
  ])("%s", (abstract, expected) => {
    expect(effectsIn(abstract)).toEqual(expected);
  });

  test.each([
    ["一种效率传感器，用于测量电机的效率。"],
    ["第一高精度电子天平与控制器连接。"],
    ["现有装置不能提高效率。"],
    ["The sensor measures the noise of the motor."],
    ["The device does not reduce the cost."],
  ])("nothing is claimed by: %s", (abstract) => {
    expect(effectsIn(abstract)).toEqual([]);
  });

  test("a study's effect of the same name takes the shipped one's place, one without words takes it out, others are added", () => {
    const own = [
      { effect: "cost", title: { en: "Cost" }, words: [], direction: "down" as const },
      { effect: "noise", title: { en: "Noise" }, words: ["嗡嗡声"], direction: "down" as const },
      { effect: "flavour", title: { en: "Flavour" }, words: ["风味", "flavor"], direction: "up" as const },
    ];
    const names = effectsOf(own).map(({ effect }) => effect);
    expect(names).not.toContain("cost");
    expect(names.at(-1)).toBe("flavour");
    const found = findEffects([text(7, "降低成本，减少噪声，减少嗡嗡声，提升风味")], own).map(({ key }) => key);
    expect(found).toEqual(["flavour", "noise"]);
  });

  test("a technology is named by any of its words, Latin ones whole", () => {
    const rules = [{ technology: "cvd", title: { en: "CVD" }, words: ["气相沉积", "CVD"] }];
    const texts = [text(1, "MPCVD reactor"), text(2, "a ＣＶＤ process"), text(3, "化学气相沉积")];
    expect(findTechnologies(texts, rules).map(({ member }) => member)).toEqual([2, 3]);
  });
});

describe("landscape:", () => {
  const topics = [
    ["金刚石散热片", "芯片键合层", "diamond heat spreader"],
    ["培育钻石切磨", "宝石镶嵌座", "grown gem setting"],
    ["砂轮结合剂", "磨削烧伤", "grinding wheel bond"],
  ];
  const texts = Array.from({ length: 60 }, (_, index) => {
    const topic = topics[index % 3] ?? [];
    return text(index, topic.join("，"), `${topic[0] ?? ""}，试样${"甲乙丙丁"[index % 4] ?? ""}`);
  });

  test("members of one topic come into one cluster, labelled by its terms in both languages", () => {
    const { members, clusters } = readTexts(texts, {});
    expect(clusters).toHaveLength(3);
    const byTopic = [0, 1, 2].map(
      (topic) => new Set(members.filter((_, index) => index % 3 === topic).map((each) => each.cluster)),
    );
    expect(byTopic.map((found) => found.size)).toEqual([1, 1, 1]);
    expect(new Set(byTopic.flatMap((found) => [...found])).size).toBe(3);
    expect(clusters.some(({ zh, en }) => zh.includes("培育钻石切磨") && en.includes("grown gem"))).toBe(true);
  });

  test("what the whole study is about labels no cluster, and no term labels two", () => {
    const node = (name: string, query: string) => ({ node: name, title: { en: name }, query });
    const chain = [
      node("a", 'title:(kite OR "towed glider") AND title:(winch OR rope)'),
      node("b", 'title:(kite OR "towed glider") AND title:(camera OR lens)'),
    ];
    const themes = [
      "rope winch; drum brake; line guide",
      "camera lens; zoom mount; image chip",
      "package hook; parcel box; delivery door",
    ];
    const subjects = ["kite", "towed glider craft"];
    const flights = Array.from({ length: 90 }, (_, index) =>
      text(index, `${subjects[index % 2] ?? ""} ${themes[index % 3] ?? ""}; sample ${"abcdefg"[index % 7] ?? ""}x`),
    );
    const labels = readTexts(flights, { chain }).clusters.flatMap(({ en }) => en.split(", "));
    expect(labels.length).toBeGreaterThanOrEqual(3);
    expect(labels.filter((label) => /kite|towed|glider|craft/u.test(label))).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
  });

  test("a word of more than half of the texts is cut out of Chinese terms", () => {
    const themes = ["头盔，瞳距调节，镜片框", "教学台，实训课，学生端", "景深，片源播放，码流库"];
    const texts = Array.from({ length: 60 }, (_, index) =>
      text(index, `虚拟现实${themes[index % 3] ?? ""}，样机${"甲乙丙丁"[index % 4] ?? ""}`),
    );
    const labels = readTexts(texts, {}).clusters.flatMap(({ zh }) => zh.split("、"));
    expect(labels.filter((label) => label.includes("虚拟现实"))).toEqual([]);
    expect(labels.some((label) => label.includes("头盔"))).toBe(true);
  });

  test("the same texts give the same facts to the last digit", () => {
    expect(JSON.stringify(readTexts(texts, {}))).toBe(JSON.stringify(readTexts(texts, {})));
  });

  test("too few texts make no landscape, and no figure of chance", () => {
    const few = readTexts(texts.slice(0, 12), {});
    expect(few.clusters).toEqual([]);
    expect(few.members.every(({ cluster }) => cluster === null)).toBe(true);
  });

  test("bubbles and their labels stand apart, inside the map", () => {
    const next = sequence(991);
    const middles = Array.from({ length: 14 }, () => Float64Array.from({ length: 8 }, () => next() - 0.3));
    for (const middle of middles) {
      const length = Math.hypot(...middle);
      for (let at = 0; at < middle.length; at++) middle[at] = (middle[at] ?? 0) / length;
    }
    const spots = layOut(
      middles,
      middles.map((_, index) => 10 + 20 * index),
    );
    for (const [i, a] of spots.entries()) {
      expect(a.every((value) => value >= 0 && value <= 1)).toBe(true);
      for (const b of spots.slice(i + 1))
        expect(Math.max(Math.abs(a[0] - b[0]) / 0.19, Math.abs(a[1] - b[1]) / 0.09)).toBeGreaterThan(0.99);
    }
  });
});

describe("numbers:", () => {
  test("log-likelihood of 10 of 1,000 against 2 of 1,000 is 5.85, negative the other way round", () => {
    const expected = 2 * (10 * Math.log(10 / 6) + 990 * Math.log(990 / 994) + 2 * Math.log(2 / 6) + 998 * Math.log(998 / 994));
    expect(expected).toBeCloseTo(5.85, 2);
    expect(logLikelihood(10, 1000, 2, 1000)).toBeCloseTo(expected, 9);
    expect(logLikelihood(2, 1000, 10, 1000)).toBeCloseTo(-expected, 9);
  });

  test("at least eight heads of ten come in 56 of 1,024 cases", () => {
    expect(binomialAtLeast(8, 10, 0.5)).toBeCloseTo((45 + 10 + 1) / 1024, 12);
    expect(binomialAtLeast(0, 10, 0.5)).toBe(1);
  });

  test("where three are expected none come in e⁻³ of all cases", () => {
    expect(poissonAtMost(0, 3)).toBeCloseTo(Math.exp(-3), 12);
    expect(poissonAtMost(2, 3)).toBeCloseTo(Math.exp(-3) * (1 + 3 + 4.5), 12);
  });
});
