import { limits } from "#base";
import type { Catalogue } from "../../../kpi/catalogue.ts";
import { readDue } from "./due.ts";
import type { PlanLine, PlanLoss } from "./plan-line.ts";
import { readTarget, type TargetRead } from "./read-target.ts";

export interface DraftTarget extends TargetRead {
  readonly at: number;
  readonly text: string;
  readonly dueOn: string;
}
export interface DraftMeasure {
  readonly at: number;
  readonly title: string;
  readonly owner: string | null;
  readonly dueOn: string | null;
  readonly targets: DraftTarget[];
}
export interface DraftTask {
  readonly at: number;
  readonly title: string;
  readonly owner: string | null;
  readonly dueOn: string | null;
  readonly measures: DraftMeasure[];
}

/**
 * Lines as a tree.
 *
 * in     endsOn: the end of the plan, by which a target is due where neither it nor its measure or task says
 * out    every line is in the tree or a loss
 */
export function draftOf(
  lines: readonly PlanLine[],
  catalogue: Catalogue,
  endsOn: string,
): { readonly tasks: readonly DraftTask[]; readonly losses: readonly PlanLoss[] } {
  const tasks: DraftTask[] = [];
  const losses: PlanLoss[] = [];
  const lose = (line: PlanLine, reason: PlanLoss["reason"], isTaken = false) =>
    losses.push({ at: line.at, text: line.text, reason, isTaken });
  // What hangs below a line that was lost is lost with it: it belongs to nobody else.
  let [task, measure]: [DraftTask | undefined, DraftMeasure | undefined] = [undefined, undefined];
  for (const line of lines) {
    const { title, owner, due } = partsOf(line);
    const dueOn = due === undefined ? null : readDue(due);
    if (due !== undefined && dueOn === null) lose(line, "bad_due", true);
    if (title.length > limits.ledgerLineCharsMax) lose(line, "too_long");
    else if (line.level > 2) lose(line, "too_deep");
    else if (line.level === 0) {
      [task, measure] = [{ at: line.at, title, owner, dueOn, measures: [] }, undefined];
      tasks.push(task);
      continue;
    } else if (!task) lose(line, "no_task");
    else if (line.level === 1 && !isTarget(title)) {
      measure = { at: line.at, title, owner, dueOn, targets: [] };
      task.measures.push(measure);
      continue;
    } else if (!measure) lose(line, "no_measure");
    else {
      const read = readTarget(title);
      const kpi = read && kpiNamed(read.kpi, catalogue);
      if (!read || kpi === undefined) lose(line, "no_target");
      else if (!isUnit(read.unit, catalogue.get(kpi)?.unit)) lose(line, "wrong_unit");
      else
        measure.targets.push({
          ...read,
          kpi,
          at: line.at,
          text: line.text,
          dueOn: dueOn ?? measure.dueOn ?? task.dueOn ?? endsOn,
        });
      continue;
    }
    if (line.level === 0) [task, measure] = [undefined, undefined];
    if (line.level === 1) measure = undefined;
  }
  return { tasks, losses };
}

const isTarget = (text: string) => /^(?:目标|指标|target)\s*[:：]/i.test(text);

/** `…（责任单位：省知识产权局；期限：2018年底）` → what it says of both, and the rest. */
function partsOf({ text, owner, due }: PlanLine): { title: string; owner: string | null; due: string | undefined } {
  const bracket = /[（(]\s*((?:责任单位|牵头单位|期限|完成时限|responsible|owner|due)\s*[:：][^（）()]*)[）)]/i;
  const [whole = "", inside = ""] = bracket.exec(text) ?? [];
  const said = (names: string) => new RegExp(`(?:${names})\\s*[:：]\\s*([^;；]+)`, "i").exec(inside)?.[1]?.trim();
  return {
    title: (whole === "" ? text : text.replace(whole, "")).replace(/[。;；]\s*$/, "").trim(),
    owner: owner ?? said("责任单位|牵头单位|responsible|owner") ?? null,
    due: due ?? said("期限|完成时限|due"),
  };
}

function kpiNamed(words: string, catalogue: Catalogue): string | undefined {
  const plain = (text: string) => text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
  const wanted = plain(words);
  for (const [id, { title }] of catalogue) if ([id, title.zh, title.en].some((name) => plain(name) === wanted)) return id;
  return undefined;
}

function isUnit(said: string, unit: { readonly zh: string; readonly en: string } | undefined): boolean {
  const plain = (text: string) => text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
  return said === "" || unit === undefined || [unit.zh, unit.en].some((name) => plain(name) === plain(said));
}
