import type { RuleContext } from "#ledger";
import { kpiOf } from "../kpi/catalogue.ts";

/** Every code is one of the catalogue. */
export function ensureKpis(kpis: readonly string[], refuse: RuleContext["refuse"]): void {
  for (const kpi of kpis) if (!kpiOf(kpi)) refuse("zone.goals.no_kpi", { kpi });
}
