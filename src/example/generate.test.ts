import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "csv-parse/sync";
import { isDay } from "#base";
import { parseApplicationNumber, parsePublicationNumber, parseSymbol, personKey } from "#corpus";
import { cutOff } from "./calendar.ts";
import { exampleSeed, writeExampleTable } from "./create.ts";
import { exampleFamilies, generateFamilies, generateRecords } from "./generate.ts";
import type { SyntheticPublication } from "./publication.ts";
import { writeTable } from "./table.ts";

let folder = "";
let publications: readonly SyntheticPublication[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairway-example-"));
  publications = [...generateFamilies(exampleFamilies, { seed: exampleSeed })].flat();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function bytesOf(name: string, write: (file: string) => Promise<number>): Promise<string> {
  const file = join(folder, name);
  await write(file);
  return createHash("sha256")
    .update(await readFile(file))
    .digest("hex");
}

describe("the synthetic world", () => {
  it("is the same, byte for byte, every time", async () => {
    const first = await bytesOf("first.csv", writeExampleTable);
    expect(await bytesOf("second.csv", writeExampleTable)).toBe(first);
  });

  it("is another with another seed", async () => {
    const first = await bytesOf("seed1.csv", (file) => writeTable(file, generateRecords(200, 1)));
    const second = await bytesOf("seed2.csv", (file) => writeTable(file, generateRecords(200, 2)));
    expect(second).not.toBe(first);
  });

  it("gives exactly as many records as are asked for", () => {
    for (const count of [0, 1, 1000, 5000]) expect([...generateRecords(count, 7)]).toHaveLength(count);
    expect([...generateRecords(1000, 7, { story: "none" })]).toHaveLength(1000);
  });

  it("has between 3,000 and 6,000 publications, each number once", () => {
    expect(publications.length).toBeGreaterThan(3000);
    expect(publications.length).toBeLessThan(6000);
    expect(new Set(publications.map((each) => each.number)).size).toBe(publications.length);
  });

  it("has numbers that read, with right check digits, in ranges no office uses", () => {
    for (const { number, application } of publications) {
      const parsed = parsePublicationNumber(number);
      expect(parsed?.key.replaceAll("-", "")).toBe(number.replaceAll("/", ""));
      expect(parseApplicationNumber(application)?.check).not.toBe("wrong");
      expect(number).toMatch(
        /^(?:CN[123]9\d{7}[ABUS]|US20\d\d9\d{6}A1|US99\d{6}B2|WO20\d\d9\d{5}A1|JP20\d\d9\d{5}A|JP99\d{5}B2|KR20\d\d99\d{5}A|KR1099\d{5}B1|DE1020\d\d9\d{5}(?:A1|B4))$/u,
      );
    }
  });

  it("says in every title, abstract and applicant that it is made up", () => {
    for (const { family } of publications) {
      expect(family.texts.title.zh).toContain("示例");
      expect(family.texts.title.en).toContain("Synthetic");
      expect(family.texts.abstract.zh).toContain("非真实专利");
      expect(family.texts.abstract.en).toContain("no real patent");
      for (const { name } of family.organisations) expect(name).toMatch(/示例|synthetic/u);
      for (const name of family.inventors) expect(name).toMatch(/示例|Sample/u);
    }
  });

  it("has an inventor for every name when names are compared by their letters, as the corpus does", () => {
    const names = new Set(publications.flatMap(({ family }) => family.inventors));
    expect(names.size).toBeGreaterThan(1000);
    expect(new Set([...names].map(personKey)).size).toBe(names.size);
  });

  it("has days in the order of law, none after the cut-off, and the latest years incomplete", () => {
    for (const { filedOn, publishedOn, grantedOn } of publications) {
      expect(isDay(filedOn) && isDay(publishedOn)).toBe(true);
      expect(filedOn < publishedOn).toBe(true);
      expect(publishedOn <= cutOff && (grantedOn ?? cutOff) <= cutOff).toBe(true);
      expect(grantedOn === undefined || grantedOn > filedOn).toBe(true);
    }
    const filedIn = (year: string) =>
      new Set(publications.filter((each) => each.filedOn.startsWith(year)).map((each) => each.family)).size;
    expect(filedIn("2025")).toBeLessThan(filedIn("2023") / 2);
  });

  it("cites only what was published when it was filed", () => {
    const published = new Map(publications.map((each) => [each.number, each.publishedOn]));
    const citing = publications
      .filter((each) => each.first)
      .flatMap((each) => each.family.cites.map((cited) => [published.get(cited), each.filedOn] as const));
    expect(citing.length).toBeGreaterThan(1000);
    expect(citing.filter(([cited, filed]) => cited === undefined || cited >= filed)).toEqual([]);
  });

  it("writes rows with a cell for every column and classes that read", async () => {
    const file = join(folder, "rows.csv");
    await writeTable(file, publications.slice(0, 500));
    const rows: Record<string, string>[] = parse(await readFile(file), { columns: true });
    expect(rows).toHaveLength(500);
    for (const { ipc = "", cpc = "" } of rows) {
      for (const symbol of ipc.split(";")) expect(parseSymbol("ipc", symbol)).toBe(symbol);
      for (const symbol of cpc.split(";")) expect(parseSymbol("cpc", symbol)).toBe(symbol);
    }
  });
});
