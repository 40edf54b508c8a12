import fc from "fast-check";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { read, utils } from "@e965/xlsx";
import { type Context, limits, plainContext } from "#base";
import { createTestSnapshot, type Snapshot } from "#corpus";
import { countGroups } from "./count.ts";
import { countAnswer, findAnswer, type Facet, type Unit } from "./contract.ts";
import { exportStream } from "./export.ts";
import { findHits } from "./find.ts";
import { openSearch, searchActions, type Search } from "./index.ts";
import type { Sort } from "./index/index.ts";
import { testRecords } from "./test-records.ts";

let folder: string;
let snapshot: Snapshot;
let search: Search;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fairway-search-"));
  snapshot = await createTestSnapshot(join(folder, "data"), testRecords);
  search = openSearch(snapshot);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = (query: string, sort: Sort = "relevance") => findHits(search, { query, limit: 20, offset: 0, sort }, "zh");
const numbers = (query: string, sort: Sort = "number") => page(query, sort).hits.map((hit) => hit.number);
const count = (query: string, by: Facet, unit: Unit, limit = 50) => countGroups(search, { query, by, unit, limit }, "zh");

const [a1, b1, saw, drill, cutter, us] = [
  "CN110000001A",
  "CN110000001B",
  "CN110000005A",
  "CN110000006A",
  "CN210000002U",
  "US20200200001A1",
];

describe("a query finds", () => {
  test.each([
    ["金刚石", [a1, b1, saw]],
    ["金刚石 OR DIAMOND", [a1, b1, saw, us]],
    ["diamond wire", [saw]],
    ['"grinding tool"', [us]],
    ['"tool grinding"', []],
    ["vehicle-to-vehicle", [us]],
    ["grind*", [us]],
    ["刚", [a1, b1, saw]],
    ["5G通信", [cutter]],
    ["叶蜡石", [a1]],
    ["title:叶蜡石", []],
    ["claims:叶蜡石", [a1]],
    ["abstract:金刚石", [a1]],
    ["金刚石 -title:方法", [saw]],
    ["NOT 金刚石", [drill, cutter, us]],
    ["*", [a1, b1, saw, drill, cutter, us]],
    ["applicant:大学", [a1]],
    ["applicant:(晶石 大学)", [a1]],
    ["inventor:doe", [us]],
    ["office:CN type:实用新型", [cutter]],
    ["status:(active OR inactive)", [a1, b1, cutter]],
    ["stage:grant", [b1, cutter]],
    ["country:美国", [us]],
    ["region:河南", [a1, b1]],
    ["region:CN-410182", [a1]],
    ["region:CN", [a1, b1, saw, cutter]],
    ["region:CN-110000", [saw]],
    ["organisation:郑州晶石超硬材料", [a1, b1]],
    ["ipc:C01B32/25", [a1, b1]],
    ["cpc:C01B32/25", []],
    ["class:C01B32", [a1, b1]],
    ["class:B", [a1, cutter, us]],
    ["ipc:[B23B TO B24D]", [cutter, us]],
    ["ipc:[B24D3/06 TO *]", [a1, b1, us]],
    ["filed:2020", [cutter, us]],
    ["filed:[2019-01-10 TO 2020-01-05]", [a1, b1, us]],
    ["year:>2020", [saw]],
    ["granted:*", [a1, b1, cutter]],
    // Twenty years from filing, ten for the utility model; the American adjustments are not known.
    ["expires:[2039 TO 2040]", [a1, b1, us]],
    ["预计届满日:2030-05-20", [cutter]],
    ["expires:<2040 status:active", [a1, b1]],
    ["status_basis:given", [a1, b1, saw, cutter, us]],
    ["状态依据:未知", [drill]],
    ["published:<2020", [a1]],
    ["cited:>=2", [a1, us]],
    ["lang:en", [us]],
    ["number:CN110000001", [a1, b1]],
    ["number:CN110000001B", [b1]],
    ["application:CN201910000001", [a1, b1]],
    ["family:CN-201910000001", [a1, b1, us]],
    ["金刚石 OR office:US", [a1, b1, saw, us]],
    ["(金刚石 OR office:US) AND NOT (stage:grant OR region:北京)", [a1, us]],
  ])("%s", (query, found) => {
    expect(numbers(query)).toEqual(found);
    expect(search.docs(query).length).toBe(found.length);
  });
});

test("combined conditions find what the sets of their conditions make", () => {
  const leaves = [
    "金刚石",
    "diamond*",
    "title:方法",
    "applicant:公司",
    "office:CN",
    "class:C01B",
    "filed:2019",
    "status:pending",
    "*",
  ];
  interface Tree {
    readonly query: string;
    readonly docs: ReadonlySet<number>;
  }
  const every = [...search.docs("*")];
  const make = (query: string, holds: (doc: number) => boolean): Tree => ({ query, docs: new Set(every.filter(holds)) });
  const trees = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(...leaves).map((query): Tree => ({ query, docs: new Set(search.docs(query)) })),
      fc
        .tuple(tie("tree"), tie("tree"))
        .map(([l, r]) => make(`(${l.query}) AND (${r.query})`, (d) => l.docs.has(d) && r.docs.has(d))),
      fc
        .tuple(tie("tree"), tie("tree"))
        .map(([l, r]) => make(`(${l.query}) OR (${r.query})`, (d) => l.docs.has(d) || r.docs.has(d))),
      tie("tree").map((inner) => make(`NOT (${inner.query})`, (d) => !inner.docs.has(d))),
    ),
  })).tree;
  fc.assert(
    fc.property(trees, ({ query, docs }) => {
      expect([...search.docs(query)]).toEqual([...docs]);
    }),
    { numRuns: 300 },
  );
});

test("queries at their limits are answered", () => {
  const deep = Array.from({ length: 47 }).reduce<string>(
    (inner, _, level) => `(${inner}) ${level % 2 ? "AND" : "OR"} w${level}`,
    "diamond",
  );
  const chain = Array.from({ length: 24 }).reduce<string>((inner, _, level) => `w${level} NOT (${inner})`, "diamond");
  const many = Array.from({ length: limits.queryNodesMax - 1 }, (_, word) => `w${word}`);
  expect(numbers(deep)).toEqual([]);
  expect(numbers(chain)).toEqual([]);
  expect(numbers(`diamond OR ${many.join(" OR ")}`)).toEqual([saw, us]);
  expect(numbers(`diamond ${many.join(" ")}`)).toEqual([]);
  expect(numbers(`diamond -${many.join(" -")}`)).toEqual([saw, us]);
  expect(numbers(`"${"金刚石".repeat(6000)}"`)).toEqual([]);
});

describe("the hits", () => {
  test("stand in the order asked for, unknown days last", () => {
    expect(numbers("*", "filed")).toEqual([a1, b1, us, cutter, saw, drill]);
    expect(numbers("*", "-filed")).toEqual([saw, cutter, us, a1, b1, drill]);
    expect(numbers("*", "-published")[0]).toBe(drill);
    expect(numbers("*", "cited").slice(0, 2)).toEqual([a1, us]);
  });

  test("are ranked with titles first, and what matches without text comes after by date", () => {
    expect(numbers("方法", "relevance")).toHaveLength(2);
    expect(numbers("刀具 OR office:CN", "relevance")).toEqual([cutter, drill, saw, b1, a1]);
  });

  test("come page by page without gaps", () => {
    const whole = page("*", "-filed").hits;
    const parts = [0, 2, 4].flatMap((offset) => findHits(search, { query: "*", limit: 2, offset, sort: "-filed" }, "en").hits);
    expect(parts).toEqual(whole);
  });

  test("show what matched, in Chinese by characters and in English by words", () => {
    const snippets = page("金刚石 OR vehicle-to-vehicle OR 高").hits.map((hit) => hit.snippet);
    expect(snippets).toContain("本发明公开了一种[[高]]温[[高]]压（HPHT）合成[[金刚石]]的方法，所述[[金刚石]]粒度均匀。");
    expect(snippets).toContain("A grinding tool with CVD diamond grains and a [[vehicle-to-vehicle]] link.");
  });

  test("have the shape of the contract", () => {
    expect(() => findAnswer.parse(page("*"))).not.toThrow();
    expect(page("CN110000001A").total).toBe(0);
    expect(page("金刚石").hits[0]).toMatchObject({ office: "CN", applicants: [expect.any(String)] });
  });
});

describe("counts", () => {
  test("count publications, applications and families, each once in a group", () => {
    expect(count("金刚石 OR diamond", "year", "publication").groups.map(({ key, count: n }) => [key, n])).toEqual([
      ["2019", 2],
      ["2020", 1],
      ["2021", 1],
    ]);
    expect(count("*", "applicant", "family")).toMatchObject({ total: 4, unknown: 1, more: 0 });
    expect(count("*", "applicant", "publication").groups[0]).toEqual({
      key: "郑州晶石超硬材料",
      label: "郑州晶石超硬材料有限公司",
      count: 2,
    });
    expect(count("*", "status", "application").groups.map(({ key, count: n }) => [key, n])).toEqual([
      ["pending", 2],
      ["active", 1],
      ["inactive", 1],
      ["unknown", 1],
    ]);
  });

  test("take the year of a family from its earliest priority", () => {
    expect(count("office:US", "year", "family").groups).toEqual([{ key: "2019", label: "2019", count: 1 }]);
    expect(count("office:US", "year", "publication").groups).toEqual([{ key: "2020", label: "2020", count: 1 }]);
  });

  test("put places together by prefecture, municipality or country", () => {
    expect(count("*", "region", "publication").groups).toEqual([
      { key: "CN-410100", label: "郑州市", count: 2 },
      { key: "CN-110000", label: "北京市", count: 1 },
      { key: "CN-430100", label: "长沙市", count: 1 },
      { key: "US", label: "美国", count: 1 },
    ]);
  });

  test("put classes together by subclass and say how many things have none", () => {
    const answer = count("*", "ipc", "family", 2);
    expect(answer).toMatchObject({ total: 4, unknown: 2, more: 2 });
    expect(answer.groups.map(({ key }) => key)).toEqual(["B01J", "B23B"]);
    expect(() => countAnswer.parse(answer)).not.toThrow();
  });

  test("agree with the query that a group opens", () => {
    const fields = {
      applicant: "organisation",
      office: "office",
      status: "status",
      type: "type",
      ipc: "ipc",
      country: "country",
      region: "region",
    } as const;
    for (const [by, field] of Object.entries(fields)) {
      for (const group of count("*", by as Facet, "publication").groups) {
        expect([by, group.key, search.docs(`${field}:"${group.key}"`).length]).toEqual([by, group.key, group.count]);
      }
    }
  });

  test("say which months are incomplete, for how many the year is not known, and which class tree is missing", () => {
    expect(count("*", "year", "family").notices.map(({ code }) => code)).toEqual([
      "search.notice.incomplete",
      "search.notice.gap",
    ]);
    expect(page("ipc:C01B32/25/low").notices).toEqual([
      { code: "search.notice.no_tree", message: expect.stringContaining("C01B32/25") },
      { code: "search.notice.field_gap", message: "语料 6 件中有 2 件（33.3%）的“ipc”不明：以此为条件检不出，“非”亦排除不掉" },
    ]);
  });

  test("say of each field that a condition asks how many publications lack it, and nothing of fields that all have", () => {
    const gaps = (query: string) =>
      search.find(query).notes.flatMap(({ code, values }) => (code === "search.notice.field_gap" ? [values] : []));
    expect(gaps("office:CN title:金刚石 type:invention published:2020")).toEqual([]);
    for (const field of ["ipc", "cpc", "region", "status", "inventor"] as const) {
      const [told] = gaps(
        `NOT (金刚石 AND ${field === "inventor" ? "inventor:x" : field === "region" ? "region:CN" : field === "status" ? "status:active" : `${field}:C01B`})`,
      );
      const whole = count("*", field, "publication");
      const unknown = whole.unknown + (whole.groups.find(({ key }) => key === "unknown")?.count ?? 0);
      expect([field, told?.["missing"] ?? 0]).toEqual([field, unknown]);
    }
  });
});

describe("an export", () => {
  test("as CSV has every row, days as days and no formula", async () => {
    const { stream, rows } = exportStream(search, { query: "*", sort: "number" }, "csv", "zh");
    const csv = (await buffer(stream)).toString();
    expect(rows).toBe(6);
    expect(csv.startsWith("\uFEFF公开（公告）号,标题,")).toBe(true);
    expect(csv.trimEnd().split("\r\n")).toHaveLength(7);
    expect(csv).toContain(
      `CN110000001A,一种六面顶压机合成金刚石的方法,郑州晶石超硬材料有限公司; 嵩山大学,CN201910000001,2019-01-10,`,
    );
  });

  test("as XLSX has the same rows, and says its query", async () => {
    const { stream } = exportStream(search, { query: "office:US", sort: "relevance" }, "xlsx", "en");
    const book = read(await buffer(stream));
    const lines = utils.sheet_to_json<unknown[]>(book.Sheets["Publications"]!, { header: 1 });
    expect(lines[1]?.slice(0, 3)).toEqual(["US20200200001A1", "Diamond grinding tool", "Harbor Abrasives, Inc."]);
    expect(String(lines[3]?.[0])).toContain("office:US");
  });

  test("refuses more rows than its limit before anything is written", () => {
    expect(limits.exportRowsMax).toBeLessThan(1_048_576);
    expect(() => exportStream(search, { query: "(", sort: "number" }, "csv", "en")).toThrow("parenthesis");
  });
});

describe("the actions", () => {
  const context = (): Context => plainContext(join(folder, "data"), { lang: "zh" });
  const run = async (name: string, input: object): Promise<unknown> => {
    const action = searchActions.find((candidate) => candidate.name === name);
    return action?.output.parse(await action.run(action.input.parse(input), context()));
  };

  test("find and count by themselves, with their defaults", async () => {
    expect(await run("search/find", { query: "金刚石" })).toMatchObject({ total: 3, snapshot: snapshot.id });
    expect(await run("search/count", { query: "金刚石", by: "office" })).toMatchObject({ total: 3, unit: "publication" });
  });

  test("check a query and point at its error, from 0", async () => {
    expect(await run("search/check", { query: "标题：（金刚石）" })).toEqual({
      ok: true,
      printed: "title:金刚石",
      error: null,
      total: 3,
      notices: [],
    });
    expect(await run("search/check", { query: "ipc:C01B" })).toMatchObject({ notices: [{ code: "search.notice.field_gap" }] });
    expect(await run("search/check", { query: "abc foo:x" })).toMatchObject({
      ok: false,
      total: null,
      error: { code: "search.unknown_field", from: 4, to: 7 },
    });
  });

  test("write the file of an export whole or not at all", async () => {
    const out = join(folder, "out.csv");
    expect(await run("search/export", { query: "*", out })).toMatchObject({ rows: 6, file: out });
    expect(readFileSync(out, "utf8").split("\r\n")).toHaveLength(8);
    await expect(run("search/export", { query: "*", out: join(folder, "out.pdf") })).rejects.toThrow(".xlsx");
  });
});

test("the same records give the same bytes", async () => {
  const again = await createTestSnapshot(join(folder, "again"), testRecords);
  expect(again.manifest.files["search.sqlite"]).toEqual(snapshot.manifest.files["search.sqlite"]);
  expect(again.manifest.files["search-columns.bin"]).toEqual(snapshot.manifest.files["search-columns.bin"]);
});
