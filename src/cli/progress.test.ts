import { expect, test } from "vitest";
import { addMessages } from "#base";
import { progressText, showProgress } from "./progress.ts";

addMessages({
  en: { "test.progress.read": "Reading {file}" },
  zh: { "test.progress.read": "正在读取 {file}" },
});
const reading = { doing: "test.progress.read", values: { file: "a.csv" }, unit: "byte" } as const;

function shownBy(form: "line" | "json" | "none", states: readonly (readonly [atMs: number, done: number])[]): string {
  let [nowMs, text] = [0, ""];
  const stderr = { columns: 40, write: (piece: string) => (text += piece) };
  const shown = showProgress(form, "en", stderr, () => nowMs);
  for (const [atMs, done] of states) {
    nowMs = atMs;
    shown.show({ ...reading, done, total: 100 });
  }
  shown.end();
  return text;
}

test("progress tells what, how much and of how much, in the reader's language", () => {
  expect(progressText({ ...reading, done: 1_500_000, total: 3_000_000 }, "en")).toBe("Reading a.csv · 50 % · 1.5 / 3.0 MB");
  expect(progressText({ ...reading, unit: "record", done: 12_345 }, "zh")).toBe("正在读取 a.csv · 12,345");
});

test("as JSON each line is one state, at most ten a second, and the last of a step is never left out", () => {
  const lines = shownBy("json", [
    [0, 1],
    [10, 2],
    [20, 3],
    [150, 4],
    [160, 100],
  ])
    .trim()
    .split("\n");
  expect(lines.map((line) => (JSON.parse(line) as { done: number }).done)).toEqual([1, 4, 100]);
});

test("at a terminal the line is overwritten and wiped at the end", () => {
  const text = shownBy("line", [[0, 100]]);
  expect(text.startsWith("\r\u001b[2KReading a.csv")).toBe(true);
  expect(text.endsWith("\r\u001b[2K")).toBe(true);
});

test("with none nothing is written", () => {
  expect(shownBy("none", [[0, 100]])).toBe("");
});

test("progress that has been seen for a while tells its rate and the time left", () => {
  const state = { ...reading, done: 10_000_000, total: 30_000_000, perSecond: 2_000_000 };
  expect(progressText({ ...state, secondsLeft: 10 }, "en")).toBe("Reading a.csv · 33 % · 10.0 / 30.0 MB · 2.0 MB/s · 10 s left");
  expect(progressText({ ...state, secondsLeft: 600 }, "zh")).toContain("约剩 10 分钟");
});
