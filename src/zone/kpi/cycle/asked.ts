import type { Value } from "#ledger";

type Held = Readonly<Record<string, Value>>;

/** Does the cycle ask for this value: its indicator, of the whole zone, at a day within the period? */
export function isAskedBy(cycle: Held, value: Held): boolean {
  const [from, to, day] = [cycle["period_from"], cycle["period_to"], value["period_to"]].map(String);
  return (
    ((cycle["kpis"] ?? []) as readonly string[]).includes(String(value["kpi"])) &&
    value["region"] === null &&
    value["organisation"] === null &&
    (day ?? "") >= (from ?? "") &&
    (day ?? "") <= (to ?? "")
  );
}
