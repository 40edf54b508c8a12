/** What every figure means and how it is asked. */
import { z } from "zod";
import { action } from "#base";
import { catalogue } from "./catalogue/catalogue.ts";
import { sampleScope, scopeWithoutFacts } from "./catalogue/sample-scope.ts";
import { catalogueAnswer } from "./contract.ts";
import { factTableNames } from "./facts/tables.ts";
import { viewsScript } from "./figure/make.ts";
import { readRun } from "./run/result.ts";

export const indicatorsAction = action({
  name: "navigate/indicators",
  may: "member",
  summary: {
    zh: "指标目录：每项图表的定义、单位、比较组、截断规则、来源与 SQL",
    en: "The catalogue of indicators: definition, unit, cohort, truncation, source and SQL of every figure",
  },
  input: z.object({
    /** Definitions and SQL as its latest run computed them; of an invented sample where absent. */
    study: z.string().optional(),
  }),
  output: catalogueAnswer,
  positional: ["study"],
  doors: ["cli", "http"],
  method: "get",
  async run({ study }, { dataDir }) {
    const run = study === undefined ? undefined : await readRun(dataDir, study);
    const scope = run ? scopeWithoutFacts(run.parsed.study, run.run.cutOff) : sampleScope();
    return {
      study: study ?? null,
      indicators: catalogue(scope, run?.figures),
      views: viewsScript(scope, factTableNames),
    };
  },
  print: ({ indicators }, lang) =>
    indicators.map(({ id, analysis, title, definition }) => `${id}\t${analysis}\t${title[lang]}\t${definition[lang]}`).join("\n"),
  rows: ({ indicators }) =>
    indicators.map(({ id, part, analysis, title, definition, unit, cohort, truncation, source, sql }) => ({
      id,
      part,
      analysis,
      title_zh: title.zh ?? "",
      title_en: title.en ?? "",
      definition_zh: definition.zh ?? "",
      definition_en: definition.en ?? "",
      unit_zh: unit.zh ?? "",
      unit_en: unit.en ?? "",
      cohort_zh: cohort?.zh ?? "",
      cohort_en: cohort?.en ?? "",
      truncation_zh: truncation?.zh ?? "",
      truncation_en: truncation?.en ?? "",
      source_zh: source?.zh ?? "",
      source_en: source?.en ?? "",
      sql,
    })),
});
