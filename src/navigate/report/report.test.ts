import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Context, langs, plainContext } from "#base";
import { createTestSnapshot, type Snapshot } from "#corpus";
import { zipEntries } from "../bundle/zip.ts";
import { figureShape, type Figure } from "../contract.ts";
import { indicators } from "../indicator/index.ts";
import { recommendationShape } from "../recommendation-shape.ts";
import { mainReasons } from "../rule/reasons.ts";
import { runStudy } from "../run/run.ts";
import { testRecords, testStudyYaml } from "../run/test-study.ts";
import { parseStudy } from "../study/parse.ts";
import { embeddedJson, escapeHtml } from "./html-text.ts";
import { printPagesScript } from "./print-pages.ts";
import { clauses } from "./outline/clauses.ts";
import { words } from "./words.ts";

const hostile = "</script><script>alert(1)</script>\"'&<img src=x>";
const notes = [
  { on: "growth", text: { en: `Mind this: ${hostile}` }, numbers: "0123456789abcdef" },
  { on: "A1", text: { zh: "分项意见", en: "On the section" } },
  { on: "no-such-figure", text: { en: "Stray words" } },
];
/** What a study of this kind asks for. Beside their sheets a workbook has its contents, the recommendations, the evidence and the queries. */
const asked = indicators.filter((each) => each.applies?.(parseStudy(testStudyYaml).study) ?? true);
let folder: string;
let snapshot: Snapshot;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fairway-report-"));
  snapshot = await createTestSnapshot(join(folder, "data"), testRecords());
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(langs)("the report in %s", (lang) => {
  let html: string;
  let out: string;

  beforeAll(async () => {
    const yaml = testStudyYaml
      .replace(
        "output: [html, xlsx]",
        `output: [html, xlsx, docx, pptx]\nquestion: { zh: 问什么？, en: What is asked? }\nnotes: ${JSON.stringify(notes)}`,
      )
      .replace("试验产业专利导航", JSON.stringify(hostile))
      .replace("Navigation of a test industry", JSON.stringify(hostile));
    const context: Context = plainContext(join(folder, "data"), { lang });
    out = join(folder, lang);
    await runStudy({ study: parseStudy(yaml).study, yaml, snapshot, out }, context);
    html = await readFile(join(out, "report.html"), "utf8");
  });

  test("shows every figure with its unit, number, period, cut-off and snapshot", () => {
    const word = words(lang);
    for (const { id } of asked) {
      const section = new RegExp(`<section class="figure" id="figure-${id}"[^]*?</section>`).exec(html)?.[0] ?? "";
      for (const label of [
        word.measured,
        word.members,
        word.period,
        word.cutOff,
        word.snapshot,
        word.evidence,
        word.definition,
      ]) {
        expect([id, section.includes(`${label}${word.colon}`)]).toEqual([id, true]);
      }
      expect(section).toContain(snapshot.id);
    }
  });

  test("names what a sentence rests on by a number or a title, and lists nothing that is not there", () => {
    const word = words(lang);
    const said = [...html.matchAll(/class="(?:ref|intro)"[^>]*>([^<]*)</g)].map(([, text]) => text ?? "");
    expect(said.length).toBeGreaterThan(30);
    expect(
      said.filter((text) => [word.figure, word.table, "（）", "()"].includes(text.replace(/^[（ (]+|[）)]+$/g, "") || "()")),
    ).toEqual([]);
    expect(said.filter((text) => /（）|\(\)/.test(text))).toEqual([]);
  });

  test("carries the figures as data that can be read back", () => {
    const json = /<script type="application\/json" id="figures">([^<]*)<\/script>/.exec(html)?.[1] ?? "";
    expect((JSON.parse(json) as unknown[]).map((figure) => figureShape.parse(figure).id)).toEqual(asked.map(({ id }) => id));
  });

  test("fetches nothing, and runs nothing but what numbers its pages, whatever texts it is given", () => {
    expect(html).not.toContain("<script>");
    expect(html).not.toContain("<img");
    expect(html).not.toMatch(/\s(on\w+)=/);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(html).not.toMatch(/url\((?!#)|@import/);
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html).toContain(`<script id="print-pages">${printPagesScript}</script>`);
  });

  test("gives no name twice, so that no picture clips another", () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const used = [...html.matchAll(/url\(#([^)]+)\)/g)].map((match) => match[1] ?? "");
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("draws years that are not complete differently and says so", () => {
    const section = /<section class="figure" id="figure-trend"[^]*?<\/section>/.exec(html)?.[0] ?? "";
    expect(section).toContain("stroke-dasharray");
    expect(section).toContain('class="n incomplete"');
    expect(section).toContain("2024*");
  });

  test("leads every sentence by rule to a figure that is there", () => {
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]));
    const said = [...html.matchAll(/data-says="([^"]*)"/g)].map((match) => match[1] ?? "");
    expect(said.length).toBeGreaterThan(30);
    expect(said.filter((id) => !ids.has(`figure-${id}`))).toEqual([]);
    const led = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(led.filter((id) => !ids.has(id))).toEqual([]);
  });

  test("keeps the analyst's words in frames of their own, says where numbers changed since, and drops none", () => {
    const word = words(lang);
    const framed = [...html.matchAll(/<aside class="analyst( stale)?">.*?<\/aside>/gs)].map(([text, stale]) => [
      text,
      stale !== undefined,
    ]);
    expect(framed.map(([, stale]) => stale)).toEqual([false, true, false]);
    expect(framed[1]?.[0]).toContain(word.noteStale);
    expect(framed[2]?.[0]).toContain("Stray words");
    expect(html.replace(/<aside.*?<\/aside>/gs, "")).not.toContain("Stray words");
  });

  test("is written in the other language too", async () => {
    const other = lang === "zh" ? "en" : "zh";
    expect(await readFile(join(out, `report.${other}.html`), "utf8")).toContain(words(other).summaryTold);
    for (const form of ["docx", "pptx", "xlsx"])
      expect((await readFile(join(out, `report.${other}.${form}`))).length).toBeGreaterThan(0);
  });

  test("has charts that office programs edit, with their numbers inside, in the document and in the deck", async () => {
    for (const form of ["docx", "pptx"]) {
      const names = [...(await zipEntries(await readFile(join(out, `report.${form}`)))).keys()];
      expect(names.filter((name) => /charts\/chart\d+\.xml$/.test(name)).length).toBeGreaterThan(3);
      expect(names.filter((name) => /embeddings\/.*\.xlsx$/.test(name)).length).toBeGreaterThan(3);
    }
  });

  describe("as a deck", () => {
    let slides: string[][][];
    const recommended = async () =>
      recommendationShape.array().parse(JSON.parse(await readFile(join(out, "recommendations.json"), "utf8")));

    beforeAll(async () => {
      const entries = await zipEntries(await readFile(join(out, "report.pptx")));
      slides = Array.from(
        { length: [...entries.keys()].filter((name) => /slides\/slide\d+\.xml$/.test(name)).length },
        (_, index) => shapeTexts(entries.get(`ppt/slides/slide${index + 1}.xml`)?.toString("utf8") ?? ""),
      );
    });

    test("answers on its first slide after the title: what is proposed for each node, with a reason that says most of it", async () => {
      const [, answer = []] = slides;
      const all = answer.flat();
      const advice = await recommended();
      expect(all[0]).toContain(String(advice.length));
      for (const one of advice) {
        const reason = mainReasons(one)[0]?.[lang] ?? "";
        expect([one.id, all.some((text) => text.includes(reason))]).toEqual([one.id, true]);
      }
      for (const name of [words(lang).question, words(lang).sure, words(lang).cannotTell])
        expect([name, all.some((text) => text.startsWith(`${name}${words(lang).colon}`))]).toEqual([name, true]);
    });

    test("gives no title twice, and no sentence but the small print of gaps", () => {
      const titles = slides.map(([title]) => title?.join("") ?? "");
      expect(titles.filter((title, index) => title === "" || titles.indexOf(title) !== index)).toEqual([]);
      const sentences = slides
        .flat(2)
        .map((text) => text.replace(/[ （(]+(?:图|表|Figure|Table) \d+[）)]$/, ""))
        .filter((text) => /[。.]$/.test(text) && !text.startsWith(words(lang).gap));
      expect(sentences.length).toBeGreaterThan(10);
      expect(sentences.filter((text, index) => sentences.indexOf(text) !== index)).toEqual([]);
    });

    test("calls a slide with a chart by what its figure says", async () => {
      const figures = (await Promise.all(
        asked.map(async ({ id }) => figureShape.parse(JSON.parse(await readFile(join(out, "figures", `${id}.json`), "utf8")))),
      )) as Figure[];
      const charts = slides.filter((shapes) => shapes.some(([text = ""]) => text.startsWith(`${words(lang).figure} `)));
      expect(charts.length).toBeGreaterThan(2);
      const known = new Set(figures.flatMap(({ title, reading }) => [title, ...reading].map((text) => text[lang])));
      expect(charts.map(([title]) => title?.join("")).filter((title) => !known.has(title))).toEqual([]);
    });
  });

  test("says that the data are synthetic", () => {
    expect(html).toContain(words(lang).synthetic);
  });

  test("is a workbook with a sheet for each figure, and a document with headings and tables", async () => {
    const book = await zipEntries(await readFile(join(out, "report.xlsx")));
    expect([...book.keys()].filter((name) => name.startsWith("xl/worksheets/"))).toHaveLength(asked.length + 4);
    const place = asked.findIndex(({ id }) => id === "shares");
    const shares = book.get(`xl/worksheets/sheet${place + 2}.xml`)?.toString("utf8") ?? "";
    // A shift of 5.8 points is no shift by 5.8 per cent.
    expect(shares).toContain(lang === "zh" ? "占比变化（百分点）" : "Shift (percentage points)");
    const document =
      (await zipEntries(await readFile(join(out, "report.docx")))).get("word/document.xml")?.toString("utf8") ?? "";
    expect(document.match(/<w:tbl>/g)?.length).toBeGreaterThan(20);
    expect(document).toContain('w:val="Heading1"');
    expect(document).toContain('w:val="Caption"');
    // Where a program shows none of them, a picture that is no chart of its own says what the blank is.
    const drawn = document.match(/<asvg:svgBlip/g)?.length ?? 0;
    expect(drawn).toBeGreaterThan(0);
    expect(document.split(words(lang).drawn.slice(0, 12)).length - 1).toBe(drawn);
  });
});

/** The paragraphs of each shape of a slide; the title is the first shape. */
function shapeTexts(xml: string): string[][] {
  const plain = (text: string) =>
    text
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&quot;/g, '"')
      .replace(/&#39;|&apos;/g, "'")
      .replace(/&amp;/g, "&");
  return [...xml.matchAll(/<p:(sp|graphicFrame)>.*?<\/p:\1>/gs)].map(([shape]) =>
    [...shape.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([paragraph]) =>
      plain([...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join("")),
    ),
  );
}

test("text stays text in HTML and in embedded JSON", () => {
  expect(escapeHtml(hostile)).not.toMatch(/[<>"']/);
  expect(JSON.parse(embeddedJson(JSON.stringify({ hostile })))).toEqual({ hostile });
  expect(embeddedJson(JSON.stringify(hostile))).not.toContain("<");
});

test("no form of the report claims conformity with the standard", () => {
  for (const lang of langs) {
    expect(words(lang).clausesText).toMatch(/不构成符合性声明|no claim of conformity/);
    for (const { clause, lacks } of clauses) expect(`${clause[lang]} ${lacks?.[lang] ?? ""}`).not.toMatch(/符合(?!性)|conform/);
  }
});
