/** A decision opens a project. */
import { z } from "zod";
import { action, AppError } from "#base";
import { doingOf, ledgerOf } from "#ledger";
import { projects } from "../project/projects.ts";
import { projectKinds } from "../project/contract.ts";
import { decisions } from "./decisions.ts";
import { finderOf } from "../expert/reading.ts";

export const decisionOpenProjectAction = action({
  name: "zone/decision-open-project",
  page: "zone/decisions",
  may: "by_record",
  summary: { zh: "由已采纳的决策立项", en: "Open a project by a decision that was adopted" },
  input: z.object({
    decision: z.string(),
    seen: z.coerce.number().int().positive(),
    /** The recommendation that it carries out, one of the decision's. */
    item: z.string(),
    name: z.string().min(1).max(300),
    kind: z.enum(Object.keys(projectKinds) as [keyof typeof projectKinds]),
    enterprise: z.string().nullable().default(null),
    node: z.string().nullable().default(null),
  }),
  output: z.object({ decision: z.string(), project: z.string() }),
  doors: ["cli", "http"],
  method: "post",
  async run({ decision, seen, item, ...entered }, context) {
    const { records } = await ledgerOf(context);
    const doing = doingOf(context);
    return records.together(async (within) => {
      const find = finderOf(within, doing.actor);
      const [of] = await find("zone/decisions", { id: decision });
      const [carries] = await find("zone/decision-items", { id: item, decision });
      if (!of || !carries) throw new AppError("zone.decisions.no_item", { item });
      const adopted = ["adopted", "adopted_with_changes"].includes(String(of.values["outcome"]));
      if (!adopted || !["decided", "in_force"].includes(of.state ?? "")) throw new AppError("zone.decisions.not_adopted_yet", {});
      const cameFrom = `${String(carries.values["study"])}/${String(carries.values["recommendation"])}`;
      const made = await within.create(projects as never, { ...entered, zone: of.zone, came_from: cameFrom }, doing);
      const linked = [...(of.values["projects"] as readonly string[]), made.id];
      await within.change(decisions as never, { id: decision, version: seen, entered: { projects: linked } }, doing);
      return { decision, project: made.id };
    });
  },
});
