import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FigureRow } from "../indicator/indicator.ts";
import { handEngine, handStudy, type HandEngine } from "../indicator/hand-facts.ts";
import { filledShares, type FilledShares } from "./filled.ts";
import { gapLines } from "./lines.ts";
import { memberFields, pctBit, readBit, type MemberField } from "./known-fields.ts";
import { tellGaps } from "./tell.ts";

/** As facts write it: bit n for the n-th field. */
function known(...fields: readonly (MemberField | "read")[]): number {
  return fields.reduce((sum, field) => sum + 2 ** (field === "read" ? readBit : memberFields.indexOf(field)), 0);
}

const chain = (office: string, year: number | null, fields: number, members: number): FigureRow => ({
  node: "*",
  office,
  year,
  known: fields,
  members,
});
const node = (name: string, fields: number, members: number): FigureRow => ({
  node: name,
  office: null,
  year: 2012,
  known: fields,
  members,
});

/*
 * 400 members in 2010–2019, 20 outside of it, 4 without a year.
 *
 *   CN   2010: 100 with applicant and region · 2015: 100 likewise, of 30 the text was read, 20 have an abstract
 *   US   2010: 80 with applicant and region · 2015–2016: 120 with an applicant alone, so regions end in 2015
 *   nodes a: 50 of 100 have a region · b: 100 of 100
 */
let hand: HandEngine;
let shares: FilledShares;
beforeAll(async () => {
  hand = await handEngine({
    study: handStudy(["a", "b"]),
    cutOff: "2022-12-31",
    organisations: {},
    members: [],
    tables: {
      node_known: [
        chain("CN", 2010, known("applicant", "region"), 100),
        chain("CN", 2015, known("applicant", "region"), 70),
        chain("CN", 2015, known("applicant", "region", "read", "abstract"), 20),
        chain("CN", 2015, known("applicant", "region", "read"), 10),
        chain("US", 2010, known("applicant", "region"), 80),
        chain("US", 2015, known("applicant"), 70),
        chain("US", 2016, known("applicant"), 50),
        chain("US", 2005, known(), 20),
        chain("US", null, known(), 4),
        node("a", known("applicant", "region"), 50),
        node("a", known("applicant"), 50),
        node("b", known("applicant", "region"), 100),
      ],
      event_coverage: [
        { office: "CN", applications: 200, with_events: 150, operations: 3 },
        { office: "US", applications: 200, with_events: 200, operations: 0 },
      ],
    },
  });
  shares = await filledShares(hand.engine, hand.scope.period);
});
afterAll(() => hand.engine.close());

const told = (fields: Parameters<typeof tellGaps>[0], hasNodes = false) => tellGaps(fields, shares, hand.scope, hasNodes);

describe("what is known of a field", () => {
  test("is counted of the chain in the period; years of everything found, abstracts of what was read, events of applications", () => {
    expect(shares.of("applicant")).toEqual({ members: 400, filled: 400 });
    expect(shares.of("region")).toEqual({ members: 400, filled: 280 });
    expect(shares.of("inventor")).toEqual({ members: 400, filled: 0 });
    expect(shares.of("year")).toEqual({ members: 424, filled: 420 });
    expect(shares.of("abstract")).toEqual({ members: 30, filled: 20 });
    // Where no source tells of any use, events of other kinds tell nothing.
    expect(shares.of("event")).toEqual({ members: 400, filled: 150 });
    expect(shares.ofNode("region", "a")).toEqual({ members: 100, filled: 50 });
  });

  test("adds up over offices and years to what it is of the chain", () => {
    for (const field of memberFields) {
      const years = shares.ofYears(field);
      const sum = (key: "members" | "filled") => years.reduce((total, each) => total + each[key], 0);
      expect({ members: sum("members"), filled: sum("filled") }).toEqual(shares.of(field));
    }
  });
});

describe("a gap", () => {
  test("is told with both numbers, its share, where it lies and what follows", () => {
    expect(told(["region"])[0]).toEqual({
      field: "region",
      members: 400,
      filled: 280,
      warning: true,
      text: {
        zh: "申请人所在区域：全链 400 项中 280 项（70.0%）有，120 项缺；美国 2015 年起的 120 项均缺；相关数量为下限。",
        en: "Region of an applicant: known of 280 of the 400 families of the chain (70.0%), not of 120; none of the 120 of United States from 2015 on has it; counts that rest on it are lower bounds.",
      },
    });
  });

  test("names the node where least is known, if the figure has nodes and it lies ten points below the chain", () => {
    expect(told(["region"], true)[0]?.text.zh).toContain("；最低的环节：a（50.0%）；");
  });

  test("warns from a twentieth on: 4 years of 424 do not", () => {
    expect(told(["year"])[0]).toMatchObject({
      warning: false,
      text: { zh: "申请年：检出的 424 项中 420 项（99.1%）有，4 项缺。" },
    });
  });

  test("does not count a PCT application that stands alone: it has no status of its own, but its year counts", async () => {
    const pct = 2 ** pctBit;
    const own = await handEngine({
      study: handStudy(["a"]),
      cutOff: null,
      organisations: {},
      members: [],
      tables: {
        node_known: [
          chain("CN", 2012, known("status"), 90),
          chain("CN", 2012, known(), 10),
          chain("WO", 2012, pct, 30),
          // What a source says all the same is known.
          chain("WO", 2012, known("status") + pct, 5),
        ],
      },
    });
    const found = await filledShares(own.engine, [2010, 2019]);
    expect(found.of("status")).toEqual({ members: 105, filled: 95, exempt: 30 });
    expect(found.of("year")).toEqual({ members: 135, filled: 135 });
    expect(tellGaps(["status"], found, own.scope, false)[0]).toMatchObject({
      warning: true,
      text: {
        zh: "法律状态：全链 105 项中 95 项（90.5%）有，10 项缺；中国 100 项中缺 10 项；相关数量为下限。另有 30 项仅有 PCT 国际申请，其自身无此项，不计为缺。",
      },
    });
    own.engine.close();
  });

  test("says so where nothing is known, and where a field is not asked of anything nothing at all", async () => {
    expect(told(["inventor"])[0]?.text.en).toBe(
      "Inventors: known of none of the 400 families of the chain; nothing that rests on it can be told.",
    );
    const none = await handEngine({ study: handStudy(["a"]), cutOff: null, organisations: {}, members: [] });
    expect(tellGaps(["region", "event"], await filledShares(none.engine, [2010, 2019]), none.scope, true)).toEqual([]);
    none.engine.close();
  });

  test("fields known of all stand in one line before the others, warnings last", () => {
    expect(gapLines(told(["year", "applicant", "region"])).map(({ warning, text }) => [warning, text.en?.slice(0, 26)])).toEqual([
      [false, "Known of all: applicant."],
      [false, "Filing year: known of 420 "],
      [true, "Region of an applicant: kn"],
    ]);
  });
});
