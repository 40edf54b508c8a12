import type { PlanLine } from "./plan-line.ts";

const headings = {
  task: ["任务", "重点任务", "主要任务", "task"],
  measure: ["措施", "具体措施", "重点措施", "measure"],
  target: ["目标", "指标", "指标目标", "target", "indicator"],
  wanted: ["目标值", "要求", "wanted", "value"],
  owner: ["责任单位", "牵头单位", "responsible", "owner"],
  due: ["期限", "完成时限", "完成时间", "due"],
} as const;
type Column = keyof typeof headings;

function columnOf(cell: string): Column | undefined {
  const plain = cell.normalize("NFKC").trim().toLowerCase();
  return (Object.keys(headings) as Column[]).find((column) => (headings[column] as readonly string[]).includes(plain));
}

/** How many cells of a row are headings that we know. */
export function planHeadings(cells: readonly string[]): number {
  return cells.filter((cell) => columnOf(cell) !== undefined).length;
}

/**
 * Rows of a sheet as lines of a plan: a task or measure that is empty, or the same again, is that of the row before (merged cells).
 *
 * out    columns that no heading names, and that hold something
 */
export function tableLines(rows: readonly { readonly row: number; readonly cells: readonly string[] }[]): {
  readonly lines: readonly PlanLine[];
  readonly unread: readonly string[];
} {
  const start = rows.findIndex(({ cells }) => planHeadings(cells) >= 2);
  const head = rows[start]?.cells ?? [];
  const columns = head.map(columnOf);
  const body = rows.slice(start + 1);
  const lines: PlanLine[] = [];
  let [task, measure] = ["", ""];
  for (const { row: at, cells } of body) {
    const cell = (column: Column) => cells[columns.indexOf(column)]?.trim() ?? "";
    const [owner, due] = [cell("owner") || undefined, cell("due") || undefined];
    const [nowTask, nowMeasure] = [cell("task"), cell("measure")];
    if (nowTask !== "" && nowTask !== task) {
      task = nowTask;
      measure = "";
      lines.push({ at, level: 0, text: task, ...(nowMeasure === "" ? { owner, due } : {}) });
    }
    if (nowMeasure !== "" && nowMeasure !== measure) {
      measure = nowMeasure;
      lines.push({ at, level: 1, text: measure, owner, due });
    }
    const wanted = cell("wanted");
    const target = cell("target");
    if (target === "" && wanted === "") continue;
    const said = wanted === "" ? target.split(/[;；\n]/) : [`${target} ${/^\d/.test(wanted) ? "≥ " : ""}${wanted}`];
    for (const text of said) if (text.trim() !== "") lines.push({ at, level: 2, text: text.trim(), due });
  }
  const unread = head.filter(
    (_, index) => columns[index] === undefined && body.some(({ cells }) => (cells[index] ?? "").trim() !== ""),
  );
  return { lines, unread };
}
