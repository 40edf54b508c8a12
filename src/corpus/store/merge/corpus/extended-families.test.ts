import { expect, test } from "vitest";
import { sql } from "#engine";
import { merged, record, table } from "../merge-testing.ts";

const claim = (key: string, active?: boolean) => ({ key, office: key.slice(0, 2), ...(active === undefined ? {} : { active }) });

test("families that share a priority, directly or through a third, are one extended family of several simple ones", async () => {
  const engine = await merged(
    table(
      record("US-8000001-B2", { applicationKey: "US-12000001", priorities: [claim("CN-200810000001")] }),
      record("EP-2000000-A1", { applicationKey: "EP-08000001", priorities: [claim("CN-200810000001"), claim("US-11000009")] }),
      record("JP-2010000001-A", { applicationKey: "JP-2008000001", priorities: [claim("US-11000009")] }),
      record("KR-20100000001-A", { applicationKey: "KR-20080000001", priorities: [claim("DE-102008000001")] }),
    ),
  );
  expect(await engine.rows(sql`select family_key, families, applications, publications from extended_family`)).toEqual([
    { family_key: "EP-08000001", families: 3, applications: 3, publications: 3 },
    { family_key: "KR-20080000001", families: 1, applications: 1, publications: 1 },
  ]);
  expect(await engine.rows(sql`select family_key, extended_family from family order by family`)).toEqual([
    { family_key: "EP-08000001", extended_family: 0 },
    { family_key: "JP-2008000001", extended_family: 0 },
    { family_key: "KR-20080000001", extended_family: 1 },
    { family_key: "US-12000001", extended_family: 0 },
  ]);
});

test("a priority that the source calls inactive counts for the extended family and not for the simple one", async () => {
  const engine = await merged(
    table(
      record("US-8000001-B2", { applicationKey: "US-12000001", priorities: [claim("CN-200810000001")] }),
      record("EP-2000000-A1", {
        applicationKey: "EP-08000001",
        priorities: [claim("CN-200810000001"), claim("CN-200810000002", false)],
      }),
      record("CN-101000002-A", { applicationKey: "CN-200810000002" }),
    ),
  );
  expect(await engine.rows(sql`select applications, extended_family from family order by family`)).toEqual([
    { applications: 1, extended_family: 0 },
    { applications: 2, extended_family: 0 },
  ]);
});

test("a given family stands beside the computed one and says whether they agree", async () => {
  const simple = (id: string) => ({
    families: [
      { model: "simple" as const, id },
      { model: "source" as const, id: "S1" },
    ],
  });
  const one = [claim("CN-200810000001")];
  const engine = await merged(
    table(
      record("US-8000001-B2", { applicationKey: "US-12000001", priorities: one, ...simple("F1") }),
      record("EP-2000000-A1", { applicationKey: "EP-08000001", priorities: one, ...simple("F1") }),
      // Equal priorities, and another family by the source.
      record("JP-2010000001-A", { applicationKey: "JP-2008000001", priorities: [claim("DE-102008000001")], ...simple("F2") }),
      record("KR-20100000001-A", { applicationKey: "KR-20080000001", priorities: [claim("DE-102008000001")], ...simple("F3") }),
      record("TW-201000001-A", { applicationKey: "TW-097000001", ...simple("F4") }),
    ),
  );
  expect(
    await engine.rows(sql`
      select a.application_key, g.id, g.agrees from given_family g join application a on a.application = g.application
      where g.model = 'simple' order by 1`),
  ).toEqual([
    { application_key: "EP-08000001", id: "F1", agrees: true },
    { application_key: "JP-2008000001", id: "F2", agrees: false },
    { application_key: "KR-20080000001", id: "F3", agrees: false },
    { application_key: "TW-097000001", id: "F4", agrees: null },
    { application_key: "US-12000001", id: "F1", agrees: true },
  ]);
});
