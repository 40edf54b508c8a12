import { expect, test } from "vitest";
import { sql, type Sql } from "#engine";
import { makeTables } from "./make-tables.ts";

/** An engine that ends a statement when it is told to, and remembers what began and ended. */
function slowEngine() {
  const log: string[] = [];
  const ends = new Map<string, () => void>();
  const fails = new Map<string, (error: Error) => void>();
  const turn = () => new Promise((later) => setTimeout(later));
  return {
    log,
    turn,
    async end(name: string) {
      log.push(`end ${name}`);
      ends.get(name)?.();
      await turn();
    },
    fail: (name: string) => fails.get(name)?.(new Error(`no ${name}`)),
    run: async (statement: Sql) => {
      const name = /create table (\w+)/.exec(statement.text)?.[1] ?? "";
      log.push(name);
      await new Promise<void>((resolve, reject) => {
        ends.set(name, resolve);
        fails.set(name, reject);
      });
    },
  };
}

const tables = [
  { name: "fact", statement: sql`create table fact as select 1 as n` },
  { name: "holder", statement: sql`create table holder as select 'fact_organisation' as n` },
  { name: "place", statement: sql`create table place as select n from holder h` },
  { name: "size", statement: sql`create table size as select n from fact join place on true` },
];

test("a table waits for those that its statement names, and for no others", async () => {
  const engine = slowEngine();
  const made = makeTables(engine, tables);
  await engine.turn();
  await engine.end("holder");
  await engine.end("fact");
  await engine.end("place");
  await engine.end("size");
  await made;
  expect(engine.log).toEqual(["fact", "holder", "end holder", "place", "end fact", "end place", "size", "end size"]);
});

test("what rests on a table that could not be made is not made", async () => {
  const engine = slowEngine();
  const made = makeTables(engine, tables).catch((error: unknown) => String(error));
  await engine.turn();
  engine.fail("holder");
  await engine.end("fact");
  expect(await made).toBe("Error: no holder");
  expect(engine.log).toEqual(["fact", "holder", "end fact"]);
});
