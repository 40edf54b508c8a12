import { expect, test } from "vitest";
import type { CatalogueAnswer } from "#navigate/contract";
import { findIndicators } from "./find-indicators.ts";

type Entry = CatalogueAnswer["indicators"][number];

const entry = (id: string, zh: string, sql: string): Entry => ({
  id,
  title: { zh, en: id },
  part: "direction",
  analysis: "A1",
  definition: { zh: "按申请年", en: "By filing year" },
  unit: { en: "families" },
  cohort: null,
  truncation: null,
  source: null,
  when: null,
  applies: true,
  computed: false,
  reads: ["member"],
  from: [],
  rules: [],
  columns: [],
  finished: false,
  sql,
});
const entries = [
  entry("trend", "申请趋势", "select year from fact"),
  entry("rta", "相对技术优势", "select place from node_place"),
];
const found = (text: string) => findIndicators(entries, text).map(({ id }) => id);

test("every word must be in the entry, in whichever language or in its SQL", () => {
  expect(found("")).toEqual(["trend", "rta"]);
  expect(found("优势")).toEqual(["rta"]);
  expect(found("FILING node_place")).toEqual(["rta"]);
  expect(found("filing nothing")).toEqual([]);
});
