import type { Actor, Clock, Lang } from "#base";
import type { Register } from "#ledger";
import { calendarOf } from "./calendar.ts";
import { makeDecisions } from "./decisions.ts";
import { makeFund, makeProjects } from "./funds.ts";
import { makeKpis } from "./kpis.ts";
import { Maker, peopleOf, type Records } from "./maker.ts";
import { makeOrganisations } from "./organisations.ts";
import { makeProgramme } from "./programme.ts";

export interface MadeZone {
  readonly zone: string;
  readonly records: number;
}

/**
 * Makes a synthetic zone with a year behind it: 200 enterprises, 86 institutions, 40 projects, twelve reporting cycles, a fund, experts
 * and a decision team. Every name says that it is synthetic; every step is taken by somebody whose role may take it.
 *
 * in      registers of the ledger, who makes it (an administrator), the clock: the year ends with the month before
 * out     the zone's id and how many records were made
 */
export async function makeZone(
  store: { together<Answer>(work: (records: Records) => Promise<Answer>): Promise<Answer> },
  registers: readonly Register[],
  {
    owner,
    clock,
    lang,
    step,
  }: { readonly owner: Actor; readonly clock: Clock; readonly lang: Lang; readonly step: (done: number) => void },
): Promise<MadeZone> {
  const at = calendarOf(clock());
  let records = 0;
  let done = 0;
  /** One section is one change: others wait for it, and not for the whole. */
  const section = async <Answer>(work: (maker: Maker) => Promise<Answer>): Promise<Answer> => {
    const answer = await store.together(async (within) => {
      const maker = new Maker(within, registers, { clock, lang });
      const made = await work(maker);
      records += maker.made;
      return made;
    });
    step(++done);
    return answer;
  };
  const zone = await section((maker) =>
    maker.make(
      "zone/zones",
      {
        name: "示例专利导航实验区（合成）",
        name_en: "Example patent-navigation zone (synthetic)",
        type: "patent_navigation_zone",
        level: "national",
        region: "CN-410182",
        industry: "超硬材料",
        host: "示例专区管委会",
        starts_on: at.month(-12).from,
        ends_on: at.month(24).to,
        applied_on: at.month(-13).from,
        pilot_on: at.month(-12).from,
        stage_evidence: "合成数据",
        remarks: "合成数据，不代表任何真实区域。Synthetic, no real place.",
      },
      owner,
      ["approve", owner],
    ),
  );
  const people = peopleOf(owner, zone);
  const year = Number(at.month(-2).from.slice(0, 4));
  const who = await section((maker) => makeOrganisations(maker, people, zone, year));
  await section((maker) => makeProgramme(maker, people, zone, who, at));
  await section((maker) => makeKpis(maker, people, zone, at));
  const projects = await section((maker) => makeProjects(maker, people, zone, who, at));
  await section((maker) => makeFund(maker, people, zone, at, { who, projects }));
  await section((maker) => makeDecisions(maker, people, zone, who, at));
  return { zone, records };
}

/** Sections that `step` counts. */
export const sections = 7;
