/** `docs/acceptance.md`: the rows of the sources' mechanisms and figures, and the tests that are named by their numbers. */
import { filesUnder, textOf } from "./files.ts";

/** Rows of each source document. */
const documents = [
  { title: "Zhengzhou: patent-navigation experimental zone 郑州专利导航实验区", rows: 22 },
  { title: "Zhongguancun: IP service cluster 中关村知识产权服务业集聚区", rows: 19 },
  { title: "Jinhua: IP model city 金华知识产权示范城市", rows: 15 },
  { title: "Changchun New Area: IP service pilot zone 长春新区服务业试点", rows: 12 },
  { title: "Hunan: IP-strong pilot province 湖南知识产权强省试点", rows: 15 },
] as const;

/** Rows without a test of their number: of parts that come later, or told by others. */
const untested: Readonly<Record<string, string>> = {
  "0.15": "later: operations",
  "0.16": "later: operations (listings, offers, contracts)",
  "1.9": "later: services beyond agency; kinds of services stand with institutions",
  "1.12": "later: talent and training as registers; indicators `trained`, `interdisciplinary` are there",
  "1.16": "later: services by industries",
  "2.7": "later: protection cases; indicators `joint_actions`, `case_days`, `outside_complainants` are there",
  "2.8": "later: valuation and pledge",
  "3.5": "later: operations",
  "3.6": "later: display and visitors",
  "3.11": "later: services by where clients are",
  "4.9": "later: early warning",
};

export interface AcceptanceRow {
  readonly row: string;
  /** Tests, each with its file. */
  readonly tests: readonly { readonly name: string; readonly file: string }[];
  readonly untested: string | undefined;
}

/** The name of a test or of a group of them that begins with rows; “1.17 billion” is none. */
const named = new RegExp(
  String.raw`(?:\b(?:test|describe)(?:\.\w+)*|\]\s*(?:as const)?\))\(\s*["'\x60]((?:[0-4]\.\d{1,2}(?: |, |: )(?!billion|percent))+)([^"\x60]*)["\x60]`,
  "g",
);

/** Every row with its tests. A test's name begins with the numbers of its rows. */
export function acceptanceRows(): AcceptanceRow[] {
  const found = filesUnder("src")
    .filter((file) => file.endsWith(".test.ts"))
    .flatMap((file) =>
      [...textOf(file).matchAll(named)].map(([, numbers = "", name = ""]) => ({
        rows: [...numbers.matchAll(/[0-4]\.\d{1,2}/g)].map(([row]) => row),
        name: name.replaceAll("|", "\\|"),
        file,
      })),
    );
  return documents.flatMap(({ rows }, document) =>
    Array.from({ length: rows }, (_, place) => {
      const row = `${document}.${place + 1}`;
      const tests = found.filter((each) => each.rows.includes(row)).map(({ name, file }) => ({ name, file }));
      return { row, tests, untested: untested[row] };
    }),
  );
}

export function acceptanceText(rows: readonly AcceptanceRow[]): string {
  const covered = rows.filter(({ tests }) => tests.length > 0).length;
  const lines = [
    "# Acceptance",
    "",
    "What the five source documents name, row by row, and the tests that hold it: each goes through the product's doors. Printed by",
    "`node scripts/acceptance.ts` from the names of the tests, which begin with the number of their row; a test compares it.",
    `${covered} of ${rows.length} rows have one. What a test's name does not say, the test does not hold: a row with a test may still be wider than it.`,
    "",
    "本页由程序生成：逐行列出五份来源文件所述的机制与数字，及以行号命名的测试。",
    "",
  ];
  for (const [document, { title }] of documents.entries()) {
    lines.push(`## ${title}`, "", "| row | held by | where |", "| --- | --- | --- |");
    for (const { row, tests, untested: why } of rows.filter((each) => each.row.startsWith(`${document}.`))) {
      if (tests.length === 0) lines.push(`| ${row} | *${why ?? "open"}* | |`);
      for (const [place, { name, file }] of tests.entries()) lines.push(`| ${place === 0 ? row : ""} | ${name} | \`${file}\` |`);
    }
    lines.push("");
  }
  return lines.join("\n");
}
