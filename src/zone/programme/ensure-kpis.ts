import type { RuleContext } from "#ledger";
import { readCatalogue } from "../kpi/catalogue/kpi-file.ts";

/** Every code is one of the catalogue, as shipped or as the data directory extends it. */
export async function ensureKpis(kpis: readonly string[], { dataDir, refuse }: RuleContext): Promise<void> {
  if (kpis.length === 0) return;
  const catalogue = await readCatalogue(dataDir);
  for (const kpi of kpis) if (!catalogue.has(kpi)) refuse("zone.goals.no_kpi", { kpi });
}
