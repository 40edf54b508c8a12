/** Where the projects of a zone are in the pipeline, and what was invested. */
import { z } from "zod";
import { action, type Context, dayOf } from "#base";
import type { LedgerRecord } from "#ledger";
import { organisations } from "../programme/organisation-register.ts";
import { readAll } from "../read-all.ts";
import { checkPatents } from "./check-patents.ts";
import { pipelineStages, projectBoardAnswer, type BoardProject } from "./contract.ts";
import { products, projectYears } from "./products.ts";
import { projects, projectStages } from "./projects.ts";

type Column = z.output<typeof projectBoardAnswer>["stages"][number]["stage"];

export const boardAction = action({
  name: "zone/project-board",
  page: "zone/projects",
  may: "by_record",
  summary: {
    zh: "项目看板：实验室、中试、量产各阶段的项目、专利、投资与收入",
    en: "Projects by stage of the pipeline, with their patents, investment and revenue",
  },
  input: z.object({ zone: z.string(), at: z.iso.date().optional() }),
  output: projectBoardAnswer,
  positional: ["zone"],
  doors: ["cli", "http"],
  method: "get",
  async run({ zone, at }, context) {
    const today = at ?? dayOf(context.clock());
    const read = await readProjects(zone, context);
    const checked = await checkPatents(
      read.projects.flatMap(({ values }) => values["patents"] as string[]),
      context,
    );
    const shown = read.projects.map((project) => {
      const stage = (read.stages.get(project.id) ?? []).filter(({ values }) => String(values["reached_on"]) <= today).at(-1);
      return { column: (stage?.values["stage"] ?? "none") as Column, project: cardOf(project, stage) };
    });
    const columns = [...Object.keys(pipelineStages), "none"] as Column[];
    const stages = columns.map((stage) => {
      const of = shown.filter(({ column }) => column === stage).map(({ project }) => project);
      const total = (pick: (each: BoardProject) => number) => of.reduce((sum, each) => sum + pick(each), 0);
      return { stage, signed: total(({ signed }) => signed), revenue: total(({ revenue }) => revenue), projects: of };
    });
    return { at: today, snapshot: checked.snapshot, stages };

    function cardOf({ id, state, values }: LedgerRecord, stage: LedgerRecord | undefined): BoardProject {
      const years = (read.years.get(id) ?? []).filter(({ state: told }) => told !== "withdrawn");
      const withRevenue = years.filter((row) => row.values["revenue"] !== null);
      const year = withRevenue.length === 0 ? null : Math.max(...withRevenue.map((row) => Number(row.values["year"])));
      const sum = (rows: readonly LedgerRecord[], field: string) =>
        rows.reduce((all, row) => all + Number(row.values[field] ?? 0), 0);
      return {
        id,
        name: String(values["name"]),
        kind: values["kind"] as BoardProject["kind"],
        state,
        enterprise: read.enterprises.get(String(values["enterprise"])) ?? null,
        node: (values["node"] ?? null) as string | null,
        cameFrom: (values["came_from"] ?? null) as string | null,
        since: (stage?.values["reached_on"] ?? null) as string | null,
        evidence: (stage?.values["evidence"] ?? null) as string | null,
        reason: (stage?.values["reason"] ?? null) as string | null,
        patents: (values["patents"] as string[]).map(checked.of),
        products: read.products
          .filter((product) => (product.values["projects"] as string[]).includes(id))
          .map((product) => String(product.values["name"])),
        signed: Number(values["signed_amount"] ?? 0),
        started: Number(values["started_amount"] ?? 0),
        fixedAssets: sum(years, "fixed_assets"),
        year,
        revenue: sum(
          withRevenue.filter((row) => row.values["year"] === year),
          "revenue",
        ),
      };
    }
  },
  rows: ({ stages }) =>
    stages.flatMap(({ stage, projects: of }) =>
      of.map(({ signed, started, fixedAssets, revenue, patents, products: made, ...project }) => ({
        stage,
        ...project,
        products: made,
        patents: patents.map(({ number, verdict }) => `${number} (${verdict})`),
        signed_yuan: signed / 100,
        started_yuan: started / 100,
        fixed_assets_yuan: fixedAssets / 100,
        revenue_yuan: revenue / 100,
      })),
    ),
});

async function readProjects(zone: string, context: Context) {
  const all = await readAll(projects, { zone }, "name", context);
  const stages = await readAll(projectStages, { zone, state: "valid" }, "reached_on", context);
  const years = await readAll(projectYears, { zone }, "year", context);
  const made = await readAll(products, { zone }, "name", context);
  const named = new Set(all.map(({ values }) => values["enterprise"]));
  const known = named.size === 0 ? [] : await readAll(organisations(), {}, "name", context);
  return {
    projects: all,
    stages: Map.groupBy(stages, ({ values }) => String(values["project"])),
    years: Map.groupBy(years, ({ values }) => String(values["project"])),
    products: made.filter(({ state }) => state !== "withdrawn"),
    enterprises: new Map(known.map(({ id, values }) => [id, String(values["name"])])),
  };
}
