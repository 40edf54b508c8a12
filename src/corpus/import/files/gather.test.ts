import { expect, test } from "vitest";
import type { ByteFile, SetImporter } from "../importer.ts";
import { Gathering } from "./gather.ts";

/** A file's first letter is its table; what begins with `z` is none. */
const letters: SetImporter = {
  format: "letters",
  version: 1,
  tableOf: (file) => {
    const base = file.name.slice(Math.max(file.name.lastIndexOf("/"), file.name.lastIndexOf("!")) + 1);
    return base.startsWith("z") ? undefined : base.charAt(0);
  },
  async *read() {
    yield [];
  },
};

function sets(names: readonly string[], importer = letters, format?: string): string[] {
  const gathering = new Gathering([importer], format);
  for (const name of names) {
    const file: ByteFile = { name, head: new Uint8Array(), open: async function* () {} };
    gathering.take(file, 0);
  }
  return gathering.sets().map((set) => `${set.name} = ${set.members.map((member) => member.table).join("")}`);
}

test("tables of one folder are one set in the order of their names, those of another folder another", () => {
  expect(sets(["x/b.csv", "x/a.csv", "y/a.csv", "x/z.csv"])).toEqual(["x/{a.csv, b.csv} = ab", "y/a.csv = a"]);
});

test("tables that lie in archives of their own belong to the folder, packed by gzip or zip", () => {
  expect(sets(["x/a.csv", "x/b.csv.gz!b.csv", "x/c.zip!c.csv"])).toEqual(["x/{a.csv, b.csv.gz!b.csv, c.zip!c.csv} = abc"]);
});

test("archives of one folder with the same tables are sets of their own", () => {
  expect(sets(["x/2023.zip!a.csv", "x/2023.zip!b.csv", "x/2024.zip!a.csv", "x/2024.zip!b.csv"])).toEqual([
    "x/2023.zip!{a.csv, b.csv} = ab",
    "x/2024.zip!{a.csv, b.csv} = ab",
  ]);
});

test("files given by their names are one set, and a file that is none of the tables is left to others", () => {
  expect(sets(["a.csv", "b.csv", "z.csv"])).toEqual(["{a.csv, b.csv} = ab"]);
  const gathering = new Gathering([letters]);
  expect(gathering.take({ name: "z.csv", head: new Uint8Array(), open: async function* () {} }, 0)).toBe(false);
});

test("with another format asked for nothing is gathered, and files of a format that stands alone stay apart", () => {
  expect(sets(["x/a.csv"], letters, "table")).toEqual([]);
  expect(sets(["x/a.csv", "x/b.csv"], { ...letters, alone: true })).toEqual(["x/a.csv = a", "x/b.csv = b"]);
});
