import { afterAll, beforeAll, expect, test } from "vitest";
import { handEngine, handStudy, times, type HandEngine } from "../hand-facts.ts";
import { growth } from "./growth.ts";
import { lifeCycle } from "./life-cycle.ts";

/*
 * Windows 2010–2014 and 2015–2019; the ends of the recent one are 2015–2016 and 2018–2019, three years apart.
 *
 *   a   10 in 2012, 60 and 40 in 2015 and 2016, 30 and 20 in 2018 and 2019: from 100 to 50, 4.1 standard deviations
 *   b   10 in 2012, 20 in 2015, 14 in 2019: 1.0 standard deviations
 */
let hand: HandEngine;
const z = ["z1", "z2", "z3", "z4"];

beforeAll(async () => {
  const filed = (node: string, year: number, count: number) =>
    times(count, { nodes: [node], year, by: year < 2015 ? ["z1"] : z });
  hand = await handEngine({
    study: handStudy(["a", "b"]),
    cutOff: "2022-12-31",
    organisations: Object.fromEntries(z.map((name) => [name, { type: "enterprise", region: "CN-410100" }])),
    members: [
      ...filed("a", 2012, 10),
      ...filed("a", 2015, 60),
      ...filed("a", 2016, 40),
      ...filed("a", 2018, 30),
      ...filed("a", 2019, 20),
      ...filed("b", 2012, 10),
      ...filed("b", 2015, 20),
      ...filed("b", 2019, 14),
    ],
  });
});

afterAll(() => hand.engine.close());

test("a field that grew between windows and halved within the recent one has turned down, and its readings say so", async () => {
  const rows = await hand.rows(growth);
  const of = (node: string) => rows.find((row) => row["node"] === node);
  expect(of("a")).toMatchObject({ before: 10, recent: 150, turned: true });
  expect(of("a")?.["within"]).toBeCloseTo(0.5 ** (1 / 3) - 1, 12);
  expect(of("b")).toMatchObject({ turned: false });
  expect(of("b")?.["within"]).toBeCloseTo(0.7 ** (1 / 3) - 1, 12);
  expect(growth.reading?.(rows, hand.scope).some((each) => each.zh?.includes("已回落"))).toBe(true);
});

test("a field past its peak is not told to be growing", async () => {
  const rows = await hand.rows(lifeCycle);
  const of = (node: string) => rows.find((row) => row["node"] === node);
  expect(of("a")).toMatchObject({ stage: "turned" });
  expect(of("b")).toMatchObject({ stage: "growth" });
});
