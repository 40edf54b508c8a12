import type { Engine } from "#engine";
import type { FigureColumn } from "../contract.ts";
import type { Indicator, Scope } from "../indicator/indicator.ts";
import { filledShares } from "./filled.ts";
import type { Gap } from "./gap-shape.ts";
import { restsOn } from "./rests.ts";
import { tellGaps } from "./tell.ts";

/** What each figure of a study says of the fields it rests on; what is known is counted once for all of them. */
export async function figureGaps(
  engine: Engine,
  scope: Scope,
  asked: readonly Indicator[],
): Promise<(indicator: Indicator, columns: readonly FigureColumn[]) => Gap[]> {
  const shares = await filledShares(engine, scope.period);
  const byId = new Map(asked.map((indicator) => [indicator.id, indicator]));
  return (indicator, columns) =>
    tellGaps(
      restsOn(indicator, scope, byId),
      shares,
      scope,
      columns.some(({ kind }) => kind === "node"),
    );
}
