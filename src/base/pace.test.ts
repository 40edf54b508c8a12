import { expect, test } from "vitest";
import { Pace } from "./pace.ts";

const reading = { doing: "corpus.progress.read", unit: "byte" } as const;

test("the rate is of what was done since the first state, the time left of what is to do", () => {
  const pace = new Pace();
  expect(pace.see({ ...reading, done: 0, total: 1000 }, 0)).toEqual({});
  expect(pace.see({ ...reading, done: 100, total: 1000 }, 1000)).toEqual({});
  expect(pace.see({ ...reading, done: 400, total: 1000 }, 4000)).toEqual({ perSecond: 100, secondsLeft: 6 });
});

test("what is older than half a minute no longer counts", () => {
  const pace = new Pace();
  for (let second = 0; second <= 30; second++) pace.see({ ...reading, done: second * 10 }, second * 1000);
  for (let second = 31; second <= 62; second++) pace.see({ ...reading, done: 300 + (second - 30) * 50 }, second * 1000);
  expect(pace.see({ ...reading, done: 300 + 33 * 50 }, 63_000).perSecond).toBeCloseTo(50, 5);
});

test("other work starts anew, and so does work that went back", () => {
  const pace = new Pace();
  pace.see({ ...reading, done: 0 }, 0);
  pace.see({ ...reading, done: 500 }, 5000);
  expect(pace.see({ doing: "corpus.progress.publish", unit: "step", done: 1, total: 9 }, 6000)).toEqual({});
  pace.see({ doing: "corpus.progress.publish", unit: "step", done: 5, total: 9 }, 9000);
  expect(pace.see({ doing: "corpus.progress.publish", unit: "step", done: 2, total: 9 }, 12_000)).toEqual({});
});

test("work that stands still tells no time", () => {
  const pace = new Pace();
  pace.see({ ...reading, done: 5, total: 10 }, 0);
  expect(pace.see({ ...reading, done: 5, total: 10 }, 60_000)).toEqual({});
});
