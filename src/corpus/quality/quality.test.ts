import { expect, test } from "vitest";
import { sql, type Engine } from "#engine";
import { merged, office, record } from "../store/merge/merge-testing.ts";
import type { PublicationRecord } from "../record.ts";

/** A publication with an application of its own, filed three years before. */
function patent(key: string, publishedOn: string, rest: Partial<PublicationRecord> = {}): PublicationRecord {
  const filedOn = `${Number(publishedOn.slice(0, 4)) - 3}-01-15`;
  const [code = "", number = ""] = key.split("-");
  return record(key, { publishedOn, filedOn, applicationKey: `${code}-A${number}`, type: "invention", stage: "grant", ...rest });
}

const ipc = (...symbols: string[]) => ({
  classifications: symbols.map((symbol, index) => ({ scheme: "ipc" as const, symbol, position: index + 1 })),
});
const cites = (...keys: string[]) => ({ citations: keys.map((key) => ({ key })) });

async function qualityOf(engine: Engine, key: string): Promise<Record<string, unknown> | undefined> {
  const [row] = await engine.rows<Record<string, unknown>>(sql`
    select q.* from family_quality q join publication p on p.family = q.family where p.publication_key = ${key}`);
  return row;
}

/** Something that cites in every year, so that the windows are known to be covered. */
const everyYear = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) =>
    patent(`US-9${String(index).padStart(6, "0")}-B2`, `${from + index}-06-01`, cites("US-9000000-B2")),
  );

test("the published vectors: generality 0 and 0.5, originality 0.625, radicalness 1/3", async () => {
  const engine = await merged(
    office(
      // One citing patent with a single class.
      patent("US-7000001-B2", "2001-01-02"),
      patent("US-7000002-B2", "2002-01-02", { ...ipc("A01B1/00"), ...cites("US-7000001-B2", "US-7000011-B2") }),
      // Two citing patents in two different single classes.
      patent("US-7000011-B2", "2001-01-02"),
      patent("US-7000012-B2", "2003-01-02", { ...ipc("H04L9/00"), ...cites("US-7000011-B2") }),
      // Cited classes with shares 0.5, 0.25, 0.25.
      patent("US-7000021-B2", "2001-01-02", ipc("B23B27/14")),
      patent("US-7000022-B2", "2001-01-02", ipc("B23B27/16", "C01B32/25")),
      patent("US-7000023-B2", "2001-01-02", ipc("G06F17/00")),
      patent("US-7000024-B2", "2004-01-02", {
        ...ipc("B23B27/14"),
        ...cites("US-7000021-B2", "US-7000022-B2", "US-7000023-B2"),
      }),
      // Cited codes A01B1/00, H04L9/00, H04L12/00; own H04L9/08.
      patent("US-7000031-B2", "2001-01-02", ipc("A01B1/00", "H04L9/00")),
      patent("US-7000032-B2", "2001-01-02", ipc("H04L12/00")),
      patent("US-7000033-B2", "2004-01-02", { ...ipc("H04L9/08"), ...cites("US-7000031-B2", "US-7000032-B2") }),
    ),
  );
  expect(await qualityOf(engine, "US-7000001-B2")).toMatchObject({ forward: 1, generality: 0, generality_unbiased: null });
  expect(await qualityOf(engine, "US-7000011-B2")).toMatchObject({ forward: 2, generality: 0.5, generality_unbiased: 1 });
  // Hall: 3/(3 − 1) × 0.625.
  expect(await qualityOf(engine, "US-7000024-B2")).toMatchObject({
    originality: 0.625,
    originality_unbiased: 0.9375,
    backward: 3,
  });
  expect((await qualityOf(engine, "US-7000033-B2"))?.["radicalness"]).toBeCloseTo(1 / 3, 6);
  expect(await qualityOf(engine, "US-7000021-B2")).toMatchObject({
    originality: null,
    radicalness: null,
    backward: null,
    scope: 1,
  });
});

test("forward citations count citing families once, from the first publication over five and seven years, without the family itself", async () => {
  const priority = { priorities: [{ key: "US-P1", office: "US", on: "1999-01-01", active: true }] };
  const engine = await merged(
    office(
      patent("US-8000001-A1", "2001-03-01", { applicationKey: "US-AX", stage: "application" }),
      patent("US-8000001-B2", "2003-03-01", { applicationKey: "US-AX" }),
      // Published on the last day of the five years, in two documents of one family: one citation.
      patent("US-8000011-A1", "2006-03-01", { ...priority, ...cites("US-8000001-B2") }),
      patent("EP-8000012-A1", "2007-05-01", { ...priority, ...cites("US-8000001-A1") }),
      patent("US-8000013-B2", "2006-03-02", cites("US-8000001-A1")),
      patent("US-8000014-B2", "2008-03-02", cites("US-8000001-A1")),
      ...everyYear(2001, 2011),
    ),
  );
  expect(await qualityOf(engine, "US-8000001-A1")).toMatchObject({ forward: 3, forward5: 1, forward7: 2, forward5_xy: null });
});

test("what cannot be known is null, not nought: no citations at all, a window that lasts, a hole in its years, a corpus that holds little of what it cites", async () => {
  const bare = await merged(office(patent("US-8000001-B2", "2001-03-01"), patent("US-8000002-B2", "2011-03-01")));
  expect(await qualityOf(bare, "US-8000001-B2")).toMatchObject({
    forward: null,
    forward5: null,
    backward: null,
    npl: null,
    generality: null,
    citation_rank: null,
    core: null,
    family_size: null,
  });
  const young = await merged(
    office(patent("US-8000001-B2", "2001-03-01"), patent("US-8000002-B2", "2005-07-01"), ...everyYear(2001, 2006)),
  );
  expect(await qualityOf(young, "US-8000001-B2")).toMatchObject({ forward: 0, forward5: 0, forward7: null });
  expect(await qualityOf(young, "US-8000002-B2")).toMatchObject({ forward: 0, forward5: null });
  const holed = await merged(
    office(
      patent("US-8000001-B2", "2001-03-01"),
      ...everyYear(2001, 2011).filter(({ publishedOn }) => !publishedOn?.startsWith("2004")),
    ),
  );
  expect(await qualityOf(holed, "US-8000001-B2")).toMatchObject({ forward5: null });
  // One of six cited patents is in the corpus: it sees too little of what cites.
  const partial = await merged(
    office(
      patent("US-8000001-B2", "2001-03-01"),
      ...everyYear(2001, 2011).map((each) => ({
        ...each,
        ...cites("US-8000001-B2", ...Array.from({ length: 5 }, (_, index) => `US-100000${index}-B2`)),
      })),
    ),
  );
  expect(await qualityOf(partial, "US-8000001-B2")).toMatchObject({ forward: 11, forward5: null, generality: null });
});

test("a cohort is ranked by mid-ranks, and its core is at most a tenth", async () => {
  // Twenty grants of one section and year: 17 never cited, one cited once, one twice, one five times, by patents of another year.
  const cohort = Array.from({ length: 20 }, (_, index) =>
    patent(`US-60000${String(index).padStart(2, "0")}-B2`, "2003-02-01", {
      ...ipc("C01B32/25"),
      claimsCount: index < 19 ? 10 : 20,
      grantedOn: "2003-02-01",
      ...cites("US-1000001-B2", ...(index === 19 ? ["US-1000002-B2"] : [])),
    }),
  );
  const citing = [19, 19, 19, 19, 19, 18, 18, 17].map((index, place) =>
    patent(`US-61000${String(place).padStart(2, "0")}-B2`, "2005-02-01", {
      ...ipc("H01L21/00"),
      ...cites(`US-60000${index}-B2`),
    }),
  );
  const engine = await merged(office(...cohort, ...citing, ...everyYear(2002, 2010)));
  const [none, one, two, five] = await Promise.all(
    [0, 17, 18, 19].map((index) => qualityOf(engine, cohort[index]?.publicationKey ?? "")),
  );
  expect(none).toMatchObject({
    field: "C",
    field_basis: "ipc_section",
    cohort_year: 2000,
    cohort_size: 20,
    citation_basis: "corpus",
  });
  // 17 equals: (0 + 17/2)/20; then (17 + ½)/20, (18 + ½)/20, (19 + ½)/20.
  expect([none, one, two, five].map((row) => row?.["citation_rank"])).toEqual([0.425, 0.875, 0.925, 0.975]);
  expect([none, one, two, five].map((row) => row?.["core"])).toEqual([false, false, true, true]);
  expect(five).toMatchObject({ forward5: 5, generality: 0, breakthrough: null, grant_lag: 1113 });
  // No office but one: family size is not known, so neither is an index.
  expect(five?.["quality4"]).toBeNull();
});

test("indices are means of components lowered to the 98th percentile and divided by the largest left", async () => {
  // A hundred grants in two offices each, with 1 … 100 claims, never cited: the 98th place has 98 claims.
  const cohort = Array.from({ length: 100 }, (_, index) => {
    const key = `US-6000${String(index).padStart(3, "0")}-B2`;
    return patent(key, "2003-02-01", {
      ...ipc("C01B32/25"),
      claimsCount: index + 1,
      grantedOn: "2003-02-01",
      families: [{ model: "simple", members: [key, `EP-1${String(index).padStart(6, "0")}-A1`] }],
      ...cites("US-9000000-B2"),
    });
  });
  const engine = await merged(office(...cohort, ...everyYear(2002, 2010)));
  const [first, half, at, last] = await Promise.all(
    [0, 48, 97, 99].map((index) => qualityOf(engine, cohort[index]?.publicationKey ?? "")),
  );
  expect(half).toMatchObject({
    family_size: 2,
    abroad: true,
    pct: false,
    triadic: false,
    ip5_offices: 2,
    claims: 49,
    forward5: 0,
    backward: 1,
  });
  // (citations 0 + family size 2/2 + claims 49/98 + generality 0) / 4; with backward 1/1 and grant lag 1 − 1 over 6.
  expect([half, at, last].map((row) => row?.["quality4"])).toEqual([0.375, 0.5, 0.5]);
  expect([half, last].map((row) => row?.["quality6"])).toEqual([Number((2.5 / 6).toFixed(6)), 0.5]);
  expect(first?.["quality4"]).toBeCloseTo((1 + 1 / 98) / 4, 6);
  // Nobody of the cohort is cited: there is nothing to rank.
  expect(first).toMatchObject({ citation_rank: null, core: null, breakthrough: null, many_field: false });
});

test("home only is told by a list of members or a numbered family, not by what a corpus happens to lack", async () => {
  const spanning = Array.from({ length: 10 }, (_, index) => {
    const priority = { priorities: [{ key: `US-P${index}`, office: "US", on: "1999-01-01", active: true }] };
    return [patent(`US-71000${index}1-B2`, "2003-02-01", priority), patent(`EP-71000${index}2-A1`, "2003-05-01", priority)];
  }).flat();
  const simple = (id: string, members?: string[]) => ({
    families: [{ model: "simple" as const, id, ...(members && { members }) }],
  });
  const engine = await merged(
    office(
      ...spanning,
      patent("US-7200001-B2", "2003-02-01"),
      patent("US-7200002-B2", "2003-02-01", simple("f2", ["US-7200002-B2"])),
      patent("US-7200003-B2", "2003-02-01", simple("f3")),
      patent("US-7200004-B2", "2003-02-01", { families: [{ model: "source", members: ["US-7200004-B2", "JP-2004001234-A"] }] }),
      patent("US-7200005-B2", "2003-02-01", { families: [{ model: "source", members: ["US-7200005-B2", "WO-2003001234-A1"] }] }),
    ),
  );
  const abroad = async (key: string) => (await qualityOf(engine, key))?.["abroad"];
  expect(await abroad("US-7100001-B2")).toBe(true);
  expect(await abroad("US-7200001-B2")).toBeNull();
  expect(await abroad("US-7200002-B2")).toBe(false);
  expect(await abroad("US-7200003-B2")).toBe(false);
  expect(await abroad("US-7200004-B2")).toBe(true);
  // An international application is none yet.
  expect(await abroad("US-7200005-B2")).toBe(false);
  expect(await qualityOf(engine, "US-7200001-B2")).toMatchObject({ family_size: 1 });
});

test("the life of a right runs from filing to its end by an event, or is cut off on the last day that events of its office reach to", async () => {
  const event = (on: string, code: string) => ({ events: [{ office: "US", code, on }] });
  const engine = await merged(
    office(
      patent("US-7000001-B2", "2003-01-15", { grantedOn: "2003-01-15", ...event("2009-01-15", "EXP.") }),
      patent("US-7000002-B2", "2003-01-15", { grantedOn: "2003-01-15", ...event("2011-01-14", "FPAY") }),
      patent("US-7000003-B2", "2003-01-15", { grantedOn: "2003-01-15" }),
    ),
  );
  const rows = await Promise.all(["1", "2", "3"].map((n) => qualityOf(engine, `US-700000${n}-B2`)));
  // 3,288 and 4,017 days; of the third nothing but its grant is known.
  expect(rows.map((row) => [row?.["renewal_ended"], row?.["renewal_years"]])).toEqual([
    [true, Number((3288 / 365.25).toFixed(6))],
    [false, Number((4017 / 365.25).toFixed(6))],
    [null, null],
  ]);
});
