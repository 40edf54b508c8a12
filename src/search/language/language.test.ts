import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError, limits } from "#base";
import { segmentPhrase } from "../index/segment.ts";
import { and, not, or, text, textFields, value, type Query } from "./ast.ts";
import { parseQuery } from "./parse.ts";
import { printQuery } from "./print.ts";

describe("a query", () => {
  test.each([
    ["diamond", "diamond"],
    ["diamond tool", "diamond AND tool"],
    ["diamond OR CVD grinding", "diamond OR (CVD AND grinding)"],
    ["(diamond OR CVD) grinding", "(diamond OR CVD) AND grinding"],
    ["diamond -tool", "diamond AND NOT tool"],
    ["diamond NOT tool", "diamond AND NOT tool"],
    ["title:(diamond OR 金刚石) AND abstract:(HPHT OR 六面顶)", "title:(diamond OR 金刚石) AND abstract:(HPHT OR 六面顶)"],
    ["标题：（金刚石 OR “立方氮化硼”）", "title:(金刚石 OR 立方氮化硼)"],
    ["cpc:C01B32/25/low", "cpc:C01B32/25/low"],
    ["class:G06K9/low OR ipc:c01b", "class:G06K9 OR ipc:C01B"],
    ["cpc:C01B32/00/low", "cpc:C01B32"],
    ["cpc:[C01B32/25 TO C01B32/28]", "cpc:[C01B32/25 TO C01B32/28]"],
    ["filed:[2010-01-01 TO 2015]", "filed:[2010-01-01 TO 2015-12-31]"],
    ["filed:2020-02", "filed:[2020-02-01 TO 2020-02-29]"],
    ["filed:>2020", "filed:[2021-01-01 TO *]"],
    ["published:≤2020-05-01", "published:[* TO 2020-05-01]"],
    ["year:[2010 TO 2015] cited:>=5", "year:[2010 TO 2015] AND cited:[5 TO *]"],
    ["year:2010", "year:[2010 TO 2010]"],
    ["granted:*", "granted:[* TO *]"],
    ["expires:[2026 TO 2027]", "expires:[2026-01-01 TO 2027-12-31]"],
    ["status_basis:推定", "status_basis:assumed"],
    ["type:发明 status:有效", "type:invention AND status:active"],
    ["type:(invention OR utility_model)", "type:(invention OR utility_model)"],
    ["office:cn country:日本", "office:CN AND country:JP"],
    ["region:郑州", "region:CN-410100"],
    ["region:CN-41", "region:CN-410000"],
    ["number:CN112345678A number:CN112345678", "number:(CN-112345678-A AND CN-112345678)"],
    ["application:202310123456.6", "application:CN-202310123456"],
    ['vehicle-to-vehicle diamond* "high pressure"*', 'vehicle-to-vehicle AND diamond* AND "high pressure"*'],
    ['"a \\"quoted\\" word"', '"a \\"quoted\\" word"'],
    ['"AND" or', '"AND" AND or'],
    ["class:G01S OR class:G01B OR title:lidar OR title:radar OR x", "class:(G01S OR G01B) OR title:(lidar OR radar) OR x"],
    ["* NOT office:US", "* AND NOT office:US"],
    ["NOT NOT a", "NOT NOT a"],
  ])("%j is read as %j", (given, printed) => {
    expect(printQuery(parseQuery(given))).toBe(printed);
    expect(printQuery(parseQuery(printed))).toBe(printed);
  });

  test.each([
    ["", "search.query_empty", undefined],
    ["  ", "search.query_empty", undefined],
    ["foo:bar", "search.unknown_field", [1, 3]],
    ["(a OR b", "search.unclosed_parenthesis", [1, 1]],
    ["a)", "search.unexpected", [2, 2]],
    ["()", "search.unexpected", [2, 2]],
    ['a "b', "search.unclosed_quote", [3, 3]],
    ["a AND", "search.missing_operand", [3, 5]],
    ["OR a", "search.missing_operand", [1, 2]],
    ["a AND OR b", "search.missing_operand", [7, 8]],
    ["title:", "search.missing_value", [1, 6]],
    ["colo?r", "search.wildcard", [1, 6]],
    ["di*mond", "search.wildcard", [1, 3]],
    ["a*", "search.prefix_short", [1, 2]],
    ["office:C*", "search.no_prefix", [8, 9]],
    ["a NEAR/5 b", "search.no_proximity", [3, 8]],
    ["a 5W b", "search.no_proximity", [3, 4]],
    ['"a b"~5', "search.no_proximity", [6, 6]],
    ["-- a", "search.nothing_in_term", undefined],
    ["title:[a TO b]", "search.no_range", [7, 14]],
    ["filed:[2010 2015]", "search.bad_range", [7, 17]],
    ["filed:[2015 TO 2010]", "search.range_reversed", [7, 20]],
    ["filed:2020-02-30", "search.bad_day", [7, 16]],
    ["year:abc", "search.bad_number", [6, 8]],
    ["cpc:Z99", "search.bad_class", [5, 7]],
    ["ipc:Y02E", "search.bad_class", [5, 8]],
    ["type:foo", "search.bad_value", [6, 8]],
    ["region:Atlantis", "search.bad_code", [8, 15]],
    ["(".repeat(60) + "a" + ")".repeat(60), "search.query_deep", undefined],
    ["NOT ".repeat(60) + "a", "search.query_deep", undefined],
    ["a ".repeat(3000), "search.query_large", undefined],
    ["a".repeat(limits.queryCharsMax + 1), "search.query_long", undefined],
  ])("%j is refused with %s at its place", (given, code, place) => {
    const error = caught(given);
    expect(error?.code).toBe(code);
    expect(place ?? [error?.values["from"], error?.values["to"]]).toEqual([error?.values["from"], error?.values["to"]]);
    expect(error?.text("zh")).not.toMatch(/\{\w+\}/);
  });
});

function caught(query: string): AppError | undefined {
  try {
    parseQuery(query);
    return undefined;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

const words = fc
  .oneof(
    fc.string({ minLength: 1, maxLength: 12, unit: "binary" }),
    fc.constantFrom(
      "diamond",
      "金刚石",
      "AND",
      "TO",
      "5W",
      "a b",
      "-x",
      'say "no"',
      "“引号”",
      "x\\",
      "V2X",
      "C++",
      "or",
      "title",
      "*",
    ),
  )
  .map((word) => word.replace(/\s+/g, " ").trim())
  .filter((word) => segmentPhrase(word) !== undefined);
const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const bounds = <T>(of: fc.Arbitrary<T>, order: (a: T, b: T) => number) =>
  fc.tuple(of, of, fc.boolean(), fc.boolean()).map(([a, b, open, closed]) => {
    const [from = a, to = b] = [a, b].toSorted(order);
    return { from: open ? null : from, to: closed ? null : to };
  });

const condition: fc.Arbitrary<Query> = fc.oneof(
  fc.constant<Query>({ kind: "all" }),
  fc
    .record({ field: fc.constantFrom(...textFields), words, prefix: fc.boolean() })
    .filter(({ words: phrase, prefix }) => !prefix || (segmentPhrase(phrase, true)?.tokens.at(-1)?.length ?? 0) > 1)
    .map(({ field, words: phrase, prefix }) => text(field, phrase, prefix)),
  fc.constantFrom(
    value("office", "CN"),
    value("type", "utility_model"),
    value("region", "CN-410100"),
    value("number", "US-20200123456-A1"),
    value("organisation", 'toyota motor "x"'),
    value("family", "CN-202010123456"),
  ),
  fc
    .record({ field: fc.constantFrom("filed" as const, "granted" as const), range: bounds(day, (a, b) => a.localeCompare(b)) })
    .map(({ field, range }): Query => ({ kind: "days", field, ...range })),
  fc
    .record({ field: fc.constantFrom("year" as const, "cited" as const), range: bounds(fc.nat(9999), (a, b) => a - b) })
    .map(({ field, range }): Query => ({ kind: "numbers", field, ...range })),
  fc.constantFrom<Query>(
    { kind: "class", field: "cpc", symbol: "C01B32/25", below: true },
    { kind: "class", field: "class", symbol: "C01B32", below: true },
    { kind: "class", field: "ipc", symbol: "H01L21/02", below: false },
    { kind: "class", field: "cpc", symbol: "Y", below: true },
    { kind: "classes", field: "cpc", from: "C01B32/25", to: null },
  ),
);
const queries = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 5, depthSize: "small" },
    condition,
    fc.array(tie("query"), { minLength: 2, maxLength: 4 }).map(and),
    fc.array(tie("query"), { minLength: 2, maxLength: 4 }).map(or),
    tie("query").map(not),
  ),
})).query;

test("reading what was printed gives the same query", () => {
  fc.assert(
    fc.property(queries, (query) => {
      expect(parseQuery(printQuery(query))).toEqual(query);
    }),
    { numRuns: 1000 },
  );
});

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        "(",
        ")",
        '"',
        "[",
        "]",
        " TO ",
        " AND ",
        " NOT ",
        "-",
        ":",
        "title:",
        "filed:",
        "cpc:",
        ">=",
        "*",
        "\\",
        "金",
        "a",
        " ",
        "“",
        "~",
        "\u0000",
        "\ud800",
      ),
      { maxLength: 200 },
    )
    .map((parts) => parts.join("")),
);

test("hostile text is read or refused, and never breaks the reader", () => {
  fc.assert(
    fc.property(hostile, (query) => {
      const error = caught(query);
      const { from = 1, to = 1 } = error?.values ?? {};
      expect(Number(from) >= 1 && Number(from) <= Number(to)).toBe(true);
      const once = error ? "*" : printQuery(parseQuery(query));
      expect(printQuery(parseQuery(once))).toBe(once);
    }),
    { numRuns: 3000 },
  );
});
