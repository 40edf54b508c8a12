import type { Engine } from "#engine";
import type { RunFacts, ReportContent } from "../bundle/content.ts";
import type { Study } from "../contract.ts";
import { Labels } from "../figure/labels.ts";
import { computeFigures } from "../figure/make.ts";
import { studyScope } from "../figure/scope.ts";
import { makeScopeViews } from "../indicator/scope-views.ts";
import { recommend } from "../rule/recommend.ts";

/** Everything a report says, from the facts that stand before the engine. A run and its verification both go through here. */
export async function computeContent(
  engine: Engine,
  study: Study,
  run: RunFacts,
  onStart?: (id: string, index: number, total: number) => void,
): Promise<ReportContent> {
  const labels = new Labels(engine, study);
  const scope = studyScope(study, run.cutOff, labels);
  await makeScopeViews(engine, scope);
  const figures = await computeFigures(engine, scope, labels, { snapshot: run.snapshot }, onStart);
  return { study, scope, run, figures, recommendations: recommend(scope, figures), labels: labels.all() };
}
