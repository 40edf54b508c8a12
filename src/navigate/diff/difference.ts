import type { Context } from "#base";
import type { Engine } from "#engine";
import { findSnapshot } from "../bundle/check-facts.ts";
import { readBundle, type ReadBundle } from "../bundle/read.ts";
import { causeCodes, type DiffAnswer, type Figure } from "../contract.ts";
import { codeVersion } from "../figure/code-version.ts";
import { computeContent } from "../run/compute.ts";
import { cellChanges, changedRows, keyedRows, shownRow, type ChangedRow, type Rows } from "./cells.ts";
import type { Cause } from "./causes.ts";
import { existingCauses } from "./existing.ts";
import { MovedMembers } from "./moved.ts";
import { changesOf } from "./changes.ts";
import { effectsOf } from "./effects.ts";
import { sayChange } from "./say-change.ts";
import { changedNodes, giveReasons } from "./reasons.ts";
import { calledIn } from "./called.ts";
import { openSides } from "./sides.ts";
import { makeState } from "./state.ts";
import { studyAt } from "./study-at.ts";
import { Teller } from "./tell.ts";
import "../messages.ts";

/** Figures by id, each row by what it is about, as they are at one state between the two runs. */
type StateFigures = ReadonlyMap<string, Rows>;

type RowCause = DiffAnswer["changed"][number]["causes"][number];

/**
 * Compares two runs: which rows of which figures changed, by how much, and why.
 *
 * out    one entry per changed row. Its causes are found by sequential substitution: the facts of the earlier run take over from the
 *        later one cause after another, in the order of `causeCodes`, all figures are computed anew each time, and what changes is
 *        that cause's. So the causes of a number add up to its change exactly; where two act on the same patents the earlier in the
 *        order has it
 * limit  members are listed for the first changed count of `diffRowsFollowedMax` rows, `diffKeysShownMax` each way
 */
export async function diffBundles(before: string, after: string, context: Context): Promise<DiffAnswer> {
  const [old, fresh] = await Promise.all([readBundle(before), readBundle(after)]);
  const rows = rowsChanged(old, fresh);
  const causes = new Map<ChangedRow, RowCause[]>(rows.map((row) => [row, []]));
  const side = ({ run }: ReadBundle) => ({ snapshot: run.snapshot, code: run.code, cutOff: run.cutOff });
  const same = rows.length === 0 && old.manifest.id === fresh.manifest.id;
  const engine = same ? undefined : await openSidesIfReadable(before, after, old, fresh);
  const changes = changesOf(old, fresh);
  const teller = new Teller(old, fresh, changes, context.lang);
  try {
    const steps = engine ? await existingBetween(engine, old, fresh, context) : [];
    if (engine && rows.length > 0) await takeApart(engine, old, fresh, steps, causes, context);
    else for (const row of rows) causes.get(row)?.push(whole(row));
    if (engine) await teller.learn(engine);
    const effects = await effectsOf(changes, [...causes.values()], engine);
    return {
      changed: rows.map((row) => ({
        figure: row.figure,
        before: shownRow(row, row.before),
        after: shownRow(row, row.after),
        because: teller.because(row, causes.get(row) ?? []),
        causes: causes.get(row) ?? [],
      })),
      ...calledIn(rows, old, fresh),
      causes: causeCodes.flatMap((cause) => {
        const own = rows.filter((row) => causes.get(row)?.some((each) => each.cause === cause));
        const there = own.length > 0 || (engine && (cause === "code" || steps.includes(cause)) && teller.knows(cause));
        return there ? [{ cause, told: teller.told(cause), rows: own.length }] : [];
      }),
      changes: effects.map((change) => ({ ...change, what: sayChange(change, context.lang) })),
      before: side(old),
      after: side(fresh),
      apart: rows.length === 0 || engine !== undefined,
    };
  } finally {
    engine?.close();
  }
}

function rowsChanged(old: ReadBundle, fresh: ReadBundle): ChangedRow[] {
  const ids = [...new Set([...fresh.figures, ...old.figures].map((figure) => figure.id))];
  const of = (run: ReadBundle, id: string): Figure | undefined => run.figures.find((figure) => figure.id === id);
  return ids.flatMap((id) => changedRows(of(old, id), of(fresh, id)));
}

/** The change of a row that cannot be taken apart. */
function whole(row: ChangedRow): RowCause {
  return { cause: "code", cells: cellChanges(row.columns, row.before ?? undefined, row.after ?? undefined), members: null };
}

/** A bundle of another version of the program may lack tables; one of this version has them, or is damaged. */
async function openSidesIfReadable(
  before: string,
  after: string,
  old: ReadBundle,
  fresh: ReadBundle,
): Promise<Engine | undefined> {
  try {
    return await openSides(before, after);
  } catch (error) {
    if (old.run.code === codeVersion() && fresh.run.code === codeVersion()) throw error;
    return undefined;
  }
}

/** The causes that there are between the runs, whether or not they move a number; the program's version apart. */
async function existingBetween(engine: Engine, old: ReadBundle, fresh: ReadBundle, context: Context): Promise<Cause[]> {
  const [was, is] = [old.parsed.study, fresh.parsed.study];
  const same = old.run.snapshot === fresh.run.snapshot;
  const [before, after] = same
    ? [undefined, undefined]
    : await Promise.all([old, fresh].map(({ run }) => findSnapshot(context.dataDir, run.snapshot)));
  await giveReasons(engine, changedNodes(was, is), { same, before, after }, is.count);
  return existingCauses(engine, old, fresh);
}

async function takeApart(
  engine: Engine,
  old: ReadBundle,
  fresh: ReadBundle,
  steps: readonly Cause[],
  causes: ReadonlyMap<ChangedRow, RowCause[]>,
  context: Context,
): Promise<void> {
  const [was, is] = [old.parsed.study, fresh.parsed.study];
  const moved = new MovedMembers(engine, [...causes.keys()]);
  const carried = new Set<Cause>();
  let now = asStated(old.figures);
  for (const [index, cause] of (["code", ...steps] as const).entries()) {
    context.signal.throwIfAborted();
    context.progress({ doing: "navigate.progress.diff", values: { cause }, done: index, total: steps.length + 1, unit: "step" });
    carried.add(cause);
    const study = studyAt(was, is, carried);
    await makeState(engine, carried, study.period);
    const run = { ...fresh.run, cutOff: carried.has("cut_off") ? fresh.run.cutOff : old.run.cutOff };
    const next = asStated((await computeContent(engine, study, run)).figures);
    const members = cause === "code" ? await moved.note(study) : await moved.moved(study);
    note(cause, now, next, causes, members ?? new Map());
    now = next;
  }
  // The later run may be of another version of the program still; and ties may fall another way where members are numbered anew.
  note(fresh.run.code === codeVersion() ? "other" : "code", now, asStated(fresh.figures), causes, new Map());
}

function asStated(figures: readonly Figure[]): StateFigures {
  return new Map(figures.map((figure) => [figure.id, keyedRows(figure)]));
}

/** Writes down how each changed row changes from one state to the next. */
function note(
  cause: Cause,
  now: StateFigures,
  next: StateFigures,
  causes: ReadonlyMap<ChangedRow, RowCause[]>,
  members: ReadonlyMap<ChangedRow, NonNullable<RowCause["members"]>>,
): void {
  for (const [row, own] of causes) {
    const cells = cellChanges(row.columns, now.get(row.figure)?.get(row.key), next.get(row.figure)?.get(row.key));
    if (cells.length > 0) own.push({ cause, cells, members: members.get(row) ?? null });
  }
}
