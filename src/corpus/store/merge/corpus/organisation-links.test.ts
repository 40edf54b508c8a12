import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sql } from "#engine";
import { mergeTestSources } from "../../test-snapshot.ts";
import { merged, record, table, titles } from "../merge-testing.ts";

const holder = (name: string, country?: string) => ({ role: "applicant" as const, name, ...(country ? { country } : {}) });
const names = sql`
  select o.organisation_key as lead, n.name, n.method from organisation o join organisation_name n on n.organisation = o.organisation
  order by o.organisation_key, n.name`;

test("the same words in another spelling or order are one organisation, unless its countries differ", async () => {
  const list = [
    "UNIV BEIJING TECH",
    "Beijing University of Technology",
    "GAMMA TECH CO LTD",
    "Gamma Technologies Inc",
    "DELTA TOOL CORP",
  ];
  const engine = await merged(
    table(
      ...list.map((name, n) => record(`US-700000${n}-B2`, { parties: [holder(name, name.startsWith("GAMMA") ? "CN" : "US")] })),
    ),
  );
  const rows = await engine.rows<{ lead: string; name: string; method: string }>(names);
  expect(new Set(rows.filter(({ name }) => /beijing/iu.test(name)).map(({ lead }) => lead)).size).toBe(1);
  expect(new Set(rows.filter(({ name }) => /gamma/iu.test(name)).map(({ lead }) => lead)).size).toBe(2);
  expect(await engine.rows(sql`select method, kind from organisation_suggestion`)).toEqual([
    { method: "standard_words", kind: "same" },
  ]);
});

test("a Chinese and an English name are one where two publications show both, and no other", async () => {
  const both = (n: number, zh: string, en: string) => [
    table(record(`CN-10100000${n}-A`, { parties: [holder(zh)] })),
    titles(record(`CN-10100000${n}-A`, { parties: [holder(en)] })),
  ];
  const engine = await merged(
    ...both(1, "河南示例钻石有限公司", "HENAN SHILI DIAMOND CO LTD"),
    ...both(2, "河南示例钻石有限公司", "Henan Shili Diamond Co., Ltd."),
    ...both(3, "郑州另例工具有限公司", "ZHENGZHOU LINGLI TOOL CO LTD"),
    table(record("US-7000001-B2", { parties: [holder("HENAN SHILI DIAMOND CO LTD")] })),
  );
  expect(await engine.rows(names)).toEqual([
    { lead: "河南示例钻石", name: "HENAN SHILI DIAMOND CO LTD", method: "both_languages" },
    { lead: "河南示例钻石", name: "Henan Shili Diamond Co., Ltd.", method: "both_languages" },
    { lead: "河南示例钻石", name: "河南示例钻石有限公司", method: "exact_name" },
    { lead: "郑州另例工具", name: "郑州另例工具有限公司", method: "exact_name" },
  ]);
});

test("a recorded change of name joins the old name to the new one", async () => {
  const parties = [
    { role: "from" as const, name: "郑州旧名工具有限公司" },
    { role: "to" as const, name: "郑州新名工具股份有限公司" },
  ];
  const engine = await merged(
    table(
      record("CN-101000001-A", { parties: [holder("郑州旧名工具有限公司")] }),
      record("CN-101000002-A", { parties: [holder("郑州新名工具股份有限公司")] }),
      record("CN-101000003-A", {
        events: [{ office: "CN", code: "CP01", parties }],
        parties: [holder("郑州新名工具股份有限公司")],
      }),
    ),
  );
  expect(await engine.rows(sql`select name, method, mentions from organisation`)).toEqual([
    { name: "郑州新名工具股份有限公司", method: "renamed", mentions: 3 },
  ]);
});

test("a name that an analyst took out stays out, and a branch stays its own under its company", async () => {
  const folder = await mkdtemp(join(tmpdir(), "fairway-apart-"));
  await mkdir(join(folder, "decisions"));
  await writeFile(
    join(folder, "decisions", "organisations.yaml"),
    `- { organisation: GAMMA TECH CO LTD, not: [Gamma Technologies Inc], relations: [{ organisation: Delta Ltd, kind: subsidiary }] }\n`,
  );
  const list = [
    "GAMMA TECH CO LTD",
    "Gamma Technologies Inc",
    "Delta Ltd",
    "郑州示例工具有限公司",
    "郑州示例工具有限公司新郑分公司",
  ];
  const records = list.map((name, n) => record(`US-700000${n}-B2`, { parties: [holder(name)] }));
  const engine = await (await mergeTestSources(folder, [table(...records)])).engine();
  expect(await engine.rows(sql`select count(*) as n from organisation`)).toEqual([{ n: 5 }]);
  expect(
    await engine.rows(sql`
      select p.name as parent, c.name as child, r.kind, r.method from organisation_relation r
        join organisation p on p.organisation = r.parent join organisation c on c.organisation = r.child order by r.method`),
  ).toEqual([
    { parent: "GAMMA TECH CO LTD", child: "Delta Ltd", kind: "subsidiary", method: "decision" },
    { parent: "郑州示例工具有限公司", child: "郑州示例工具有限公司新郑分公司", kind: "branch", method: "name" },
  ]);
  engine.close();
  await rm(folder, { recursive: true, force: true });
});
