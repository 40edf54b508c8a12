import { z } from "zod";
import { action, isDay, limits, type Action, type Context, dayOf } from "#base";
import { doingOf, ledgerOf, type Register } from "#ledger";
import type { Catalogue } from "../kpi/catalogue.ts";
import { readCatalogue } from "../kpi/catalogue/kpi-file.ts";
import { heldValues, type HeldValue } from "../kpi/held.ts";
import { standingsOf, type Standing } from "../kpi/status.actions.ts";
import { agendaOf } from "./agenda.ts";
import { dimensions, homeAnswer, type AgendaItem, type Dimension, type HomeKpi } from "./contract.ts";

type Answer = z.output<typeof homeAnswer>;

/** Groups of the catalogue by the dimension they show; money and people serve what is managed. */
const dimensionOf: Readonly<Record<string, Dimension>> = {
  creation: "creation",
  use: "use",
  protection: "protection",
  management: "management",
  service: "service",
  investment: "use",
  talent: "service",
};

/** The home of a zone, as its reader may see it. Registers are those of the whole part. */
export function homeAction(registers: readonly Register[]): Action {
  return action({
    name: "zone/home",
    may: "by_record",
    summary: {
      zh: "专区首页：创造、运用、保护、管理、服务五个维度，逾期、近期与待办事项",
      en: "Home of a zone: five dimensions, what is late, what is next, what waits for the reader",
    },
    input: z.object({ zone: z.string(), at: z.string().refine(isDay).optional() }),
    output: homeAnswer,
    positional: ["zone"],
    doors: ["cli", "http"],
    method: "get",
    async run({ zone, at }, context): Promise<Answer> {
      const today = at ?? dayOf(context.clock());
      const held = await heldValues(zone, context, {}, { whole: true });
      const targets = await standingsOf(zone, held, today, context);
      const { late, next } = await agendaOf(registers, zone, today, context);
      const waiting = await waitingIn(registers, zone, context);
      const most = limits.zoneAgendaItemsMax;
      return {
        zone,
        at: today,
        dimensions: dimensionsOf(await readCatalogue(context.dataDir), held, targets, today),
        late: late.slice(0, most),
        next: next.slice(0, most),
        waiting: waiting.slice(0, most),
        more: {
          late: Math.max(0, late.length - most),
          next: Math.max(0, next.length - most),
          waiting: Math.max(0, waiting.length - most),
        },
      };
    },
    print: ({ dimensions: shown, late, next }, lang) =>
      [
        ...shown.map(({ dimension, kpis, targets }) =>
          [dimensions[dimension][lang], kpis.length, `${targets.met}/${targets.all}`].join("\t"),
        ),
        ...late.map((item) => `! ${line(item, lang)}`),
        ...next.map((item) => `  ${line(item, lang)}`),
      ].join("\n"),
    rows: ({ late, next }) => [...late, ...next].map(({ one, ...item }) => ({ ...item, one: one.zh })),
  });
}

function line({ dueOn, one, label }: AgendaItem, lang: "zh" | "en"): string {
  return `${dueOn}\t${one[lang]}\t${label}`;
}

function dimensionsOf(
  catalogue: Catalogue,
  held: readonly HeldValue[],
  targets: readonly Standing[],
  today: string,
): Answer["dimensions"] {
  const kpis = new Map<Dimension, HomeKpi[]>();
  for (const [id, told] of Map.groupBy(
    held.filter(({ to }) => to <= today),
    ({ kpi }) => kpi,
  )) {
    const known = catalogue.get(id);
    const [latest] = told;
    if (!known || !latest) continue;
    const target = targets.find(({ kpi }) => kpi === id);
    const dimension = dimensionOf[known.group] ?? "management";
    kpis.set(dimension, [
      ...(kpis.get(dimension) ?? []),
      {
        kpi: id,
        title: known.title,
        unit: known.unit,
        better: known.better,
        value: latest.value,
        record: latest.id,
        from: latest.from,
        to: latest.to,
        source: latest.source,
        before: beforeOf(latest, told),
        target: target ? shown(target) : null,
      },
    ]);
  }
  return (Object.keys(dimensions) as Dimension[]).map((dimension) => {
    const own = targets.filter(({ kpi }) => dimensionOf[catalogue.get(kpi)?.group ?? ""] === dimension);
    return {
      dimension,
      kpis: (kpis.get(dimension) ?? []).toSorted((left, right) => Number(right.target !== null) - Number(left.target !== null)),
      targets: {
        all: own.length,
        met: own.filter(({ verdict }) => verdict === "met" || verdict === "exceeded").length,
        late: own.filter(({ late }) => late).length,
        withoutValue: own.filter(({ verdict }) => verdict === "no_value").length,
      },
    };
  });
}

function shown({ target, verdict, dueOn, late, actual, since, actualAt, gaps }: Standing): HomeKpi["target"] {
  return { target, verdict, dueOn, late, reached: actual, since, to: actualAt, gaps: gaps.length };
}

/** The value before it, of a period as long; months differ by three days. */
function beforeOf(latest: HeldValue, told: readonly HeldValue[]): HomeKpi["before"] {
  const length = ({ from, to }: HeldValue) => (from === null ? 0 : Date.parse(to) - Date.parse(from));
  const found = told.find((value) => value.to < latest.to && Math.abs(length(value) - length(latest)) <= 3 * 86_400_000);
  return found ? { value: found.value, to: found.to } : null;
}

/** What the reader's role may take a step further, in this zone. */
async function waitingIn(registers: readonly Register[], zone: string, context: Context): Promise<Answer["waiting"]> {
  const ledger = await ledgerOf(context);
  const { notices } = await ledger.notices.list(doingOf(context));
  const waiting: Answer["waiting"] = [];
  for (const { zone: of, record, acts, filter } of notices) {
    const register = registers.find(({ name }) => name === record.register);
    if (filter !== "waiting" || of !== zone || !register) continue;
    waiting.push({ ...record, one: register.one, acts: [...acts] });
  }
  return waiting;
}
