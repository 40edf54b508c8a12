import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importers } from "../importers.ts";
import { mutations, scribble, seeded } from "./mutate.ts";
import { readHarmed } from "./read-harmed.ts";

/** Golden inputs of every format: invented, small, and here. */
const folder = join(import.meta.dirname, "..");
const inputs = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => /\/cases\/[^/]+\/input\.\w+$/.test(path))
  .toSorted()
  .map((path) => [path, readFileSync(join(folder, path))] as const)
  .filter(([, bytes]) => bytes.length < 100_000);

/** More than any honest reading of so few bytes gives. */
const itemsMax = 20_000;

test.each(Object.keys(mutations))(
  "no golden input breaks a reader when harmed by %s",
  async (name) => {
    const mutate = mutations[name];
    const broken: string[] = [];
    for (const [index, [path, bytes]] of inputs.entries()) {
      try {
        await readHarmed(mutate?.(bytes, seeded(index + 1)) ?? bytes, importers, itemsMax);
      } catch (error) {
        broken.push(`${path}: ${String(error)}`);
      }
    }
    expect(broken).toEqual([]);
  },
  120_000,
);

const data = join(import.meta.dirname, "../../../../../shared/data");
const present = existsSync(data);

/** Real files of a moderate size, every format among them. */
function realFiles(): string[] {
  return readdirSync(data, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:xml|csv|json|jsonl|txt|xls|xlsx|greenbook|tsv)$/i.test(path))
    .toSorted()
    .map((path) => join(data, path))
    .filter((path) => statSync(path).size < 200_000);
}

test.skipIf(!present)(
  "no real file of ../shared/data (absent: skipped) breaks a reader when harmed in any way",
  async () => {
    const names = Object.keys(mutations);
    const broken: string[] = [];
    for (const [index, path] of realFiles().entries()) {
      const bytes = readFileSync(path);
      const name = names[index % names.length] ?? "truncate";
      try {
        await readHarmed(mutations[name]?.(bytes, seeded(index)) ?? bytes, importers, 200_000);
      } catch (error) {
        broken.push(`${path} ${name} ${index}: ${String(error)}`);
      }
    }
    expect(broken).toEqual([]);
  },
  300_000,
);

/** Where the parts of a file stand that each make one record: lines, or documents from one prolog to the next. */
function stretches(bytes: Buffer, separator: string): { from: number; to: number }[] {
  const all: { from: number; to: number }[] = [];
  for (let from = 0; from < bytes.length;) {
    const next = bytes.indexOf(separator, from + 1);
    const to = next < 0 ? bytes.length : next;
    if (to - from > 200) all.push({ from, to });
    from = to;
  }
  return all;
}

const without = (record: object): string => JSON.stringify({ ...record, at: 0 });

const neighbours = [
  ["uspto/funginstitute+patentprocessor/test/fixtures/xml/ipg120327.18.xml", "<?xml"],
  ["exports/cambialens+lens-api-doc/jsonl_parser/lens-export.jsonl", "\n"],
  ["cn/yangdongbjcn+patent-container/ZLFX/example/20230115--LYFT--zlfx2022.2/data/LYFT/全球433.csv", "\n"],
  ["uspto/USPTO+PatentPublicData/PatentDocument/resources/samples/css_brs/css_brs_sample.txt", "*** BRS DOCUMENT"],
] as const;

const presentNeighbours = neighbours.filter(([path]) => existsSync(join(data, path)));

/** What becomes of a file when harm is done to one of its records, and how many records that may cost: itself, and one it touches. */
interface Harm {
  readonly name: string;
  readonly costs: number;
  do(bytes: Buffer, parts: readonly Part[], at: number, random: () => number): Buffer;
  /** Which of the records are to survive; all where absent. */
  behind?(parts: readonly Part[], at: number): number;
}
type Part = ReturnType<typeof stretches>[number];

const within = ({ from, to }: Part, random: () => number): number => from + Math.floor(random() * (to - from));

const harms: readonly Harm[] = [
  {
    name: "scribbled over",
    costs: 2,
    do: (bytes, parts, at, random) => scribble(bytes, parts[at]?.from ?? 0, parts[at]?.to ?? 0, random),
  },
  {
    name: "cut out with the beginning of the next",
    costs: 2,
    do(bytes, parts, at, random) {
      const [one, next] = [parts[at], parts[at + 1]];
      if (!one || !next) return bytes;
      return Buffer.concat([bytes.subarray(0, within(one, random)), bytes.subarray(within(next, random))]);
    },
  },
  {
    name: "cut out whole",
    costs: 1,
    do: (bytes, parts, at) => Buffer.concat([bytes.subarray(0, parts[at]?.from), bytes.subarray(parts[at]?.to ?? 0)]),
  },
  {
    name: "cut off with all before it",
    costs: 1,
    do(bytes, parts, at, random) {
      const { from, to } = parts[at] ?? { from: 0, to: 1 };
      // Formats are told by the head of a file: something of the next record must stand there.
      return Buffer.from(bytes.subarray(within({ from: Math.max(from, to - 60_000), to }, random)));
    },
    behind: (parts, at) => parts.length - at - 1,
  },
];

const cases = harms.flatMap((harm) =>
  presentNeighbours
    // A table without its header is none.
    .filter(([path]) => !(harm.behind && path.endsWith(".csv")))
    .map(([path, separator]) => [path, harm.name, separator, harm] as const),
);

test.each(cases)(
  "a record of %s that is %s costs no neighbour",
  async (path, _, separator, harm) => {
    const bytes = readFileSync(join(data, path));
    const whole = await readHarmed(bytes, importers, 200_000);
    const parts = stretches(bytes, separator);
    const lost: string[] = [];
    for (let round = 0; round < 12; round++) {
      const random = seeded(round + 1);
      // The first may be a header, the last an end.
      const at = 1 + Math.floor(random() * (parts.length - 3));
      const harmed = await readHarmed(harm.do(bytes, parts, at, random), importers, 200_000);
      const kept = new Set(harmed.records.map(without));
      const wanted = harm.behind ? whole.records.slice(-harm.behind(parts, at)) : whole.records;
      const missing = wanted.filter((record) => !kept.has(without(record)));
      if (missing.length > harm.costs)
        lost.push(`round ${round}, record ${at}: ${missing.length} of ${wanted.length} changed, ${harmed.refused}`);
    }
    expect(lost).toEqual([]);
  },
  120_000,
);
