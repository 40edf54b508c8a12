import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plainContext } from "#base";
import { corpusActions } from "./index.ts";

/* What an analyst decided, through the doors, with files that come after it. */

const header = "公开号,申请号,标题,申请人,申请日,法律状态";
let folder: string;
let serial = 100;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairway-kept-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function ask<Answer>(name: string, input: object): Promise<Answer> {
  const action = corpusActions.find((each) => each.name === name);
  return (await action?.run(action.input.parse(input), plainContext(join(folder, "data")))) as Answer;
}

/** Imports a file in which each name stands so many times. */
async function importNames(file: string, names: Readonly<Record<string, number>>): Promise<void> {
  const lines = Object.entries(names).flatMap(([name, times]) =>
    Array.from({ length: times }, () => {
      serial++;
      return `US9000${serial}B2,US14000${serial},Device ${serial},${name},2014-01-02,`;
    }),
  );
  await writeFile(join(folder, file), [header, ...lines, ""].join("\n"));
  expect(await ask("corpus/import", { paths: [join(folder, file)] })).toMatchObject({ added: lines.length, rejected: 0 });
}

interface Listed {
  readonly organisations: readonly { readonly name: string; readonly families: number; readonly method: string }[];
}

async function organisations(text: string): Promise<readonly string[]> {
  const listed = await ask<Listed>("corpus/organisations", { text });
  return listed.organisations.map(({ name, families, method }) => `${name} ${families} ${method}`).toSorted();
}

test("what was put together, taken apart and put under another stays so when files bring other spellings and more of them", async () => {
  await importNames("first.csv", {
    "Alpha Motor Works Co Ltd": 3,
    "Alpha Moter Works Co Ltd": 1,
    "Gamma Technologies Inc": 3,
    "Gamma Tech Co Ltd": 1,
    "Delta Tool Corp": 2,
    "Epsilon Drill Corp": 1,
  });
  await ask("corpus/decide-organisation", { organisation: "Alpha Motor Works Co Ltd", also: ["Alpha Moter Works Co Ltd"] });
  await ask("corpus/decide-organisation", { organisation: "Gamma Technologies Inc", not: ["Gamma Tech Co Ltd"] });
  await ask("corpus/decide-organisation", { organisation: "Delta Tool Corp", child: "Epsilon Drill Corp", kind: "subsidiary" });
  await ask("corpus/publish", {});
  expect(await organisations("alpha")).toEqual(["Alpha Motor Works Co Ltd 4 decision"]);
  expect(await organisations("gamma")).toEqual(["Gamma Tech Co Ltd 1 decision", "Gamma Technologies Inc 3 decision"]);

  // The name that was put to another is now the commoner one, a third spelling comes, and one that fits both that were taken apart.
  await importNames("second.csv", {
    "ALPHA MOTER WORKS CO. LTD.": 20,
    "Alpha Motor Works Corporation": 2,
    "GAMMA TECHNOLOGY LTD": 2,
    "EPSILON DRILL CORPORATION": 9,
  });
  expect(await organisations("alpha")).toEqual(["Alpha Motor Works Co Ltd 26 decision"]);
  const gamma = await organisations("gamma");
  expect(gamma).toHaveLength(2);
  expect(gamma.reduce((sum, each) => sum + Number(/ (\d+) decision$/u.exec(each)?.[1]), 0)).toBe(6);
  const delta = await ask<{ readonly relations: readonly object[] }>("corpus/organisation", { key: "delta tool" });
  expect(delta.relations).toMatchObject([{ kind: "subsidiary", method: "decision", other: { families: 10 } }]);
  expect(await ask("corpus/organisations", { suggested: "true" })).toMatchObject({ total: 0, unpublished: false });
});
