import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sql } from "#engine";
import { mergeTestSources } from "../../test-snapshot.ts";
import { merged, record, table } from "../merge-testing.ts";

const inventors = (...names: string[]) => names.map((name) => ({ role: "inventor" as const, name }));
const applicant = (name: string) => ({ role: "applicant" as const, name });

/** Names whose family and given names many others share, so that no name is rare. */
const crowd = ["Smith", "Jones", "Brown", "Miller"].flatMap((family, at) =>
  ["John", "Jane", "Mary", "Paul", "Peter"].map((given, n) =>
    record(`US-${8000000 + at * 10 + n}-B2`, { parties: inventors(`${family}, ${given}`) }),
  ),
);

test("a shared name alone is no person; a shared co-inventor or a citation makes one", async () => {
  const engine = await merged(
    table(
      record("US-7000001-B2", { parties: inventors("Smith, John A.", "Jones, Mary") }),
      record("US-7000002-B2", { parties: inventors("John A. Smith", "Mary Jones") }),
      record("US-7000003-B2", { parties: inventors("Smith, John") }),
      record("US-7000004-B2", { parties: inventors("Smith, John"), citations: [{ key: "US-7000003-B2" }] }),
      record("CN-101000001-A", { parties: inventors("王伟", "不公告发明人") }),
      record("CN-101000002-A", { parties: inventors("王伟") }),
      ...crowd,
    ),
  );
  expect(
    await engine.rows(sql`
      select name, method, families from person
      where person in (select f.person from family_person f join family b on b.family = f.family
        where b.family_key < 'US-8' and b.family_key like 'US-7%' or b.family_key like 'CN%')
      order by families desc, name, person_key`),
  ).toEqual([
    { name: "John A. Smith", method: "co_inventor", families: 2 },
    { name: "Jones, Mary", method: "co_inventor", families: 2 },
    { name: "Smith, John", method: "citation", families: 2 },
    { name: "王伟", method: "one_family", families: 1 },
    { name: "王伟", method: "one_family", families: 1 },
  ]);
});

test("middle initials that differ are two people, whatever else they share", async () => {
  const engine = await merged(
    table(
      record("US-7000001-B2", { parties: [applicant("Alpha Ltd"), ...inventors("Smith, John A.", "Jones, Mary")] }),
      record("US-7000002-B2", { parties: [applicant("Alpha Ltd"), ...inventors("Smith, John B.", "Jones, Mary")] }),
      ...crowd,
    ),
  );
  expect(await engine.rows(sql`select name, families from person where name like 'Smith, John _.' order by name`)).toEqual([
    { name: "Smith, John A.", families: 1 },
    { name: "Smith, John B.", families: 1 },
  ]);
});

test("letters for given names are nobody beside each other, and join the one full name of their organisation", async () => {
  const engine = await merged(
    table(
      record("US-7000001-B2", { parties: inventors("KIM H", "LEE S") }),
      record("US-7000002-B2", { parties: inventors("KIM H", "LEE S") }),
      record("US-7000003-B2", { parties: [applicant("Alpha Ltd"), ...inventors("Okuyama, Rei")] }),
      record("US-7000004-B2", { parties: [applicant("Alpha Ltd"), ...inventors("OKUYAMA R")] }),
      ...crowd,
    ),
  );
  expect(
    await engine.rows(sql`select name, families from person where name like 'KIM%' or name like 'O%' order by name, person_key`),
  ).toEqual([
    { name: "KIM H", families: 1 },
    { name: "KIM H", families: 1 },
    { name: "OKUYAMA R", families: 2 },
  ]);
});

test("what an analyst decided about people goes before", async () => {
  const folder = await mkdtemp(join(tmpdir(), "fairway-people-"));
  await mkdir(join(folder, "decisions"));
  await writeFile(
    join(folder, "decisions", "people.yaml"),
    `- { person: 王伟, families: [CN-101000001-A, CN-101000002-A], not: [CN-101000003-A] }\n`,
  );
  const records = [1, 2, 3].map((n) =>
    record(`CN-10100000${n}-A`, { parties: [applicant("甲公司科技有限公司"), ...inventors("王伟", "李强")] }),
  );
  const engine = await (await mergeTestSources(folder, [table(...records)])).engine();
  expect(await engine.rows(sql`select name, method, families from person where name = '王伟' order by families`)).toEqual([
    { name: "王伟", method: "one_family", families: 1 },
    { name: "王伟", method: "decision", families: 2 },
  ]);
  engine.close();
  await rm(folder, { recursive: true, force: true });
});
