/** A plan's tasks, measures and targets from an outline or a table: first shown, then kept. */
import { readFile, stat } from "node:fs/promises";
import { z } from "zod";
import { action, AppError, limits, messageText, type Context } from "#base";
import { readTable } from "#corpus";
import { doingOf, ledgerOf, type LedgerRecord, type Register } from "#ledger";
import { readCatalogue } from "../../../kpi/catalogue/kpi-file.ts";
import { targets } from "../../../kpi/targets.ts";
import { planImportAnswer } from "../../contract.ts";
import { readAll } from "../../../read-all.ts";
import { measures } from "../measures.ts";
import { planTasks } from "../plan-tasks.ts";
import { plans } from "../plans.ts";
import { draftOf, type DraftTask } from "./draft.ts";
import { readOutline } from "./outline.ts";
import type { PlanLine, PlanLoss } from "./plan-line.ts";
import { planHeadings, tableLines } from "./table-lines.ts";

export const planImportAction = action({
  name: "zone/plan-import",
  page: "zone/programme",
  may: "by_record",
  summary: {
    zh: "导入规划方案树（提纲文本或表格），先预览（--save 保存）",
    en: "Import a plan's tasks, measures and targets from an outline or a table, shown first (--save keeps them)",
  },
  input: z.object({
    plan: z.string(),
    file: z.string().optional().describe("an outline (txt, md) or a table (csv, xlsx, xls)"),
    text: z.string().max(limits.planCharsMax).optional().describe("an outline, or rows copied from a sheet"),
    save: z.boolean().default(false),
  }),
  output: planImportAnswer,
  positional: ["plan", "file"],
  uploads: "file",
  doors: ["cli", "http"],
  method: "post",
  async run({ plan: id, file, text, save }, context) {
    const { records } = await ledgerOf(context);
    const plan = await records.get(plans as unknown as Register, id, doingOf(context));
    const known = await readAll(planTasks, { plan: id }, "place", context);
    if (known.length > 0) throw new AppError("zone.plan_import.has_tasks", { tasks: known.length });
    const read = file === undefined ? linesOfText(text ?? "") : await linesOfFile(file, context.signal);
    const { tasks, losses } = draftOf(read.lines, await readCatalogue(context.dataDir), String(plan.values["ends_on"]));
    const all = [...read.losses, ...losses].toSorted((a, b) => a.at - b.at);
    const counted = {
      tasks: tasks.length,
      measures: sumOf(tasks, () => 1),
      targets: sumOf(tasks, (each) => each.targets.length),
    };
    if (counted.tasks === 0) throw new AppError("zone.plan_import.nothing", { lines: read.lines.length + read.losses.length });
    const made = save ? await keep(plan, tasks, context) : null;
    return {
      plan: id,
      saved: save,
      lines: read.lines.length + read.losses.length,
      ...counted,
      targetsMade: made?.targets ?? null,
      lost: all.filter(({ isTaken }) => !isTaken).length,
      unreadColumns: [...read.unread],
      losses: all.map((loss) => ({ ...loss, message: messageText(`zone.plan_import.${loss.reason}`, {}, context.lang) })),
      tree: tasks.map((task) => ({ ...task, measures: task.measures.map((each) => ({ ...each, targets: [...each.targets] })) })),
    };
  },
  exitCode: ({ losses }) => (losses.length === 0 ? 0 : 1),
  print: ({ tree, losses, saved, ...counted }, lang) =>
    [
      ...tree.flatMap((task) => [
        `${task.title}${tail(task)}`,
        ...task.measures.flatMap((measure) => [
          `  ${measure.title}${tail(measure)}`,
          ...measure.targets.map(
            ({ kpi, comparator, value, valueTo, dueOn }) =>
              `    ${kpi} ${comparator} ${value}${valueTo === null ? "" : `–${valueTo}`} (${dueOn})`,
          ),
        ]),
      ]),
      ...losses.map(({ at, message, text }) => `! ${at}: ${message}: ${text}`),
      messageText(
        saved ? "zone.plan_import.saved" : "zone.plan_import.shown",
        { lines: counted.lines, tasks: counted.tasks, measures: counted.measures, targets: counted.targets, lost: counted.lost },
        lang,
      ),
    ].join("\n"),
  rows: ({ losses }) => losses,
});

interface Read {
  readonly lines: readonly PlanLine[];
  readonly losses: readonly PlanLoss[];
  readonly unread: readonly string[];
}

/** Rows copied from a sheet have tabs and headings; everything else is an outline. */
function linesOfText(text: string): Read {
  const rows = text.split(/\r\n?|\n/).map((line, index) => ({ row: index + 1, cells: line.split("\t") }));
  if (rows.some(({ cells }) => planHeadings(cells) >= 2)) return { ...tableLines(rows), losses: [] };
  return { ...readOutline(text), unread: [] };
}

async function linesOfFile(path: string, signal: AbortSignal): Promise<Read> {
  if (/\.(?:txt|md)$/i.test(path)) {
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile()) throw new AppError("zone.sanity.no_file", { file: path });
    // A character is at most four bytes.
    if (found.size > limits.planCharsMax * 4)
      throw new AppError("zone.plan_import.too_big", { file: path, most: limits.planCharsMax });
    return linesOfText((await readFile(path, "utf8")).replace(/^\uFEFF/, ""));
  }
  const table = await readTable(path, { rowsMax: limits.ledgerSheetRowsMax, recognised: planHeadings }, signal);
  return { ...tableLines(table.rows), losses: [] };
}

function sumOf(tasks: readonly DraftTask[], count: (measure: DraftTask["measures"][number]) => number): number {
  return tasks.flatMap((task) => task.measures).reduce((sum, measure) => sum + count(measure), 0);
}

function tail({ owner, dueOn }: { readonly owner: string | null; readonly dueOn: string | null }): string {
  const told = [owner, dueOn].filter((each) => each !== null).join(", ");
  return told === "" ? "" : ` (${told})`;
}

/** Makes the records of the tree, all or none. A target that is named twice, or that the zone has already, is one. */
async function keep(plan: LedgerRecord, tasks: readonly DraftTask[], context: Context): Promise<{ targets: number }> {
  const zone = String(plan.values["zone"]);
  const source = String(plan.values["title"]);
  const doing = doingOf(context);
  const known = new Map((await readAll(targets, { zone }, "due_on", context)).map(({ id, values }) => [keyOf(values), id]));
  let made = 0;
  const { records } = await ledgerOf(context);
  await records.together(async (turn) => {
    const create = async (register: unknown, entered: object) =>
      (await turn.create(register as Register, entered as Record<string, unknown>, doing)).id;
    for (const [place, task] of tasks.entries()) {
      const { title, owner, dueOn: due_on } = task;
      const taskId = await create(planTasks, { plan: plan.id, place: place + 1, title, owner, due_on });
      for (const [at, measure] of task.measures.entries()) {
        const ids: string[] = [];
        for (const { kpi, comparator, value, valueTo: value_to, dueOn, text } of measure.targets) {
          const wanted = { kpi, comparator, value, value_to, due_on: dueOn };
          const id = known.get(keyOf(wanted)) ?? (await create(targets, { ...wanted, zone, as_published: text, source }));
          if (!known.has(keyOf(wanted))) made += 1;
          known.set(keyOf(wanted), id);
          ids.push(id);
        }
        const said = { title: measure.title, owner: measure.owner, due_on: measure.dueOn };
        await create(measures, { task: taskId, place: at + 1, ...said, targets: [...new Set(ids)] });
      }
    }
  });
  return { targets: made };
}

function keyOf(target: Readonly<Record<string, unknown>>): string {
  return ["kpi", "comparator", "value", "value_to", "due_on"].map((key) => JSON.stringify(target[key] ?? null)).join("|");
}
