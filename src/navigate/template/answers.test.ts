import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Context, plainContext } from "#base";
import { createTestSnapshot } from "#corpus";
import { openEngine, type Engine } from "#engine";
import type { ReportContent } from "../bundle/content.ts";
import { bundle, evidenceFolder } from "../bundle/layout.ts";
import { purposes, type Figure, type Purpose, type Study } from "../contract.ts";
import { listMembers } from "../facts/list.ts";
import { openFacts } from "../facts/views.ts";
import { cellPick } from "../figure/open-cell.ts";
import { askedOfOthers } from "../indicator/kinds.ts";
import { indicators } from "../indicator/index.ts";
import { isTerritorial } from "../indicator/for-kinds.ts";
import { reportOutline } from "../report/outline/outline.ts";
import { computeContent } from "../run/compute.ts";
import { runStudy } from "../run/run.ts";
import { testRecords, testStudyYaml } from "../run/test-study.ts";
import { parseStudy } from "../study/parse.ts";
import { templates } from "./templates.ts";

const { study: planned } = parseStudy(testStudyYaml);
let folder: string;
let engine: Engine;
let facts: ReportContent["run"];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairway-answers-"));
  const dataDir = join(folder, "data");
  const snapshot = await createTestSnapshot(dataDir, testRecords());
  const context: Context = plainContext(dataDir);
  const out = join(folder, "run");
  await runStudy({ study: { ...planned, output: [] }, yaml: testStudyYaml, snapshot, out }, context);
  facts = JSON.parse(await readFile(join(out, bundle.run), "utf8")) as ReportContent["run"];
  engine = await openEngine({ threads: 1 });
  await openFacts(engine, evidenceFolder(out), planned.period);
});
afterAll(async () => {
  engine.close();
  await rm(folder, { recursive: true, force: true });
});

/** What the guideline asks of each objective, and the figures that must answer it. */
const answers: Readonly<Record<Purpose, readonly string[]>> = {
  industry_planning: ["path", "rta", "growth", "cultivate", "attract", "technology"],
  regional_planning: ["competitiveness", "intensity", "profile", "path"],
  target_selection: ["target-candidates"],
  target_evaluation: ["focus-portfolio", "focus-terms", "focus-offices", "focus-people", "focus-ownership", "focus-rights"],
  listing: ["focus-portfolio", "focus-terms", "focus-ownership", "focus-rights", "attention-rights"],
  cooperation: ["focus-portfolio", "partner-fit"],
  technology_import: ["focus-portfolio", "sources", "crowding", "rights-in-force", "technology"],
  product_development: ["openings", "attention-rights", "rights-in-force", "solutions", "technology"],
  project_evaluation: ["crowding", "nearest", "attention-rights", "s-curve"],
  process_support: ["nearest", "solutions", "attention-rights", "technology-effects"],
  talent_selection: ["talent-selection", "academic-leaders"],
  talent_evaluation: ["person-portfolio", "person-years", "person-team"],
};
/** These may be empty where nothing in a small corpus fits: they must say so. */
const mayBeEmpty = new Set([
  // Nothing tells the people of the test corpus apart from their namesakes, so each has one member; worked by hand in focus.test.ts.
  "focus-people",
  "talent-selection",
  "academic-leaders",
  "person-portfolio",
  "person-years",
  "person-team",
  "openings",
  "cultivate",
  "attract",
  "intensity",
  "technology",
  "competitiveness",
]);

const contents = new Map<Purpose, Promise<ReportContent>>();
/** Facts do not hang on the kind of a study: they are made once for all of them. */
function contentFor(purpose: Purpose): Promise<ReportContent> {
  const known = contents.get(purpose);
  if (known) return known;
  const kind = templates.find((each) => each.purpose === purpose)?.kind;
  const study: Study = {
    ...planned,
    kind,
    purpose,
    focus: {
      organisations: ["郑州甲超硬材料有限公司"],
      people: ["发明人3"],
      technology: { en: "A diamond film on a substrate, with a brazed insert and a sapphire frame" },
    },
  };
  const made = computeContent(engine, study, facts);
  contents.set(purpose, made);
  return made;
}

describe.each(purposes.map((purpose) => [purpose] as const))("%s", (purpose) => {
  test("has the figures that the guideline asks of it, and says so where one finds nothing", async () => {
    const { figures } = await contentFor(purpose);
    const found = new Map(figures.map((figure) => [figure.id, figure]));
    for (const id of answers[purpose]) {
      const figure = found.get(id);
      expect([id, figure !== undefined]).toEqual([id, true]);
      const rows = Array.isArray(figure?.value) ? figure.value.length : 0;
      expect([id, rows > 0 || mayBeEmpty.has(id)]).toEqual([id, true]);
      const told = rows === 0 ? figure?.caveats : figure?.reading;
      expect([id, figure?.part !== "focus" || (told ?? []).length > 0]).toEqual([id, true]);
    }
  });

  test("every count of the figures that only such studies have is the number of patents that it opens", async () => {
    const { figures, study } = await contentFor(purpose);
    const own = figures.filter(({ part }) => part === "focus");
    expect(own.length > 0).toBe(!isTerritorial(study));
    for (const figure of own) await holdsCells(figure, study);
  });

  test("has a report in both languages whose chapter on the question bears its name, without comparisons of places it does not ask", async () => {
    const content = await contentFor(purpose);
    const template = templates.find((each) => each.purpose === purpose);
    for (const lang of ["zh", "en"] as const) {
      const outline = reportOutline(content, lang);
      const titles = outline.chapters.map(({ title }) => title);
      const own = titles.filter((title) => title.endsWith(template?.title[lang] ?? ""));
      expect(own).toHaveLength(isTerritorial(content.study) ? 0 : 1);
      const word = lang === "zh" ? /产业发展方向|区域产业定位|产业发展路径/ : /Direction of the industry|Position of the region/;
      expect(titles.some((title) => word.test(title))).toBe(isTerritorial(content.study));
    }
    const places = content.figures.filter(({ id }) => ["rta", "leading-regions", "path", "profile", "cultivate"].includes(id));
    expect(places.length > 0).toBe(isTerritorial(content.study));
  });
});

async function holdsCells(figure: Figure, study: Study): Promise<void> {
  for (const row of Array.isArray(figure.value) ? figure.value.slice(0, 12) : []) {
    for (const column of figure.columns.filter((each) => each.kind === "count")) {
      const shown = row[column.key];
      if (shown === null || shown === undefined) continue;
      const pick = cellPick(column, row);
      const { total } = await listMembers(engine, study, pick ?? {}, { limit: 0, offset: 0 });
      expect({ figure: figure.id, column: column.key, pick, shown: total }).toEqual({
        figure: figure.id,
        column: column.key,
        pick,
        shown,
      });
    }
  }
}

test("every figure that other kinds borrow from planning exists", () => {
  const known = new Set(indicators.map(({ id }) => id));
  expect([...askedOfOthers].filter((id) => !known.has(id))).toEqual([]);
});
