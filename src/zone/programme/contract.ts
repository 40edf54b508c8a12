/** What the doors and the web know of programmes: shapes and codes, no I/O. */
import { z } from "zod";
import { levels, zoneTypes } from "./zone-codes.ts";
import { stages } from "./stages.ts";

export { levels, zoneTypes };

const text = z.object({ zh: z.string(), en: z.string() });
const count = z.int().nonnegative();
const keysOf = <Codes extends object>(codes: Codes) => Object.keys(codes) as [keyof Codes & string];

export const stageTitles = {
  applied: { zh: "申报", en: "applied for" },
  pilot: { zh: "试点", en: "pilot" },
  demonstration: { zh: "示范", en: "demonstration" },
  concluded: { zh: "结题", en: "concluded" },
  withdrawn: { zh: "撤销", en: "withdrawn" },
} as const;

/** Every zone with the stage that held on a day. */
export const directoryAnswer = z.object({
  at: z.string(),
  zones: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      nameEn: z.string().nullable(),
      type: z.enum(keysOf(zoneTypes)),
      level: z.enum(keysOf(levels)),
      region: z.string(),
      regionName: z.string(),
      province: z.string(),
      provinceName: z.string(),
      parent: z.string().nullable(),
      parks: count,
      lists: z.array(z.string()),
      /** Null: no stage is dated up to that day. */
      stage: z.enum(stages).nullable(),
      since: z.string().nullable(),
      /** The day of the stage is inferred. */
      isInferred: z.boolean(),
      /** What the record says now, whatever the days say. */
      state: z.enum(stages),
      startsOn: z.string().nullable(),
      endsOn: z.string().nullable(),
      /** The period is over and the zone neither concluded nor withdrawn. */
      isOverrun: z.boolean(),
    }),
  ),
  lists: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      type: z.enum(keysOf(zoneTypes)),
      batch: z.int().nullable(),
      announcedOn: z.string().nullable(),
      /** As published; null where the source does not say. */
      stated: z.int().nullable(),
      members: count,
      /** 1 / stated members, in percent with two digits, rounded half up. What is registered here says nothing of the whole list. */
      sharePercent: z.number().nullable(),
      perProvince: z.int().nullable(),
      provinces: z.array(z.object({ province: z.string(), name: z.string(), members: count, zones: z.array(z.string()) })),
      source: z.string(),
    }),
  ),
});

const planState = z.record(z.string(), count);
export const planTreeAnswer = z.object({
  zone: z.string(),
  at: z.string(),
  plans: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      state: z.string(),
      startsOn: z.string(),
      endsOn: z.string(),
      isInferred: z.boolean(),
      /** Measures by state, and how many are past their day and neither done nor dropped. */
      measures: planState,
      overdue: count,
      /** Distinct targets by verdict. */
      targets: planState,
      tasks: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          owner: z.string().nullable(),
          dueOn: z.string().nullable(),
          measures: planState,
          overdue: count,
          items: z.array(
            z.object({
              id: z.string(),
              title: z.string(),
              state: z.string(),
              owner: z.string().nullable(),
              dueOn: z.string().nullable(),
              isOverdue: z.boolean(),
              milestones: planState,
              policies: z.array(z.object({ id: z.string(), title: z.string(), isInForce: z.boolean() })),
              funds: z.array(z.object({ id: z.string(), title: z.string() })),
              targets: z.array(
                z.object({
                  id: z.string(),
                  kpi: z.string(),
                  title: text,
                  wanted: z.string(),
                  actual: z.string().nullable(),
                  unit: text,
                  /** A verdict, or the state of a target that is not set. */
                  verdict: z.string(),
                  dueOn: z.string(),
                  isLate: z.boolean(),
                }),
              ),
            }),
          ),
        }),
      ),
    }),
  ),
});

export const milestoneGridAnswer = z.object({
  zone: z.string(),
  at: z.string(),
  /** Null where the zone has no period. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  months: z.array(
    z.object({
      month: z.string(),
      due: count,
      accepted: count,
      overdue: count,
      milestones: z.array(
        z.object({ id: z.string(), title: z.string(), dueOn: z.string(), state: z.string(), isOverdue: z.boolean() }),
      ),
    }),
  ),
  /** Due before the first month or after the last. */
  outside: z.array(z.object({ id: z.string(), title: z.string(), dueOn: z.string(), isOverdue: z.boolean() })),
});

export const structureAnswer = z.object({
  zone: z.string(),
  at: z.string(),
  structures: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      places: count,
      filled: count,
      unfilled: z.array(z.object({ part: text, place: z.int() })),
      parts: z.array(
        z.object({
          key: z.string(),
          title: text,
          /** Null: counted from the register of organisations. */
          places: z.int().nullable(),
          counted: count.nullable(),
          counts: z.string().nullable(),
          filled: z.array(
            z.object({
              place: z.int(),
              record: z.string().nullable(),
              title: z.string().nullable(),
              organisation: z.string().nullable(),
            }),
          ),
        }),
      ),
    }),
  ),
});

const due = { owner: z.string().nullable(), dueOn: z.string().nullable() };
export const planImportAnswer = z.object({
  plan: z.string(),
  saved: z.boolean(),
  /** lines = tasks + measures + targets + lost */
  lines: count,
  tasks: count,
  measures: count,
  targets: count,
  lost: count,
  /** Null while nothing is kept. Targets that are named twice, or that the zone has already, are not made again. */
  targetsMade: count.nullable(),
  /** Headings of columns that hold something nobody reads. */
  unreadColumns: z.array(z.string()),
  losses: z.array(z.object({ at: z.int(), text: z.string(), reason: z.string(), isTaken: z.boolean(), message: z.string() })),
  tree: z.array(
    z.object({
      at: z.int(),
      title: z.string(),
      ...due,
      measures: z.array(
        z.object({
          at: z.int(),
          title: z.string(),
          ...due,
          targets: z.array(
            z.object({
              at: z.int(),
              kpi: z.string(),
              comparator: z.string(),
              value: z.string(),
              valueTo: z.string().nullable(),
              unit: z.string(),
              dueOn: z.string(),
            }),
          ),
        }),
      ),
    }),
  ),
});

export const carrierPatentsAnswer = z.object({
  zone: z.string(),
  /** Families of which one of the zone's organisations is applicant, each once. */
  families: count,
  applications: count,
  /** What adding up the organisations would give: more than `families` by what they file jointly. */
  bySum: count,
  /** Organisations none of whose names stands in the corpus as an applicant's. */
  unknown: z.array(z.object({ organisation: z.string(), name: z.string() })),
  carriers: z.array(
    z.object({
      carrier: z.string(),
      title: z.string(),
      organisation: z.string(),
      /** Null where none of its names stands in the corpus. */
      families: count.nullable(),
      applications: count.nullable(),
      /** Finds these families, each by one publication; null where there are too many to name. */
      query: z.string().nullable(),
    }),
  ),
  snapshot: z.string(),
  cutOff: z.string().nullable(),
});

export const tiersAnswer = z.object({
  zone: z.string(),
  at: z.string(),
  tiers: z.array(z.object({ tier: z.string(), title: text, enterprises: count })),
  enterprises: z.array(
    z.object({
      organisation: z.string(),
      name: z.string(),
      tier: z.string(),
      since: z.string(),
      document: z.string(),
      record: z.string(),
    }),
  ),
  brands: z.array(z.object({ kind: z.string(), title: text, brands: count })),
});
