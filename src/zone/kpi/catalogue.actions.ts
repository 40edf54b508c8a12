/** The catalogue of KPIs as it stands for a data directory. */
import { z } from "zod";
import { action } from "#base";
import { kpiCatalogueAnswer } from "./contract.ts";
import { shippedCatalogue } from "./catalogue.ts";
import { readCatalogue } from "./catalogue/kpi-file.ts";
import { kpiGroups } from "./catalogue/kpi.ts";

export const kpiCatalogueAction = action({
  name: "zone/kpi-catalogue",
  may: "member",
  summary: {
    zh: "指标目录：定义、公式、单位、来源、频度、方向、责任与取得方式",
    en: "The catalogue of KPIs: definition, formula, unit, source, frequency, direction, owner and how they are obtained",
  },
  input: z.object({ group: z.enum(Object.keys(kpiGroups) as [keyof typeof kpiGroups]).optional() }),
  output: kpiCatalogueAnswer,
  positional: ["group"],
  doors: ["cli", "http"],
  method: "get",
  async run({ group }, { dataDir }) {
    const kpis = [...(await readCatalogue(dataDir))].filter(([, kpi]) => group === undefined || kpi.group === group);
    return { kpis: kpis.map(([id, kpi]) => ({ id, ...kpi, from: originOf(id, kpi) })) };
  },
  print: ({ kpis }, lang) =>
    kpis.map(({ id, title, unit, obtained }) => [id, title[lang], unit[lang], obtained].join("\t")).join("\n"),
  rows: ({ kpis }) =>
    kpis.map(({ title, unit, definition, formula, source, ...row }) => ({
      ...row,
      title_zh: title.zh,
      title_en: title.en,
      unit: unit.zh,
      definition_zh: definition.zh,
      definition_en: definition.en,
      formula_zh: formula.zh,
      formula_en: formula.en,
      source: source.zh,
    })),
});

function originOf(id: string, kpi: object): "shipped" | "changed" | "added" {
  const shipped = shippedCatalogue.get(id);
  return shipped === undefined ? "added" : shipped === kpi ? "shipped" : "changed";
}
