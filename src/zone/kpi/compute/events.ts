import { sql } from "#engine";
import { operationRules, operationWords, type OperationKind } from "#navigate";
import type { Measured } from "./measured.ts";
import type { CorpusScope } from "./scope.ts";

/**
 * Registered uses of the rights in the period: one of an application, a kind and a day counts once, whichever sources tell it.
 *
 * limit  a right is counted where it is held now: one that was sold out of the region counts where it went
 */
export async function countEvents(
  { engine, office }: CorpusScope,
  { from, to }: { readonly from: string; readonly to: string },
  kinds: readonly OperationKind[],
): Promise<Measured> {
  const rules = operationRules.filter((rule) => rule.office === office);
  await engine.load("kpi_rule", { code: rules.map(({ code }) => code), kind: rules.map(({ kind }) => kind) });
  await engine.load("kpi_word", {
    pattern: operationWords.map(({ pattern }) => pattern),
    kind: operationWords.map(({ kind }) => kind),
    rank: Int32Array.from(operationWords, (_, index) => index),
  });
  await engine.load("kpi_asked", { kind: kinds });
  const [row] = await engine.rows<{ n: number; told: number; asked: number }>(sql`
    with told as (
      select e.application, r.kind, coalesce(e.effective_on, e."on") as on_date
      from legal_event e join mine m on m.application = e.application join kpi_rule r on r.code = e.code
      where e.office = ${office} and e.code <> 'text'
      union all
      select e.application, min_by(w.kind, w.rank), coalesce(e.effective_on, e."on")
      from legal_event e join mine m on m.application = e.application join kpi_word w on regexp_matches(e.text, w.pattern)
      where e.office = ${office} and e.code = 'text' group by e.application, e.text, coalesce(e.effective_on, e."on")
    ),
    counted as (
      select distinct t.application, t.kind, t.on_date from told t join kpi_asked k on k.kind = t.kind
      where t.on_date between cast(${from} as date) and cast(${to} as date)
    )
    select (select count(*) from counted) as n,
      (select count(distinct e.application) from legal_event e join mine m on m.application = e.application) as told,
      (select count(*) from mine m join application a on a.application = m.application where a.office = ${office}) as asked`);
  const { n = 0, told = 0, asked = 0 } = row ?? {};
  return {
    value: String(n),
    coverage: asked > 0 ? Math.min(1, told / asked) : null,
    caveats: [{ code: "zone.kpi_compute.held_now", values: {} }],
  };
}
