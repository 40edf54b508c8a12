/** What the home of a zone shows: five dimensions, what is late, what is next, what waits for the reader. No I/O. */
import { z } from "zod";
import type { Bilingual } from "#base";
import { targetVerdicts, type TargetVerdict } from "../kpi/contract.ts";

/** The five dimensions by which zones are looked at; a group of the catalogue belongs to one. */
export const dimensions = {
  creation: { zh: "创造", en: "creation" },
  use: { zh: "运用", en: "use" },
  protection: { zh: "保护", en: "protection" },
  management: { zh: "管理", en: "management" },
  service: { zh: "服务", en: "service" },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type Dimension = keyof typeof dimensions;

const text = z.object({ zh: z.string(), en: z.string() });

const kpiShape = z.object({
  kpi: z.string(),
  title: text,
  unit: text,
  better: z.enum(["more", "less"]),
  /** The latest value that holds, the record it is from, and the one before it of the same length. */
  value: z.string(),
  record: z.string(),
  from: z.string().nullable(),
  to: z.string(),
  source: z.string().nullable(),
  before: z.object({ value: z.string(), to: z.string() }).nullable(),
  target: z
    .object({
      target: z.string(),
      verdict: z.enum(Object.keys(targetVerdicts) as [TargetVerdict]),
      dueOn: z.string(),
      late: z.boolean(),
      /** What counts towards the target: of a flow its periods, added, from `since` up to `to`. */
      reached: z.string().nullable(),
      since: z.string().nullable(),
      to: z.string().nullable(),
      /** Stretches of days that no value tells. */
      gaps: z.int(),
    })
    .nullable(),
});
export type HomeKpi = z.output<typeof kpiShape>;

const agendaShape = z.object({
  register: z.string(),
  one: text,
  id: z.string(),
  label: z.string(),
  state: z.string().nullable(),
  dueOn: z.string(),
  /** Negative: so many days ago. */
  days: z.int(),
});
export type AgendaItem = z.output<typeof agendaShape>;

export const homeAnswer = z.object({
  zone: z.string(),
  at: z.string(),
  dimensions: z.array(
    z.object({
      dimension: z.enum(Object.keys(dimensions) as [Dimension]),
      kpis: z.array(kpiShape),
      targets: z.object({ all: z.int(), met: z.int(), late: z.int(), withoutValue: z.int() }),
    }),
  ),
  late: z.array(agendaShape),
  next: z.array(agendaShape),
  waiting: z.array(
    z.object({
      register: z.string(),
      one: text,
      id: z.string(),
      label: z.string(),
      state: z.string().nullable(),
      acts: z.array(z.string()),
    }),
  ),
  /** Beyond what is listed. */
  more: z.object({ late: z.int(), next: z.int(), waiting: z.int() }),
});
