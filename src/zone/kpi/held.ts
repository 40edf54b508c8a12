/** The values of a zone that hold: verified or signed off, and not replaced by a revision that holds itself. */
import type { Context } from "#base";
import { doingOf, ledgerOf, type LedgerRecord } from "#ledger";
import { kpiValues } from "./values.ts";

export interface HeldValue {
  readonly id: string;
  readonly kpi: string;
  readonly region: string | null;
  readonly organisation: string | null;
  readonly from: string | null;
  readonly to: string;
  readonly value: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly bound: string | null;
  readonly source: string | null;
  readonly method: string | null;
  readonly state: string;
}

/** Those of the zone that fit; `whole`: of the whole zone alone, neither of a region nor of an organisation. */
export async function heldValues(
  zone: string,
  context: Context,
  where: Readonly<Record<string, string>> = {},
  { whole = false } = {},
): Promise<readonly HeldValue[]> {
  const { records } = await ledgerOf(context);
  const asked = { zone, ...where, ...(whole ? { region: null, organisation: null } : {}), state: ["verified", "signed"] };
  return heldOf(await records.find(kpiValues as never, asked, doingOf(context)));
}

type Row = Pick<LedgerRecord, "id" | "state" | "values">;

/** Latest first; of those that end together the longest period, of one period what was signed off. */
export function heldOf(records: readonly Row[]): readonly HeldValue[] {
  const held = records.filter(({ state }) => state === "verified" || state === "signed");
  const replaced = new Set(held.map(({ values }) => values["replaces"]));
  return held
    .filter(({ id, values }) => !replaced.has(id) && (values["value"] ?? null) !== null)
    .map(plain)
    .toSorted((a, b) => order(b.to, a.to) || order(a.from ?? "", b.from ?? "") || order(a.state, b.state) || order(b.id, a.id));
}

/** Days, states and ids are plain letters: no language orders them, which of thousands takes long. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function plain({ id, state, values }: Row): HeldValue {
  const text = (key: string) => (values[key] ?? null) as string | null;
  return {
    id,
    state: state ?? "",
    kpi: text("kpi") ?? "",
    region: text("region"),
    organisation: text("organisation"),
    from: text("period_from"),
    to: text("period_to") ?? "",
    value: text("value") ?? "",
    numerator: text("numerator"),
    denominator: text("denominator"),
    bound: text("bound"),
    source: text("source"),
    method: text("method"),
  };
}

/** Of the whole zone, neither of a region nor of an organisation. */
export function isWhole({ region, organisation }: HeldValue): boolean {
  return region === null && organisation === null;
}
