import { plainContext } from "#base";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { decidePersonAction } from "./decide-person.actions.ts";
import { peopleAction } from "./people.actions.ts";
import { personAction } from "./person.actions.ts";
import type { peopleAnswer, personAnswer } from "./person/contract.ts";
import { personDecisionsFile } from "./person-decisions.ts";
import { publicationAction } from "./publication.actions.ts";
import type { PublicationRecord } from "./record.ts";
import { createTestSnapshot } from "./store/test-snapshot.ts";

let folder: string;

const record = (n: number, applicant: string, ...inventors: string[]): PublicationRecord => ({
  at: n,
  publicationKey: `CN-10100000${n}-A`,
  office: "CN",
  publicationNumber: `10100000${n}`,
  kind: "A",
  filedOn: `201${n}-01-02` as NonNullable<PublicationRecord["filedOn"]>,
  parties: [{ role: "applicant" as const, name: applicant }, ...inventors.map((name) => ({ role: "inventor" as const, name }))],
});
const records = [
  record(1, "郑州示例工具有限公司", "王伟", "李强"),
  record(2, "洛阳示例轴承有限公司", "王伟"),
  record(3, "示例大学", "王伟"),
  record(4, "示例大学", "Wang, Wei"),
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairway-people-actions-"));
  await createTestSnapshot(folder, records);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const context = () => plainContext(folder);
const ask = (input: unknown) =>
  peopleAction.run(peopleAction.input.parse(input), context()) as Promise<z.output<typeof peopleAnswer>>;
const show = (key: string) => personAction.run({ key }, context()) as Promise<z.output<typeof personAnswer>>;
const decide = (input: unknown) => decidePersonAction.run(decidePersonAction.input.parse(input), context());
const first = "王伟@CN-101000001-A";
const second = "王伟@CN-101000002-A";
const third = "王伟@CN-101000003-A";

test("people are found by name, with affiliations; one shows families and namesakes", async () => {
  const found = await ask({ text: "王伟" });
  expect(found.people.map(({ key, affiliations }) => [key, ...affiliations])).toEqual([
    [first, "郑州示例工具有限公司"],
    [second, "洛阳示例轴承有限公司"],
    [third, "示例大学"],
  ]);
  expect([found.total, found.withheld, found.unpublished]).toEqual([3, 0, true]);
  const one = await show(first);
  expect(one.inFamilies).toMatchObject([
    { family: "CN-101000001-A", filedOn: "2011-01-02", affiliations: ["郑州示例工具有限公司"] },
  ]);
  expect(one.namesakes.map(({ key }) => key)).toEqual([second, third]);
  await expect(show("王伟")).rejects.toThrow(/3/);
  await expect(show("nobody")).rejects.toThrow(/nobody/);
});

test("a second merge before a publish keeps the first, and what is taken out stays out", async () => {
  await decide({ person: first, same: [second] });
  await decide({ person: first, same: [third, "Wang Wei"] });
  expect((await show(first)).decisions).toHaveLength(2);
  await createTestSnapshot(folder, records);
  const merged = await show(first);
  expect(merged).toMatchObject({ families: 4, method: "decision" });
  expect(merged.inFamilies.map(({ family }) => family)).toHaveLength(4);
  await decide({ person: first, not: ["CN-101000002-A"] });
  await createTestSnapshot(folder, records);
  expect((await show(first)).inFamilies.map(({ family }) => family)).toEqual([
    "CN-101000001-A",
    "CN-101000003-A",
    "CN-101000004-A",
  ]);
  await expect(decide({ person: second, not: ["CN-101000002-A"] })).rejects.toThrow(/王伟/);
  for (const at of [2, 1, 0]) await decide({ person: first, undo: at });
  expect(await readFile(personDecisionsFile(folder), "utf8")).toBe("");
  await createTestSnapshot(folder, records);
});

test("who asked not to be named is named nowhere in the next snapshot, still counted, and named again when that is taken back", async () => {
  await decide({ person: third, withhold: true, because: "asked by letter" });
  await createTestSnapshot(folder, records);
  expect((await ask({ text: "王伟" })).total).toBe(2);
  expect((await ask({})).withheld).toBe(1);
  const [withheld] = (await ask({ withheld: true })).people;
  expect(withheld).toMatchObject({ key: "withheld:1", name: null, affiliations: ["示例大学"] });
  const shown = await show("withheld:1");
  expect(JSON.stringify([shown, await publicationAction.run({ number: "CN101000003A" }, context())])).not.toContain("王伟");
  expect(shown.decisions).toMatchObject([{ at: 0 }]);
  await decide({ person: "withheld:1", undo: 0 });
  await createTestSnapshot(folder, records);
  expect((await ask({ text: "王伟" })).total).toBe(3);
});
