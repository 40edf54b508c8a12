import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { sql } from "#engine";
import { mergeTestSources } from "../../test-snapshot.ts";
import { record, table } from "../merge-testing.ts";

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

const company = "郑州示例工具有限公司";
const daughter = "郑州示例工具（洛阳）有限公司";
const slip = ["Alpha Motor Works Co Ltd", "Alpha Moter Works Co Ltd"] as const;
const twice = ["Gamma Technologies Inc", "GAMMA TECH CO LTD"] as const;

/** What is proposed about those names where this was decided: pairs of names, in the order of the text. */
async function proposed(decisions: string): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "fairway-proposed-"));
  folders.push(folder);
  await mkdir(join(folder, "decisions"));
  await writeFile(join(folder, "decisions", "organisations.yaml"), decisions);
  const records = [company, daughter, ...slip, ...twice].map((name, n) =>
    record(`US-700000${n}-B2`, { parties: [{ role: "applicant" as const, name, country: "CN" }] }),
  );
  const engine = await (await mergeTestSources(folder, [table(...records)])).engine();
  const rows = await engine.rows<{ one: string; other: string; kind: string }>(sql`
    select o.name as one, t.name as other, s.kind from organisation_suggestion s
      join organisation o on o.organisation = s.organisation join organisation t on t.organisation = s.other
    order by one, other`);
  engine.close();
  return rows.map(({ one, other, kind }) => `${one} ${kind} ${other}`);
}

test("a pair that an analyst judged, as two or as one above the other, is not proposed again; others are", async () => {
  const [alike, above] = await proposed("");
  expect(alike).toContain("same");
  expect(above).toContain("subsidiary");
  expect(await proposed(`- { organisation: ${slip[0]}, not: [${slip[1]}] }`)).toEqual([above]);
  expect(await proposed(`- { organisation: ${company}, relations: [{ organisation: ${daughter}, kind: subsidiary }] }`)).toEqual([
    alike,
  ]);
});

test("what was decided of each of two alone leaves the question of both open", async () => {
  const both = (names: readonly string[]) => names.map((name) => `- { organisation: "${name}", region: CN-410100 }\n`).join("");
  const [alike, above] = await proposed("");
  expect(await proposed(both(slip))).toEqual([alike, above]);
  // Two spellings that the rules put together by themselves stand apart by their decisions: that is told.
  expect(await proposed(both(twice))).toEqual(expect.arrayContaining([alike, above, expect.stringContaining("GAMMA TECH")]));
  expect(await proposed(`- { organisation: "${twice[0]}", not: ["${twice[1]}"] }`)).toEqual([alike, above]);
});
