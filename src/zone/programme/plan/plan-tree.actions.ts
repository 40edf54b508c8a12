/** A zone's plans as trees: tasks, measures, targets, and where each stands. */
import { z } from "zod";
import { action, isDay, type Context, dayOf } from "#base";
import type { LedgerRecord } from "#ledger";
import { readCatalogue } from "../../kpi/catalogue/kpi-file.ts";
import { comparators, targetStatusAnswer, targetVerdicts } from "../../kpi/contract.ts";
import { funds } from "../../fund/funds.ts";
import { targetStatusAction } from "../../kpi/status.actions.ts";
import { targets } from "../../kpi/targets.ts";
import { planTreeAnswer } from "../contract.ts";
import { milestones } from "../milestones.ts";
import { policies } from "../policy/policies.ts";
import { readAll } from "../../read-all.ts";
import { measures } from "./measures.ts";
import { planTasks } from "./plan-tasks.ts";
import { plans } from "./plans.ts";
import { tallyOf } from "./tally.ts";

type Tree = z.output<typeof planTreeAnswer>;
type Task = Tree["plans"][number]["tasks"][number];
type Item = Task["items"][number];

export const planTreeAction = action({
  name: "zone/plan-tree",
  page: "zone/programme",
  may: "by_record",
  summary: {
    zh: "规划方案树：任务、措施、目标及各自状态",
    en: "Plans as trees: tasks, measures and targets with their states",
  },
  input: z.object({ zone: z.string(), at: z.string().refine(isDay).optional() }),
  output: planTreeAnswer,
  positional: ["zone"],
  doors: ["cli", "http"],
  method: "get",
  async run({ zone, at }, context) {
    const today = at ?? dayOf(context.clock());
    const [all, tasks, done] = await Promise.all([
      readAll(plans, { zone }, "starts_on", context),
      readAll(planTasks, { zone }, "place", context),
      readAll(measures, { zone }, "place", context),
    ]);
    const itemOf = await itemReader(zone, today, context);
    const byTask = Map.groupBy(done, ({ values }) => String(values["task"]));
    const byPlan = Map.groupBy(tasks, ({ values }) => String(values["plan"]));
    return {
      zone,
      at: today,
      plans: all.map((plan) => {
        const own = (byPlan.get(plan.id) ?? []).map((task) => taskOf(task, (byTask.get(task.id) ?? []).map(itemOf)));
        const items = own.flatMap((task) => task.items);
        // A target that several measures serve is one target.
        const wanted = new Map(items.flatMap((item) => item.targets).map((target) => [target.id, target.verdict]));
        return {
          id: plan.id,
          title: String(plan.values["title"]),
          state: plan.state ?? "",
          startsOn: String(plan.values["starts_on"]),
          endsOn: String(plan.values["ends_on"]),
          isInferred: (plan.values["inferred"] as readonly string[]).length > 0,
          measures: tallyOf(items.map(({ state }) => state)),
          overdue: items.filter(({ isOverdue }) => isOverdue).length,
          targets: tallyOf([...wanted.values()]),
          tasks: own,
        };
      }),
    };
  },
  print: ({ plans: all }, lang) =>
    all
      .flatMap((plan) => [
        `${plan.title} (${plan.startsOn} – ${plan.endsOn})`,
        ...plan.tasks.flatMap((task) => [
          `  ${task.title}`,
          ...task.items.flatMap((item) => [
            `    [${measures.states?.[item.state as "done"][lang] ?? item.state}${item.isOverdue ? " !" : ""}] ${item.title}`,
            ...item.targets.map(
              ({ title, wanted, actual, unit, verdict }) =>
                `      ${title[lang]} ${wanted} ${unit[lang]}: ${actual ?? "–"} (${verdictText(verdict, lang)})`,
            ),
          ]),
        ]),
      ])
      .join("\n"),
  rows: ({ plans: all }) =>
    all.flatMap((plan) =>
      plan.tasks.flatMap((task) =>
        task.items.map(({ milestones: steps, targets: wanted, policies: under, funds: paid, ...item }) => ({
          plan: plan.title,
          task: task.title,
          ...item,
          targets: wanted.map(({ kpi, wanted: text, verdict }) => `${kpi} ${text}: ${verdict}`).join("; "),
          policies: under.map(({ title }) => title).join("; "),
          funds: paid.map(({ title }) => title).join("; "),
          milestones: JSON.stringify(steps),
        })),
      ),
    ),
});

function verdictText(verdict: string, lang: "zh" | "en"): string {
  return targetVerdicts[verdict as keyof typeof targetVerdicts]?.[lang] ?? targets.states?.[verdict as "set"]?.[lang] ?? verdict;
}

function taskOf({ id, values }: LedgerRecord, items: readonly Item[]): Task {
  return {
    id,
    title: String(values["title"]),
    owner: (values["owner"] ?? null) as string | null,
    dueOn: (values["due_on"] ?? null) as string | null,
    measures: tallyOf(items.map(({ state }) => state)),
    overdue: items.filter(({ isOverdue }) => isOverdue).length,
    items: [...items],
  };
}

/** How a measure reads with what it is linked to, as far as the reader may see that. */
async function itemReader(zone: string, today: string, context: Context): Promise<(measure: LedgerRecord) => Item> {
  const [steps, under, wanted, paid, asked] = await Promise.all([
    readAll(milestones, { zone }, "due_on", context),
    readAll(policies, {}, "title", context),
    readAll(targets, { zone }, "due_on", context),
    readAll(funds, {}, funds.label, context),
    targetStatusAction.run({ zone, at: today }, context),
  ]);
  const standing = new Map(targetStatusAnswer.parse(asked).targets.map((each) => [each.target, each]));
  const targetById = new Map(wanted.map((target) => [target.id, target]));
  const policyById = new Map(under.map((policy) => [policy.id, policy]));
  const catalogue = await readCatalogue(context.dataDir);
  const fundById = new Map(paid.map((fund) => [fund.id, fund]));
  const stepsOf = Map.groupBy(steps, ({ values }) => String(values["measure"] ?? ""));
  return ({ id, state, values }) => {
    const dueOn = (values["due_on"] ?? null) as string | null;
    return {
      id,
      title: String(values["title"]),
      state: state ?? "",
      owner: (values["owner"] ?? null) as string | null,
      dueOn,
      isOverdue: dueOn !== null && dueOn < today && (state === "planned" || state === "under_way"),
      milestones: tallyOf((stepsOf.get(id) ?? []).map((step) => step.state)),
      policies: (values["policies"] as readonly string[]).flatMap((policy) => {
        const found = policyById.get(policy);
        return found ? [{ id: policy, title: String(found.values["title"]), isInForce: isInForce(found, today) }] : [];
      }),
      funds: (values["funds"] as readonly string[]).flatMap((fund) => {
        const found = fundById.get(fund);
        return found ? [{ id: fund, title: String(found.values[funds.label]) }] : [];
      }),
      targets: (values["targets"] as readonly string[]).flatMap((target) => {
        const record = targetById.get(target);
        if (!record) return [];
        // Targets that are not set have no standing yet, but a title and a unit.
        const held = standing.get(target);
        const { kpi, comparator, value, value_to: to } = record.values as Readonly<Record<string, string | null>>;
        const known = catalogue.get(kpi ?? "");
        const sign = comparators[(comparator ?? "ge") as keyof typeof comparators];
        return [
          {
            id: target,
            kpi: kpi ?? "",
            title: known?.title ?? { zh: kpi ?? "", en: kpi ?? "" },
            wanted: `${sign[context.lang]} ${value ?? "?"}${to === null || to === undefined ? "" : `–${to}`}`,
            actual: held?.actual ?? null,
            unit: known?.unit ?? { zh: "", en: "" },
            verdict: held?.verdict ?? record.state ?? "",
            dueOn: String(record.values["due_on"]),
            isLate: held?.late ?? false,
          },
        ];
      }),
    };
  };
}

/** Issued, begun, and not over on that day. */
function isInForce({ state, values }: LedgerRecord, day: string): boolean {
  const [from, until] = [values["from_on"], values["until_on"]];
  if (state === "draft" || typeof from !== "string" || from > day) return false;
  return typeof until !== "string" || day <= until;
}
