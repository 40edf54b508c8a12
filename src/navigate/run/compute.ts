import type { Engine } from "#engine";
import type { RunFacts, ReportContent } from "../bundle/content.ts";
import type { Study } from "../contract.ts";
import { Labels } from "../figure/labels.ts";
import { computeFigures } from "../figure/make.ts";
import { studyScope } from "../figure/scope.ts";
import type { Scope } from "../indicator/indicator.ts";
import { makeScopeViews } from "../indicator/scope-views.ts";
import { recommend } from "../rule/recommend.ts";

/**
 * Everything a report says, from the facts that stand before the engine. A run and its verification both go through here.
 *
 * in     `prepare` makes the tables that figures ask beside the facts, or brings both
 */
export async function computeContent(
  engine: Engine,
  study: Study,
  run: RunFacts,
  onStart?: (id: string, index: number, total: number) => void,
  prepare: (scope: Scope) => Promise<void> = (scope) => makeScopeViews(engine, scope),
): Promise<ReportContent> {
  const labels = new Labels(engine, study);
  const scope = studyScope(study, run.cutOff, labels);
  await prepare(scope);
  const figures = await computeFigures(engine, scope, labels, { snapshot: run.snapshot }, onStart);
  return { study, scope, run, figures, recommendations: recommend(scope, figures), labels: labels.all() };
}
