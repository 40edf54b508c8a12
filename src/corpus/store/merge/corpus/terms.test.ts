import { expect, test } from "vitest";
import { sql } from "#engine";
import type { PatentType, Priority } from "../../../record.ts";
import { merged, office, record } from "../merge-testing.ts";

interface Example {
  readonly office: string;
  readonly type: PatentType;
  readonly filed: string;
  readonly granted?: string;
  readonly priorities?: readonly Priority[];
  readonly given?: string;
  readonly ends: string | null;
  readonly basis: string | null;
}

const examples: readonly Example[] = [
  { office: "CN", type: "invention", filed: "2010-03-15", ends: "2030-03-15", basis: "computed" },
  { office: "CN", type: "invention", filed: "1986-01-15", ends: "2001-01-15", basis: "computed" },
  { office: "CN", type: "utility_model", filed: "2020-02-29", ends: "2030-02-28", basis: "computed" },
  { office: "CN", type: "design", filed: "2021-05-31", ends: "2031-05-31", basis: "computed" },
  { office: "CN", type: "design", filed: "2021-06-01", ends: "2036-06-01", basis: "computed" },
  // The longer of 17 from grant and 20 from filing.
  { office: "US", type: "invention", filed: "1990-01-02", granted: "1995-01-03", ends: "2012-01-03", basis: "computed" },
  { office: "US", type: "invention", filed: "1994-01-03", granted: "1995-08-01", ends: "2014-01-03", basis: "computed" },
  // Twenty from filing is for what was in force on 8 June 1995: not for a grant whose seventeen years were over.
  { office: "US", type: "invention", filed: "1976-01-05", granted: "1978-06-06", ends: "1995-06-06", basis: "computed" },
  { office: "US", type: "invention", filed: "1976-01-05", granted: "1978-06-13", ends: "1996-01-05", basis: "computed" },
  { office: "US", type: "invention", filed: "1990-01-02", ends: null, basis: null },
  { office: "US", type: "invention", filed: "2010-01-04", granted: "2013-01-01", ends: "2030-01-04", basis: "assumed" },
  // A continuation has the term of its parent; a foreign and a provisional priority take nothing away.
  {
    office: "US",
    type: "invention",
    filed: "2010-01-04",
    ends: "2028-02-01",
    basis: "assumed",
    priorities: [
      { key: "US-12000001", office: "US", on: "2008-02-01" },
      { key: "US-60900001", office: "US", on: "2007-02-01" },
      { key: "JP-2006000001", office: "JP", on: "2006-02-01" },
    ],
  },
  // A national phase counts from the international filing; a PCT filing within the year may be a priority and takes nothing away.
  {
    office: "US",
    type: "invention",
    filed: "2010-01-04",
    ends: "2028-07-01",
    basis: "assumed",
    priorities: [{ key: "WO-JP2008060001", office: "WO", on: "2008-07-01" }],
  },
  {
    office: "US",
    type: "invention",
    filed: "2010-01-04",
    ends: "2030-01-04",
    basis: "assumed",
    priorities: [{ key: "WO-JP2009060001", office: "WO", on: "2009-01-05" }],
  },
  // A parent of which nothing could be left on the day of filing: who counts from it is wrong, or the source is.
  {
    office: "US",
    type: "invention",
    filed: "2008-06-24",
    ends: null,
    basis: null,
    priorities: [
      { key: "US-10000002", office: "US", on: "2003-07-15" },
      { key: "US-06100003", office: "US", on: "1980-06-05" },
    ],
  },
  // Before 8 June 1995 the grant's seventeen years are the longer, however old the parent.
  {
    office: "US",
    type: "invention",
    filed: "1994-01-03",
    granted: "1995-08-01",
    ends: "2012-08-01",
    basis: "computed",
    priorities: [{ key: "US-05100003", office: "US", on: "1970-06-05" }],
  },
  { office: "US", type: "design", filed: "2014-01-02", granted: "2015-09-01", ends: "2029-09-01", basis: "computed" },
  { office: "US", type: "design", filed: "2016-01-02", granted: "2017-09-05", ends: "2032-09-05", basis: "computed" },
  { office: "EP", type: "invention", filed: "2010-03-15", ends: "2030-03-15", basis: "computed" },
  { office: "WO", type: "invention", filed: "2010-03-15", ends: null, basis: null },
  { office: "JP", type: "utility_model", filed: "2004-03-15", ends: "2010-03-15", basis: "computed" },
  { office: "JP", type: "design", filed: "2020-04-01", ends: "2045-04-01", basis: "computed" },
  { office: "KR", type: "design", filed: "2014-07-01", ends: "2034-07-01", basis: "computed" },
  { office: "DE", type: "utility_model", filed: "2010-03-15", ends: "2020-03-15", basis: "computed" },
  { office: "TW", type: "utility_model", filed: "2010-03-15", ends: "2020-03-15", basis: "computed" },
  { office: "FR", type: "utility_model", filed: "2010-03-15", ends: "2016-03-15", basis: "computed" },
  { office: "IN", type: "invention", filed: "2010-03-15", ends: "2030-03-15", basis: "computed" },
  { office: "ZZ", type: "invention", filed: "2010-03-15", ends: null, basis: null },
  { office: "CN", type: "invention", filed: "2010-03-15", given: "2032-01-01", ends: "2032-01-01", basis: "given" },
  // No extension goes that far: the source is wrong.
  { office: "CN", type: "invention", filed: "2010-03-15", given: "2050-01-01", ends: "2030-03-15", basis: "computed" },
  // Nor does a right end before it was filed.
  { office: "CN", type: "invention", filed: "2010-03-15", given: "2009-01-01", ends: "2030-03-15", basis: "computed" },
  { office: "ZZ", type: "invention", filed: "2010-03-15", given: "2009-01-01", ends: null, basis: null },
];

test.each(examples)("$office $type filed $filed, granted $granted, ends $ends ($basis)", async (example) => {
  const engine = await merged(
    office(
      record(`${example.office}-7000001-A1`, {
        applicationKey: `${example.office}-12345678`,
        type: example.type,
        filedOn: example.filed,
        stage: "application",
        ...(example.granted && { grantedOn: example.granted }),
        ...(example.priorities && { priorities: example.priorities }),
        ...(example.given && { expiresOn: example.given }),
      }),
    ),
  );
  expect(await engine.rows(sql`select expires_on, expires_basis from application`)).toEqual([
    { expires_on: example.ends, expires_basis: example.basis },
  ]);
});
