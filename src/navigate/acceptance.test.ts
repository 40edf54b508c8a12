import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { plainContext } from "#base";
import { corpusActions, createTestSnapshot, type Classification, type LegalEvent, type PublicationRecord } from "#corpus";
import "#search";
import { recommendationShape } from "./contract.ts";
import { navigateActions } from "./index.ts";

/* What the rows of the five documents ask of navigation, from imported files to the figures of a run. */

type Row = Readonly<Record<string, string | number | boolean | null>>;
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

const firm = "郑州甲超硬材料有限公司";
const smallFirm = "许昌乙线材有限公司";
const university = "郑州试验大学";
const institute = "郑州试验研究院";

function filed(serial: number, title: string, by: readonly string[], rest: Partial<PublicationRecord> = {}): PublicationRecord {
  const number = String(200000000 + serial);
  const year = 2012 + (serial % 10);
  return {
    at: serial,
    publicationKey: `CN-${number}-B`,
    office: "CN",
    publicationNumber: number,
    kind: "B",
    publishedOn: `${year + 1}-06-10`,
    grantedOn: `${year + 1}-06-10`,
    applicationKey: `CN-${year}1${String(serial).padStart(7, "0")}`,
    filedOn: `${year}-03-05`,
    type: "invention",
    stage: "grant",
    titles: [{ lang: "zh", text: title }],
    parties: by.map((name) => ({ role: "applicant" as const, name, country: "CN", region: "CN-410100" })),
    status: { status: "active", raw: "active" },
    ...rest,
  };
}

interface World {
  readonly run: (yaml: string) => Promise<(name: string) => Promise<readonly Row[]>>;
  readonly proposed: () => Promise<readonly string[]>;
  /** What a figure says in words, in Chinese. */
  readonly told: (name: string) => Promise<string>;
}

const contextOf = (dataDir: string) => plainContext(dataDir, { clock: () => new Date("2026-01-15T00:00:00Z") });

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "fairway-acceptance-"));
  folders.push(folder);
  return folder;
}

async function world(records: readonly PublicationRecord[]): Promise<World> {
  const folder = await newFolder();
  await createTestSnapshot(join(folder, "data"), records);
  return worldIn(folder);
}

/** A table of patents and a list of enterprises, through the doors that a user's files go through. */
async function importedWorld(patents: readonly string[], enterprises: readonly string[]): Promise<World> {
  const folder = await newFolder();
  const tell = async (action: string, file: string, lines: readonly string[], more: object) => {
    await writeFile(join(folder, file), `${lines.join("\n")}\n`);
    const found = corpusActions.find(({ name }) => name === action);
    const input: unknown = found?.input.parse({ paths: [join(folder, file)], ...more });
    expect(await found?.run(input, contextOf(join(folder, "data")))).toMatchObject({ added: lines.length - 1, rejected: 0 });
  };
  await tell("corpus/import", "patents.csv", patents, {});
  await tell("corpus/side", "enterprises.csv", enterprises, { kind: "enterprise", asOf: "2025-12-31", source: "invented" });
  return worldIn(folder);
}

function worldIn(folder: string): World {
  const context = contextOf(join(folder, "data"));
  const out = join(folder, "out");
  return {
    async run(yaml) {
      await writeFile(join(folder, "study.yaml"), yaml);
      await navigateActions
        .find((each) => each.name === "navigate/run")
        ?.run({ study: join(folder, "study.yaml"), out }, context);
      return async (name) =>
        (JSON.parse(await readFile(join(out, "figures", `${name}.json`), "utf8")) as { readonly value: readonly Row[] }).value;
    },
    async told(name) {
      const { reading } = JSON.parse(await readFile(join(out, "figures", `${name}.json`), "utf8")) as {
        readonly reading: readonly { readonly zh: string }[];
      };
      return reading.map(({ zh }) => zh).join("");
    },
    async proposed() {
      const found = JSON.parse(await readFile(join(out, "recommendations.json"), "utf8")) as unknown[];
      return found.map((each) => recommendationShape.parse(each)).map(({ node, action }) => `${node} ${action}`);
    },
  };
}

const study = (nodes: Readonly<Record<string, string>>, more = "") => `study: acceptance
title: { zh: 验收, en: Acceptance }
region: CN-410100
compare: [world, CN]
period: [2010, 2024]
count: family
${more}chain:
${Object.entries(nodes)
  .map(([node, query]) => `  - node: ${node}\n    title: { zh: ${node}, en: ${node} }\n    query: ${query}\n`)
  .join("")}output: [html]
`;

/** The chain that the row names, with the classes that it names for each link. */
const superhard: Readonly<Record<string, readonly [query: string, symbols: readonly string[]]>> = {
  diamond: ["ipc:C01B32/25 OR ipc:C01B32/26 OR ipc:C01B32/28", ["C01B32/25", "C01B32/26", "C01B32/28"]],
  cbn: ["ipc:C04B35/5831", ["C04B35/5831"]],
  compacts: ["ipc:B22F", ["B22F3/14", "B22F7/06"]],
  tools: ["ipc:B24D3", ["B24D3/06", "B24D3/10"]],
  presses: ["ipc:B01J3/06", ["B01J3/06"]],
  cvd: ["ipc:C30B29/04", ["C30B29/04"]],
};

test("0.19 the links of superhard materials are found by the classes named for them, each its own and nothing else", async () => {
  const symbols = [...Object.values(superhard).flatMap(([, all]) => all), "A01B1/00", "C01B33/02", "B24B7/00"];
  const classified = (symbol: string): Partial<PublicationRecord> => {
    const classification: Classification = { scheme: "ipc", symbol, first: true };
    return { classifications: [classification] };
  };
  const { run } = await world(symbols.map((symbol, at) => filed(at + 1, `方案${at}`, [firm], classified(symbol))));
  const figure = await run(study(Object.fromEntries(Object.entries(superhard).map(([node, [query]]) => [node, query]))));
  const found = Object.fromEntries((await figure("nodes")).map((row) => [row["node"], row["members"]]));
  const named = Object.fromEntries(Object.entries(superhard).map(([node, [, all]]) => [node, all.length]));
  expect(found).toEqual({ "*": symbols.length - 3, ...named });
});

test("0.20 joint filings of enterprises, universities and institutes are a matrix of three by three, and licences flow from university to firm", async () => {
  const licence: LegalEvent = {
    office: "CN",
    code: "EE01",
    on: "2024-02-01",
    parties: [
      { role: "licensor", name: university },
      { role: "licensee", name: firm },
    ],
  };
  const joint = [
    [firm, university],
    [firm, university],
    [firm, institute],
    [university, institute],
    [firm, university, institute],
    [firm, smallFirm],
    [firm],
  ];
  const { run } = await world([
    ...joint.map((by, at) => filed(at + 1, "金刚石", by)),
    filed(8, "金刚石", [university], { events: [licence] }),
    filed(9, "金刚石", [university]),
  ]);
  const figure = await run(study({ diamond: "title:金刚石" }));
  const types = ["enterprise", "university", "institute"];
  const cells = new Map(
    (await figure("collaboration"))
      .filter(({ place }) => place === "world")
      .map((row) => [`${row["type"]} ${row["with"]}`, [row["members"], row["edges"]]]),
  );
  // Three that file together are three pairs: one in each of three cells.
  expect(types.map((type) => types.map((other) => cells.get(`${type} ${other}`) ?? null))).toEqual([
    [
      [1, 1],
      [3, 3],
      [2, 2],
    ],
    [[3, 3], null, [2, 2]],
    [[2, 2], [2, 2], null],
  ]);
  const flow = (await figure("academia-flow")).filter(({ events }) => Number(events) > 0);
  expect(flow).toMatchObject([{ way: "home_to_home", kind: "licence", events: 1, givers: 1 }]);
});

test("2.12 a hidden champion is third or better in a narrow link and small by the list of enterprises, and a large one is none", async () => {
  const large = "洛阳丙重工有限公司";
  const many = (from: number, count: number, title: string, by: string) =>
    Array.from({ length: count }, (_, at) => {
      const year = 2012 + (at % 10);
      const number = `CN${200_000_000 + from + at}B`;
      return `${number},CN${year}1${String(from + at).padStart(7, "0")},${year}-03-05,${year + 1}-06-10,${title},${by},河南省郑州市,发明授权`;
    });
  const { run } = await importedWorld(
    [
      "公开号,申请号,申请日,公开日,标题,申请人,申请人地址,专利类型",
      ...many(1, 12, "金刚石线锯", smallFirm),
      ...many(20, 14, "金刚石线锯", large),
      ...many(40, 9, "金刚石线锯", university),
      ...many(60, 250, "砂轮", firm),
    ],
    ["企业名称,从业人员,年份", `${smallFirm},180,2024`, `${large},5200,2024`, `${firm},900,2024`],
  );
  const figure = await run(study({ saws: "title:线锯", wheels: "title:砂轮" }));
  expect(await figure("hidden-champions")).toMatchObject([
    { node: "saws", rank: 2, members: 12, employees: 180, employees_year: 2024, basis: "by_employees", at_home: true },
  ]);
});

test("2.11 links in which no local enterprise is among the country's first hundred are named, whoever else works there", async () => {
  const away = { country: "CN", region: "CN-430100" };
  const parties = (name: string) => ({ parties: [{ role: "applicant" as const, name, ...away }] });
  const elsewhere = (from: number, count: number, title: string, each: number) =>
    Array.from({ length: count * each }, (_, at) =>
      filed(from + at, title, [], parties(`长沙第${Math.floor(at / each) + 1}材料有限公司`)),
    );
  const { run, told } = await world([
    // A hundred enterprises elsewhere hold two each, the local one holds one: it stands behind all of them.
    ...elsewhere(1, 100, "热沉", 2),
    filed(1000, "热沉", [firm]),
    ...elsewhere(2000, 3, "砂轮", 1),
    filed(3000, "砂轮", [firm]),
    // A university at home is no enterprise.
    ...elsewhere(4000, 3, "触媒", 1),
    filed(5000, "触媒", [university]),
  ]);
  const nodes = { spreaders: "title:热沉", wheels: "title:砂轮", catalysts: "title:触媒" };
  const figure = await run(study(nodes));
  const top = new Map((await figure("enterprise-strength")).map((row) => [row["node"], row["in_top"]]));
  expect(Object.keys(nodes).map((node) => top.get(node))).toEqual([0, 1, 0]);
  expect(await told("enterprise-strength")).toContain("没有本地企业进入前 100 位的环节：spreaders、catalysts。");
});

test("4.10 what the plan lays out in each link stands beside what was filed and granted, with what is left and where the gap is", async () => {
  const many = (from: number, count: number, title: string, rest: Partial<PublicationRecord> = {}) =>
    Array.from({ length: count }, (_, at) => filed(from + at, title, [firm], { filedOn: "2022-03-05", ...rest }));
  const away = { role: "applicant" as const, name: "长沙丁材料有限公司", country: "CN", region: "CN-430100" };
  const pending: Partial<PublicationRecord> = { stage: "application", status: { status: "pending", raw: "pending" } };
  const { run } = await world([
    ...many(1, 2, "热沉"),
    ...many(10, 1, "热沉", pending),
    ...many(20, 9, "砂轮"),
    ...many(40, 12, "热沉", { parties: [away] }),
  ]);
  const plan = [
    "  - { node: spreaders, target: 4, grade: core, from: 2021, to: 2024 }",
    "  - { node: spreaders, target: 3, grade: reserve, from: 2021, to: 2024 }",
  ];
  const figure = await run(study({ spreaders: "title:热沉", wheels: "title:砂轮" }, `plan:\n${plan.join("\n")}\n`));
  expect(await figure("reserve")).toMatchObject([
    { node: "spreaders", core: 4, kept: 3, planned: 7, filed: 3, pending: 1, left: 4, at_share: 8, blank: 5 },
    { node: "wheels", planned: null, filed: 9, left: null },
  ]);
});

test("2.10 the same chain answers for the paths of an industry and for a project of research, each by an action for a link", async () => {
  const growing = (title: string, by: string, from: number, perYear: (year: number) => number) =>
    Array.from({ length: 12 }, (_, at) => 2011 + at).flatMap((year) =>
      Array.from({ length: perYear(year) }, (_, index) =>
        filed(from + year * 40 + index, title, [`${by}${index % 7}有限公司`], {
          filedOn: `${year}-03-05`,
          publishedOn: `${year + 1}-06-10`,
          grantedOn: `${year + 1}-06-10`,
        }),
      ),
    );
  const { run, proposed } = await world([
    ...growing("热沉", "郑州升", 1, (year) => (year < 2017 ? 2 : 14)),
    ...growing("触媒", "郑州降", 1_000_000, (year) => (year < 2017 ? 14 : 2)),
    ...growing("砂轮", "长沙平", 2_000_000, () => 7),
  ]);
  const nodes = { spreaders: "title:热沉", catalysts: "title:触媒", wheels: "title:砂轮" };
  const industry = await run(study(nodes));
  for (const id of ["growth", "rta", "path"]) expect((await industry(id)).length).toBeGreaterThan(0);
  const paths = await proposed();
  expect(new Set(paths.map((each) => each.split(" ")[0] ?? ""))).toEqual(new Set(Object.keys(nodes)));
  await run(study(nodes, "kind: rd\npurpose: project_evaluation\nfocus: { technology: { zh: 热沉, en: Heat spreader } }\n"));
  expect((await proposed()).toSorted()).toEqual(["catalysts stop", "spreaders go"]);
});
