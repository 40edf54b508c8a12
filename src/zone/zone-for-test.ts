/** A ledger in a folder of its own, asked through the product's actions: what the tests of govern need. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { plainContext, type Action, type Actor, type Lang } from "#base";
import { readTable } from "#corpus";
import { closeLedgers, ledgerActions, ledgerRegisters, setRegisters, setSheetReader, type LedgerRecord } from "#ledger";
import { zoneActions, zoneRegisters } from "./index.ts";

export interface ZoneForTest {
  readonly dataDir: string;
  /** What the clock shows; a test may set it. */
  now: string;
  /** Runs an action as somebody, as the machine's owner where nobody is named. */
  readonly run: <Answer = LedgerRecord>(name: string, input: object, actor?: Actor, lang?: Lang) => Promise<Answer>;
  /** Makes a record and says its id. */
  readonly make: (register: string, values: object, actor?: Actor) => Promise<string>;
  /** Moves a record through these transitions, each with a reason in case one is asked for; `who` does them all. */
  readonly move: (register: string, id: string, acts: readonly string[], actor?: Actor) => Promise<LedgerRecord>;
  readonly close: () => Promise<void>;
}

export function zoneForTest(now = "2026-01-01T00:00:00Z"): ZoneForTest {
  const dataDir = mkdtempSync(join(tmpdir(), "fairway-zone-"));
  setSheetReader(readTable);
  setRegisters([...ledgerRegisters, ...zoneRegisters]);
  const actions = [...ledgerActions, ...zoneActions];
  const bed: ZoneForTest = {
    dataDir,
    now,
    async run<Answer>(name: string, input: object, actor?: Actor, lang: Lang = "en") {
      const action = actions.find((each: Action) => each.name === name);
      if (!action) throw new Error(`no action ${name}`);
      const context = plainContext(dataDir, { lang, clock: () => new Date(bed.now), ...(actor ? { actor } : {}) });
      return action.output.parse(await action.run(action.input.parse(input), context)) as Answer;
    },
    make: async (register, values, actor) => (await bed.run(`${register}-save`, { values }, actor)).id,
    async move(register, id, acts, actor) {
      let at = await bed.run(`${register}-get`, { id });
      for (const act of acts) {
        at = await bed.run(`${register}-move`, { id, seen: at.version, act, note: "–" }, actor);
      }
      return at;
    },
    async close() {
      await closeLedgers();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  return bed;
}

/** Somebody with one role, in a zone, of an organisation, or everywhere. */
export function actorForTest(
  label: string,
  role: string,
  { zone = null, organisation = null }: { readonly zone?: string | null; readonly organisation?: string | null } = {},
): Actor {
  return { id: label, label, door: "web", grants: [{ role, zone, organisation }] };
}
