import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { translate } from "../translate.actions.ts";
import { dialectTable, readableDialects, type DialectName } from "./index.ts";

const query =
  'title:(diamond* OR 金刚石) AND abstract:"high pressure" AND cpc:C01B32/25/low AND filed:[2010 TO 2015] NOT (office:US OR status:inactive)';

describe("our language in others", () => {
  test.each<[DialectName, string, number]>([
    ["espacenet", '(ti=diamond* OR ti=金刚石) AND ab="high pressure" AND cpc="C01B32/25/low" NOT pn=US', 2],
    [
      "patsnap",
      '(TTL:diamond* OR TTL:金刚石) AND ABST:"high pressure" AND CPC_LOW:C01B32/25 AND APD:[20100101 TO 20151231] NOT (AUTHORITY:US OR SIMPLE_LEGAL_STATUS:0)',
      0,
    ],
    [
      "incopat",
      '(TI=(diamond*) OR TI=(金刚石)) AND AB=("high pressure") AND CPC=(C01B32/25) AND AD=[20100101 to 20151231] NOT PNC=(US)',
      2,
    ],
    [
      "lens",
      '(title:diamond* OR title:金刚石) AND abstract:"high pressure" AND class_cpc.symbol:"C01B32/25" AND application_reference.date:[2010-01-01 TO 2015-12-31] AND NOT (jurisdiction:US OR legal_status.patent_status:inactive)',
      1,
    ],
    [
      "google",
      '(TI=(diamond*) OR TI=(金刚石)) AB=("high pressure") CPC=C01B32/25/low after:filing:20091231 before:filing:20160101 -country:US',
      1,
    ],
    [
      "patentscope",
      '(EN_TI:diamond* OR ZH_TI:金刚石) AND EN_AB:"high pressure" AND CPC:"C01B32/25" AND AD:[01.01.2010 TO 31.12.2015] NOT CTR:US',
      2,
    ],
  ])("%s", (to, written, lost) => {
    const answer = translate(query, "fairway", to, "zh");
    expect(answer.query).toBe(written);
    expect(answer.lost).toHaveLength(lost);
  });

  test("what cannot be said is told in the reader's language and left out", () => {
    expect(translate("cited:>=5 diamond", "fairway", "patsnap", "zh")).toEqual({
      query: "TAC:diamond",
      lost: ["PatSnap 无法表达“cited:[5 TO *]”，已省略"],
    });
    expect(translate("NOT diamond", "fairway", "patsnap", "en").lost).toEqual([
      "PatSnap cannot begin with NOT: “NOT diamond” needs something before it",
    ]);
  });
});

describe("other languages in ours", () => {
  test.each<[DialectName, string, string]>([
    [
      "patsnap",
      "TAC:(金刚石 OR diamond*) AND IPC_LOW:(C01B32/25) and APD:[20100101 TO 20201231] NOT SIMPLE_LEGAL_STATUS:(0)",
      "(金刚石 OR diamond*) AND ipc:C01B32/25/low AND filed:[2010-01-01 TO 2020-12-31] AND NOT status:inactive",
    ],
    [
      "incopat",
      "TI=(金刚石 or 钻石) and AP=(郑州) and AD=[20100101 to 20201231]",
      "title:(金刚石 OR 钻石) AND applicant:郑州 AND filed:[2010-01-01 TO 2020-12-31]",
    ],
    [
      "lens",
      'title:(diamond OR "wire saw") AND class_cpc.symbol:C01B32\\/* AND jurisdiction:CN',
      'title:(diamond OR "wire saw") AND cpc:C01B32 AND office:CN',
    ],
  ])("%s", (from, given, ours) => {
    expect(translate(given, from, "fairway", "en")).toEqual({ query: ours, lost: [] });
  });

  test("a name that is not known is refused at its place", () => {
    expect(() => translate("TI=(a) and XYZ=(b)", "incopat", "fairway", "en")).toThrow("Characters 12–14");
  });

  test("a language that cannot be read says so", () => {
    expect(() => translate("ti=a", "espacenet", "fairway", "en")).toThrow("cannot be read yet");
  });
});

const simple = fc.constantFrom(
  "title:diamond",
  "abstract:金刚石",
  "claims:六面顶",
  "applicant:toyota",
  "cpc:H01L21/02",
  "office:CN",
  'title:"wire saw"',
);
const combined = fc.letrec<{ query: string }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3 },
    simple,
    fc.tuple(tie("query"), tie("query")).map(([left, right]) => `(${left} AND ${right})`),
    fc.tuple(tie("query"), tie("query")).map(([left, right]) => `(${left} OR ${right})`),
    fc.tuple(simple, tie("query")).map(([left, right]) => `(${left} NOT ${right})`),
  ),
})).query;

test.each(readableDialects)("what was written for %s is read back as the same query", (name) => {
  fc.assert(
    fc.property(combined, (given) => {
      const there = translate(given, "fairway", name, "en");
      expect(there.lost).toEqual([]);
      const back = translate(there.query, name, "fairway", "en");
      // What is excluded stands last over there, so the query is compared in the form it has there.
      expect(translate(back.query, "fairway", name, "en").query).toBe(there.query);
      expect(back.query.match(/NOT/g)?.length).toBe(given.match(/NOT/g)?.length);
    }),
  );
});

test("every language writes whatever can be asked without breaking", () => {
  fc.assert(
    fc.property(combined, fc.constantFrom(...(Object.keys(dialectTable) as (keyof typeof dialectTable)[])), (given, name) => {
      expect(translate(given, "fairway", name, "zh").query).not.toBe("");
    }),
  );
});
