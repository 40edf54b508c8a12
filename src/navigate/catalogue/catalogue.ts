import { inlined } from "#engine";
import type { z } from "zod";
import type { catalogueEntryShape, Figure } from "../contract.ts";
import { indicators } from "../indicator/index.ts";
import type { Indicator, Scope } from "../indicator/indicator.ts";
import { unitNames } from "../indicator/say.ts";
import { findRule } from "./rules.ts";

export type CatalogueEntry = z.output<typeof catalogueEntryShape>;

/**
 * Every indicator with its definition, in the order of the report.
 *
 * in     figures: those of a run, whose definitions and SQL stand as they were computed; others are printed for the scope
 */
export function catalogue(scope: Scope, figures: readonly Figure[] = []): CatalogueEntry[] {
  return indicators.map((indicator) => {
    const figure = figures.find(({ id }) => id === indicator.id);
    return entryOf(indicator, scope, figure);
  });
}

function entryOf(indicator: Indicator, scope: Scope, figure: Figure | undefined): CatalogueEntry {
  return {
    id: indicator.id,
    title: indicator.title,
    part: indicator.part,
    analysis: indicator.analysis,
    definition: figure?.definition ?? indicator.definition(scope),
    unit: figure?.unit ?? indicator.unit ?? unitNames[scope.unit],
    cohort: indicator.cohort ?? null,
    truncation: indicator.truncation ?? null,
    source: indicator.source ?? null,
    when: indicator.when ?? null,
    applies: figure !== undefined || (indicator.applies?.(scope.study) ?? true),
    computed: figure !== undefined,
    reads: [...indicator.reads],
    from: [...(indicator.from ?? [])],
    rules: (indicator.from ?? []).flatMap((id) => {
      const rule = findRule(id);
      return rule ? [{ rule: rule.rule, thresholds: [...rule.thresholds] }] : [];
    }),
    columns: [...(figure?.columns ?? indicator.columns(scope))],
    finished: indicator.finish !== undefined,
    sql: figure?.evidence.sql ?? inlined(indicator.sql(scope, new Map())).text,
  };
}
