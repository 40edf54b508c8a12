import { expect, test } from "vitest";
import type { FileReport, IssueShown } from "#corpus/contract";
import { filterLosses, lossesOf } from "./loss-order.ts";

const report = (file: string, part: Partial<FileReport> = {}): FileReport => ({
  file,
  outcome: "read",
  format: "table/cnki",
  sha256: null,
  bytes: 1,
  encoding: null,
  delimiter: null,
  read: 10,
  added: 10,
  updated: 0,
  unchanged: 0,
  duplicates: 0,
  rejected: 0,
  columns: [],
  issuesByCode: {},
  ...part,
});
const issue = (file: string, severity: IssueShown["severity"], message: string): IssueShown => ({
  file,
  at: "",
  severity,
  code: "x",
  message,
});

const losses = lossesOf({
  reports: [
    report("whole.csv"),
    report("noted.csv", { issuesByCode: { x: 3 } }),
    report("few.csv", { rejected: 1, issuesByCode: { x: 1 } }),
    report("many.csv", { rejected: 9 }),
    report("cut.xml", { outcome: "cut_short" }),
    report("Refused.bin", { outcome: "refused" }),
  ],
  issues: [issue("few.csv", "note", "a note"), issue("few.csv", "reject", "no number"), issue("noted.csv", "note", "a note")],
});

test("files that could not be read come first, then those that lost most, with the gravest reason", () => {
  expect(losses.map(({ report: { file }, reason }) => [file, reason?.message])).toEqual([
    ["Refused.bin", undefined],
    ["many.csv", undefined],
    ["few.csv", "no number"],
    ["cut.xml", undefined],
    ["noted.csv", undefined],
    ["whole.csv", undefined],
  ]);
});

test("a report is narrowed by kind of loss and by a part of the name, whatever its case", () => {
  expect(filterLosses(losses, "lost", "").map(({ report: { file } }) => file)).toEqual(["many.csv", "few.csv", "cut.xml"]);
  expect(filterLosses(losses, "all", "refUSED")).toHaveLength(1);
  expect(filterLosses(losses, "whole", ".xml")).toEqual([]);
});
