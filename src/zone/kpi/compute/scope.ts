import { AppError, type Context } from "#base";
import { organisationKey, withCurrentSnapshot, type Snapshot } from "#corpus";
import { list, sql, type Engine } from "#engine";
import { doingOf, ledgerOf, ledgerRegisters, type LedgerRecord } from "#ledger";
import { openSearch } from "#search";
import { zones } from "../../programme/zones.ts";
import "../messages.ts";
import type { Caveat } from "./measured.ts";
import { readAll } from "../../read-all.ts";

/** Whose patents are counted, and in which snapshot. */
export interface CorpusScope {
  readonly snapshot: Snapshot;
  readonly engine: Engine;
  /** In the language of search: who opens it sees what was counted. */
  readonly query: string;
  /** The office whose rights count; other offices are abroad. */
  readonly office: string;
  /** Null of organisations. */
  readonly region: string | null;
  /** Names of the organisations that the corpus knows, and of those that it does not. */
  readonly known: readonly string[];
  readonly unknown: readonly string[];
  /** Gaps of the corpus that the query falls into, as beside a search. */
  readonly gaps: readonly Caveat[];
}

export interface Whose {
  readonly zone: string;
  readonly of: "region" | "organisations";
  readonly region?: string | undefined;
  /** A condition of an added indicator. */
  readonly also?: string | undefined;
}

/**
 * Opens the current snapshot with `mine(application)`: the applications whose representative publication is held in the region, or by
 * the organisations of the zone and of its parks. Each counts once, however many of them hold it.
 */
export async function withScope<Answer>(
  whose: Whose,
  context: Context,
  ask: (scope: CorpusScope) => Promise<Answer>,
): Promise<Answer> {
  return withCurrentSnapshot(context.dataDir, (snapshot, engine) =>
    inTurn(engine, async () => {
      const held = whose.of === "region" ? await ofRegion(whose, context) : await ofOrganisations(whose, context, engine);
      const query = whose.also === undefined ? held.query : `(${held.query}) AND (${whose.also})`;
      const found = held.query === "" ? undefined : openSearch(snapshot).find(query);
      await engine.load("mine_doc", { doc: found?.set.docs() ?? new Int32Array() });
      const gaps = (found?.notes ?? []).filter(({ code }) => code === "search.notice.field_gap");
      await engine.run(sql`create or replace temporary table mine as
        select a.application from application a join mine_doc m on m.doc = a.doc`);
      return ask({ snapshot, engine, ...held, query, gaps });
    }),
  );
}

const last = new WeakMap<Engine, Promise<unknown>>();

/** The engine is everybody's and so are the names of its temporary tables: one computation after the other fills `mine`. */
async function inTurn<Answer>(engine: Engine, compute: () => Promise<Answer>): Promise<Answer> {
  const turn = (last.get(engine) ?? Promise.resolve()).then(compute, compute);
  last.set(engine, turn);
  return turn;
}

async function ofRegion({ zone, region }: Whose, context: Context) {
  const ledger = await ledgerOf(context);
  const record = await ledger.records.get(zones as never, zone, doingOf(context));
  const asked = region ?? String(record.values["region"]);
  if (!/^[A-Z]{2}(-[A-Z0-9]{1,6})?$/.test(asked)) throw new AppError("zone.kpi_compute.bad_region", { region: asked });
  return { query: `region:${asked}`, office: asked.slice(0, 2), region: asked, known: [], unknown: [] };
}

async function ofOrganisations({ zone }: Whose, context: Context, engine: Engine) {
  const members = await organisationsOf(zone, context);
  const names = members.flatMap(({ values }) => [
    String(values["name"]),
    ...(values["aliases"] as readonly string[]),
    ...(values["corpus_names"] as readonly string[]),
  ]);
  const keyOf = new Map(names.map((each) => [each, organisationKey(each) || each]));
  const wanted = [...new Set([...keyOf.values(), ...names])];
  const rows =
    wanted.length === 0
      ? []
      : await engine.rows<{ printed: string; key: string; own: string }>(sql`
    select n.name as printed, n.organisation_key as own, o.organisation_key as key
    from organisation_name n join organisation o on o.organisation = n.organisation
    where n.name in (${list(wanted)}) or n.organisation_key in (${list(wanted)})`);
  const found = new Set(rows.flatMap(({ printed, own }) => [printed, own]));
  const isKnown = (each: string) => found.has(each) || found.has(keyOf.get(each) ?? each);
  const [known, unknown]: [string[], string[]] = [[], []];
  for (const { values } of members) {
    const its = [values["name"], ...(values["aliases"] as string[]), ...(values["corpus_names"] as string[])].map(String);
    (its.some(isKnown) ? known : unknown).push(String(values["name"]));
  }
  const keys = [...new Set(rows.map(({ key }) => key))].toSorted();
  const region = String((await (await ledgerOf(context)).records.get(zones as never, zone, doingOf(context))).values["region"]);
  return {
    query: keys.map((key) => `organisation:"${key.replaceAll('"', '\\"')}"`).join(" OR "),
    office: region.slice(0, 2),
    region: null,
    known,
    unknown,
  };
}

const organisationsRegister = ledgerRegisters.find(({ name }) => name === "ledger/organisations");

/** The organisations of a zone and of the zones that are part of it, as far as the reader may see them. */
export async function organisationsOf(zone: string, context: Context): Promise<readonly LedgerRecord[]> {
  const parks = await readAll(zones, { parent: zone }, "name", context);
  const found: LedgerRecord[] = [];
  for (const id of [zone, ...parks.map((each) => each.id)]) {
    found.push(...(await readAll(organisationsRegister, { zone: id }, "name", context)));
  }
  return found;
}
