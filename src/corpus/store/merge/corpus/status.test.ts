import fc from "fast-check";
import { expect, test } from "vitest";
import { sql, type Engine, type Sql } from "#engine";
import type { LegalEvent, PublicationRecord } from "../../../record.ts";
import { eventRules } from "../../../status/event-rules.ts";
import { merged, office, record, table } from "../merge-testing.ts";

const event = (code: string, on: string, rest: Partial<LegalEvent> = {}): LegalEvent => ({ office: "CN", code, on, ...rest });

/** An invention filed 2008-01-02 and granted 2011-01-01, with what happened; the source knows all to 2024. */
const granted = (...events: LegalEvent[]): PublicationRecord =>
  record("CN-101234567-B", {
    applicationKey: "CN-200810000001",
    filedOn: "2008-01-02",
    publishedOn: "2011-01-01",
    stage: "grant",
    type: "invention",
    events,
  });
const latest = record("WO-2024000001-A1", { publishedOn: "2024-06-01", type: "invention" });

const said = async (engine: Engine, question: Sql): Promise<string[]> =>
  (await engine.rows<{ said: string }>(question)).map((row) => row.said);

async function history(...records: PublicationRecord[]): Promise<{ line: string[]; now: string }> {
  const engine = await merged(table(...records, latest));
  const rows = await engine.rows<{ state: string; cause: string; from_on: string; to_on: string | null; basis: string }>(sql`
    select state, cause, from_on, to_on, basis from status where application = 0 order by from_on`);
  const [application] = await engine.rows<{ status: string; status_basis: string; status_reason: string | null }>(sql`
    select status, status_basis, status_reason from application where application = 0`);
  return {
    line: rows.map((row) => `${row.state} ${row.cause} ${row.from_on} ${row.to_on ?? "…"} ${row.basis}`),
    now: `${application?.status} ${application?.status_basis} ${application?.status_reason ?? "–"}`,
  };
}

test("a grant that nothing else tells of is assumed to be in force, and its status is unknown", async () => {
  expect(await history(granted())).toEqual({
    line: ["pending filing 2008-01-02 2011-01-01 fact", "active grant 2011-01-01 … assumed"],
    now: "unknown unknown grant",
  });
});

test("a grant and an unpaid fee are intervals from the effective days, and the end is derived", async () => {
  const events = [event("GR01", "2011-01-01"), event("CF01", "2019-03-19", { effectiveOn: "2018-01-02" })];
  expect(await history(granted(...events))).toEqual({
    line: [
      "pending filing 2008-01-02 2011-01-01 fact",
      "active grant 2011-01-01 2018-01-02 event",
      "inactive fee_unpaid 2018-01-02 … event",
    ],
    now: "inactive derived fee_unpaid CF01",
  });
});

test("what was restored is in force again", async () => {
  const events = [event("GR01", "2011-01-01"), event("CF01", "2018-01-02"), event("RR01", "2018-09-09")];
  expect((await history(granted(...events))).line.slice(2)).toEqual([
    "inactive fee_unpaid 2018-01-02 2018-09-09 event",
    "active restored 2018-09-09 … event",
  ]);
});

test("a partial invalidity leaves the right, a full one ends it", async () => {
  expect((await history(granted(event("GR01", "2011-01-01"), event("IP01", "2015-01-01")))).now).toBe(
    "active derived grant GR01",
  );
  expect((await history(granted(event("GR01", "2011-01-01"), event("IW01", "2015-01-01")))).now).toBe(
    "inactive derived invalidated IW01",
  );
});

test("an end of a right before its grant and an end of the application after it have no effect", async () => {
  const events = [event("CF01", "2009-01-01"), event("GR01", "2011-01-01"), event("WD01", "2012-01-01")];
  expect(await history(granted(...events))).toEqual({
    line: ["pending filing 2008-01-02 2011-01-01 fact", "active grant 2011-01-01 … event"],
    now: "active derived grant GR01",
  });
});

test("a withdrawn application that was restored and granted has all its intervals", async () => {
  const events = [event("WD01", "2009-06-01"), event("RA01", "2009-12-01"), event("GR01", "2011-01-01")];
  expect((await history(granted(...events))).line).toEqual([
    "pending filing 2008-01-02 2009-06-01 fact",
    "inactive withdrawn 2009-06-01 2009-12-01 event",
    "pending restored 2009-12-01 2011-01-01 event",
    "active grant 2011-01-01 … event",
  ]);
});

test("a code that no rule knows has no effect without a category, and that of its category with one", async () => {
  expect((await history(granted(event("ZZ99", "2015-01-01")))).now).toBe("unknown unknown grant");
  expect((await history(granted(event("ZZ99", "2015-01-01", { category: "H" })))).now).toBe("inactive derived ended ZZ99");
});

test("the lapse of a European patent in one state ends nothing, its revocation all", async () => {
  const patent = (code: string, text?: string) =>
    record("EP-1000000-B1", {
      applicationKey: "EP-99203729",
      filedOn: "2010-01-02",
      publishedOn: "2014-01-01",
      stage: "grant",
      type: "invention",
      events: [{ office: "EP", code, category: "H", on: "2016-01-01", ...(text ? { text } : {}) }],
    });
  const status = async (one: PublicationRecord) => {
    const engine = await merged(office(one, latest));
    return said(engine, sql`select status || ' ' || status_basis as said from application where office = 'EP'`);
  };
  expect(await status(patent("PG25"))).toEqual(["unknown unknown"]);
  expect(await status(patent("GBPC"))).toEqual(["unknown unknown"]);
  expect(await status(patent("27W"))).toEqual(["inactive derived"]);
  expect(await status(patent("STAA", "INFORMATION ON STATUS; THE PATENT HAS BEEN GRANTED"))).toEqual(["active derived"]);
});

test("American maintenance fees: paid, expired, reinstated", async () => {
  const fees = (...events: [code: string, on: string][]) =>
    record("US-7000001-B2", {
      applicationKey: "US-10000001",
      filedOn: "2008-01-02",
      publishedOn: "2011-01-04",
      stage: "grant",
      type: "invention",
      events: events.map(([code, on]) => ({ office: "US", code, on })),
    });
  const now = async (one: PublicationRecord) => {
    const engine = await merged(office(one, latest));
    return said(engine, sql`select status || ' ' || status_reason as said from application where office = 'US'`);
  };
  expect(await now(fees(["M1551", "2014-07-04"]))).toEqual(["active grant"]);
  expect(await now(fees(["M1551", "2014-07-04"], ["REM.", "2018-08-20"], ["EXP.", "2019-02-04"]))).toEqual([
    "inactive fee_unpaid EXP.",
  ]);
  expect(await now(fees(["EXP.", "2019-02-04"], ["EXPX", "2019-06-01"]))).toEqual(["active restored EXPX"]);
});

test("a given status stands against older events and yields to later ones", async () => {
  const given = { status: "active" as const, raw: "有效" };
  const told = { ...granted(event("CF01", "2018-01-02")), status: given };
  expect((await history(told)).now).toBe("active given given");
  expect((await history(told)).line.at(-1)).toBe("active given 2024-06-01 … given");
  const engine = await merged(
    table({ ...granted(), status: given }),
    office(record("CN-101234567-B", { events: [event("CF01", "2018-01-02")] }), latest),
  );
  expect(await said(engine, sql`select status || ' ' || status_basis as said from application where application = 0`)).toEqual([
    "inactive derived",
  ]);
});

test("an order of events never matters, and intervals follow each other without gap or overlap from filing on", async () => {
  const codes = eventRules.filter((rule) => rule.office === "CN").map((rule) => rule.code);
  const events = fc.array(
    fc
      .tuple(fc.constantFrom(...codes), fc.integer({ min: 2005, max: 2023 }), fc.integer({ min: 10, max: 12 }))
      .map(([code, year, month]) => event(code, `${year}-${month}-01`)),
    { maxLength: 8 },
  );
  const one = (happened: readonly LegalEvent[], index: number): PublicationRecord => ({
    ...granted(...happened),
    publicationKey: `CN-1012${index + 10_000}-B`,
    publicationNumber: `1012${index + 10_000}`,
    applicationKey: `CN-2008100${index + 10_000}`,
  });
  const question = sql`select application, state, from_on, to_on, cause, code, basis from status order by application, from_on`;
  await fc.assert(
    fc.asyncProperty(fc.array(events, { minLength: 60, maxLength: 60 }), async (histories) => {
      const forwards = await (
        await merged(table(...histories.map(one)))
      ).rows<{
        application: number;
        state: string;
        from_on: string;
        to_on: string | null;
      }>(question);
      const turned = await merged(table(...histories.map((happened, index) => one(happened.toReversed(), index)).toReversed()));
      expect(await turned.rows(question)).toEqual(forwards);
      for (const [index, row] of forwards.entries()) {
        const next = forwards[index + 1]?.application === row.application ? forwards[index + 1] : undefined;
        const isFirst = forwards[index - 1]?.application !== row.application;
        expect([isFirst ? row.from_on : "2008-01-02", row.to_on]).toEqual(["2008-01-02", next?.from_on ?? null]);
        expect(next?.state).not.toBe(row.state);
      }
    }),
    { numRuns: 2 },
  );
});
