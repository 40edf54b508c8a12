/** The months of a zone's programme, with what is due in each and what is overdue. */
import { z } from "zod";
import { action, AppError, isDay, dayOf } from "#base";
import { doingOf, ledgerOf, type LedgerRecord } from "#ledger";
import { milestoneGridAnswer } from "./contract.ts";
import { monthsBetween } from "./milestone-grid.ts";
import { milestones } from "./milestones.ts";
import { readAll } from "../read-all.ts";
import { zones } from "./zones.ts";

/** A hundred years: more is a slip of the pen. */
const monthsMax = 1200;

export const milestoneGridAction = action({
  name: "zone/milestone-grid",
  page: "zone/programme",
  may: "by_record",
  summary: { zh: "里程碑逐月进度：每月到期、验收与逾期", en: "Milestones by month: due, accepted, overdue" },
  input: z.object({ zone: z.string(), at: z.string().refine(isDay).optional() }),
  output: milestoneGridAnswer,
  positional: ["zone"],
  doors: ["cli", "http"],
  method: "get",
  async run({ zone, at }, context) {
    const today = at ?? dayOf(context.clock());
    const { values } = await (await ledgerOf(context)).records.get(zones as never, zone, doingOf(context));
    const [from, to] = [values["starts_on"], values["ends_on"]] as readonly (string | null)[];
    // A zone without a period has no months; its milestones are still told.
    const months = from && to ? monthsBetween(from, to) : [];
    if (months.length > monthsMax) throw new AppError("zone.milestone_grid.too_long", { months: months.length, most: monthsMax });
    const all = (await readAll(milestones, { zone }, "due_on", context)).map((milestone) => ({
      id: milestone.id,
      title: String(milestone.values["title"]),
      dueOn: String(milestone.values["due_on"]),
      state: milestone.state ?? "",
      isOverdue: isOverdue(milestone, today),
    }));
    const byMonth = Map.groupBy(all, ({ dueOn }) => dueOn.slice(0, 7));
    return {
      zone,
      at: today,
      from: from ?? null,
      to: to ?? null,
      months: months.map((month) => {
        const due = byMonth.get(month) ?? [];
        return {
          month,
          due: due.length,
          accepted: due.filter(({ state }) => state === "accepted").length,
          overdue: due.filter(({ isOverdue }) => isOverdue).length,
          milestones: due,
        };
      }),
      outside: all.filter(({ dueOn }) => !months.includes(dueOn.slice(0, 7))),
    };
  },
  print: ({ months, outside }) =>
    [
      ...months
        .filter(({ due }) => due > 0)
        .map(({ month, due, accepted, overdue }) => `${month}\t${accepted}/${due}\t${"!".repeat(overdue)}`),
      ...outside.map(({ dueOn, title }) => `(${dueOn}\t${title})`),
    ].join("\n"),
  rows: ({ months }) =>
    months.map(({ milestones: those, ...month }) => ({ ...month, milestones: those.map(({ title }) => title).join("; ") })),
});

/** Past its day and neither accepted nor, done in time, waiting to be. */
function isOverdue({ state, values }: LedgerRecord, today: string): boolean {
  const due = String(values["due_on"]);
  if (due >= today || state === "accepted") return false;
  return !(state === "submitted" && String(values["done_on"]) <= due);
}
