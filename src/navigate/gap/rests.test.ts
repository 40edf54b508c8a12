import { afterAll, beforeAll, expect, test } from "vitest";
import { handEngine, handStudy, type HandEngine } from "../indicator/hand-facts.ts";
import { indicators } from "../indicator/index.ts";
import { restsOn } from "./rests.ts";

let hand: HandEngine;
beforeAll(async () => {
  hand = await handEngine({ study: handStudy(["a", "b"]), cutOff: "2022-12-31", organisations: {}, members: [] });
});
afterAll(() => hand.engine.close());

test("every figure states what it rests on, and the table of it is the one that was looked over", () => {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const table = indicators.map((indicator) => `${indicator.id}: ${restsOn(indicator, hand.scope, byId).join(" ") || "–"}`);
  expect(`\n${table.join("\n")}\n`).toMatchSnapshot();
});
