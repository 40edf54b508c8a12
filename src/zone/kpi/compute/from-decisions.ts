/** Navigation projects and what decisions made of their recommendations. */
import type { Context } from "#base";
import { doingOf, ledgerOf, type LedgerRecord } from "#ledger";
import { decisionItems } from "../../decision/decision-items.ts";
import { decisions } from "../../decision/decisions.ts";
import { navigationProjects } from "../../programme/body/navigation-projects.ts";
import { readAll } from "../../read-all.ts";
import type { LedgerMeasure, Measured, Span } from "./measured.ts";

function counted(count: number, parts: Readonly<Record<string, number>>): Measured {
  return { value: String(count), coverage: null, caveats: [], parts };
}

function isIn(day: unknown, { from, to }: Span): boolean {
  return typeof day === "string" && day <= to && (from === null || day >= from);
}

/** A project starts on the day on which it was commissioned, as its history tells: no field of it holds that day. */
const started: LedgerMeasure = async (zone, span, context) => {
  const ledger = await ledgerOf(context);
  const begun = (await readAll(navigationProjects, { zone }, "title", context)).filter(({ state }) => state !== "planned");
  let count = 0;
  for (const { id } of begun) {
    const steps = await ledger.history(navigationProjects as never, id, 1000, doingOf(context));
    if (isIn(steps.findLast(({ act }) => act === "commission")?.at.slice(0, 10), span)) count++;
  }
  return counted(count, { commissioned: begun.length });
};

const accepted: LedgerMeasure = async (zone, span, context) => {
  const reviewed = (await readAll(navigationProjects, { zone }, "title", context)).filter(
    ({ state }) => state === "reviewed" || state === "in_use",
  );
  return counted(reviewed.filter(({ values }) => isIn(values["reviewed_on"], span)).length, { reviewed: reviewed.length });
};

/** Decisions that were taken in the period and adopt what was put to them, as it was or changed. */
async function adopting(zone: string, span: Span, context: Context): Promise<readonly LedgerRecord[]> {
  const taken = ["decided", "in_force", "evaluated"];
  return (await readAll(decisions, { zone }, "title", context)).filter(
    ({ state, values }) =>
      taken.includes(state ?? "") &&
      isIn(values["decided_on"], span) &&
      (values["outcome"] === "adopted" || values["outcome"] === "adopted_with_changes"),
  );
}

async function itemsOf(zone: string, taken: readonly LedgerRecord[], context: Context): Promise<readonly LedgerRecord[]> {
  const ids = new Set(taken.map(({ id }) => id));
  return (await readAll(decisionItems, { zone }, "title", context)).filter(({ values }) => ids.has(String(values["decision"])));
}

/** A recommendation that two decisions adopt is one. */
const adopted: LedgerMeasure = async (zone, span, context) => {
  const taken = await adopting(zone, span, context);
  const items = await itemsOf(zone, taken, context);
  const recommendations = new Set(items.map(({ values }) => `${String(values["study"])}/${String(values["recommendation"])}`));
  return counted(recommendations.size, { decisions: taken.length, items: items.length });
};

const changed: LedgerMeasure = async (zone, span, context) => {
  const items = await itemsOf(zone, await adopting(zone, span, context), context);
  return counted(new Set(items.map(({ values }) => values["decision"])).size, { items: items.length });
};

export const decisionMeasures = {
  navigation_projects_started: started,
  navigation_projects: accepted,
  navigation_adopted: adopted,
  decisions_changed: changed,
} as const satisfies Readonly<Record<string, LedgerMeasure>>;
