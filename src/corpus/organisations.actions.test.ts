import { plainContext } from "#base";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { decideOrganisationAction } from "./decide-organisation.actions.ts";
import type { organisationAnswer, organisationsAnswer } from "./organisation/contract.ts";
import { organisationAction } from "./organisation.actions.ts";
import { organisationsAction } from "./organisations.actions.ts";
import { organisationDecisionsFile, readOrganisationDecisions } from "./organisation-decisions.ts";
import { createTestSnapshot } from "./store/test-snapshot.ts";

let folder: string;
const names = ["郑州示例工具有限公司", "郑州示例工具有限公司", "ALPHA MOTOR CO LTD", "ALPHA MOTER CO LTD", "Beta University"];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairway-organisations-"));
  await createTestSnapshot(
    folder,
    names.map((name, n) => ({
      at: n + 1,
      publicationKey: `CN-10100000${n}-A`,
      office: "CN",
      publicationNumber: `10100000${n}`,
      kind: "A",
      parties: [{ role: "applicant" as const, name }],
    })),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ask = (input: unknown) =>
  organisationsAction.run(organisationsAction.input.parse(input), plainContext(folder)) as Promise<
    z.output<typeof organisationsAnswer>
  >;
const show = (key: string) =>
  organisationAction.run({ key }, plainContext(folder)) as Promise<z.output<typeof organisationAnswer>>;
const decide = (input: unknown) =>
  decideOrganisationAction.run(decideOrganisationAction.input.parse(input), plainContext(folder));

test("organisations are found by a part of a name, most families first, with what is suggested", async () => {
  const all = await ask({});
  expect(all.total).toBe(4);
  expect(all.organisations[0]).toMatchObject({
    name: "郑州示例工具有限公司",
    families: 2,
    method: "exact_name",
    region: "CN-410100",
  });
  expect((await ask({ text: "郑州示例" })).organisations.map(({ regionName }) => regionName)).toEqual(["Zhengzhou"]);
  expect((await ask({ text: "moter" })).organisations.map(({ name }) => name)).toEqual(["ALPHA MOTER CO LTD"]);
  expect((await ask({ suggested: "true" })).total).toBe(2);
  expect((await ask({ type: "university" })).organisations.map(({ name }) => name)).toEqual(["Beta University"]);
});

test("one organisation shows its names, where its region is known from, and what is suggested", async () => {
  expect(await show("郑州示例工具有限公司")).toMatchObject({ regionName: "Zhengzhou", regionBasis: "name", type: "enterprise" });
  const { suggestions } = await show("alpha motor");
  expect(suggestions.map(({ method, other }) => [method, other.name])).toEqual([["similar_spelling", "ALPHA MOTER CO LTD"]]);
  await expect(show("nobody")).rejects.toThrow(/nobody/);
});

test("a decision is added to the file, shown with its organisation, and taken back", async () => {
  expect(
    await decide({ organisation: "ALPHA MOTOR CO LTD", also: ["ALPHA MOTER CO LTD"], region: "郑州", because: "a slip" }),
  ).toEqual({
    decisions: 1,
  });
  expect((await readOrganisationDecisions(folder)).names.map(({ organisationKey, region }) => [organisationKey, region])).toEqual(
    [
      ["alpha motor", "CN-410100"],
      ["alpha motor", "CN-410100"],
    ],
  );
  const { decisions, unpublished } = await show("alpha motor");
  expect([decisions.length, unpublished]).toEqual([1, true]);
  await expect(decide({ organisation: "Gamma", also: ["ALPHA MOTER CO LTD"] })).rejects.toThrow(/ALPHA MOTER/);
  await expect(decide({ organisation: "Gamma", region: "nowhere at all" })).rejects.toThrow(/nowhere/);
  await expect(decide({ organisation: "Gamma", undo: 0 })).rejects.toThrow(/Gamma/);
  expect(await decide({ organisation: "ALPHA MOTOR CO LTD", undo: 0 })).toEqual({ decisions: 0 });
  expect(await readFile(organisationDecisionsFile(folder), "utf8")).toBe("");
});
