import { assert } from "#base";
import { cutOff, dayNumber, dayText } from "./calendar.ts";
import { makeMembers } from "./members.ts";
import { Numbers } from "./numbers.ts";
import { firstYear, lastYear } from "./plan.ts";
import type { Family, SyntheticPublication } from "./publication.ts";
import { Random } from "./random.ts";
import { shuffleDrafts, type Draft } from "./shuffle.ts";
import { makeTexts } from "./texts.ts";
import { fields, World, type Field } from "./world.ts";

/**
 * `planted`: with the story of story.ts. Two worlds in which an analysis must find nothing of it:
 * `none`: every node is spread over places, and grows, as the whole does, and nobody leads;
 * `shuffled`: the planted world with its nodes, days, applicants and partners dealt out anew, so that all margins are the planted ones.
 */
export const storyKinds = ["planted", "none", "shuffled"] as const;
export type StoryKind = (typeof storyKinds)[number];

export interface WorldOptions {
  readonly seed: number;
  readonly story?: StoryKind;
}

/** Families of the worked example. */
export const exampleFamilies = 2550;
/** Publications that a family has on average; fixes how many families make so many records. */
const publicationsPerFamily = 1.6;

/**
 * Publications of a synthetic world, families in the order of their first filing. The same options give the same stream.
 *
 * out     what the offices have published by the cut-off; the latest families have nothing published yet and are left out
 * limit   holds one year's families and a few thousand citable numbers at a time; shuffled, a draft of every family
 */
export function* generateFamilies(
  families: number,
  { seed, story = "planted" }: WorldOptions,
): Generator<readonly SyntheticPublication[]> {
  const random = new Random(seed);
  const world = new World(Math.max(1, (families / exampleFamilies) ** 0.6), story !== "none");
  const numbers = new Numbers();
  const citable = new Citable();
  let index = 0;
  for (const draft of drafts(families, world, story, random)) {
    const family = makeFamily(index++, draft, world, citable, random);
    const members = makeMembers(family, numbers, random);
    for (const member of members) if (member.first) citable.add(draft.node, member);
    if (members.length > 0) yield members;
  }
}

/** The first `count` publications of a world large enough to hold them. */
export function* generateRecords(
  count: number,
  seed: number,
  options: { readonly story?: StoryKind } = {},
): Generator<SyntheticPublication> {
  let left = count;
  // A world a little too large for its average: the stream is cut, in its last year, at the count that was asked for.
  const families = Math.ceil((count / publicationsPerFamily) * 1.04) + 20;
  for (const members of generateFamilies(families, { seed, ...options })) {
    for (const member of members) {
      if (left-- <= 0) return;
      yield member;
    }
  }
}

interface Slot {
  readonly node: Field;
  readonly filed: number;
}

/** When families of each node are filed: year by year as planned, at random days within the year. */
function* schedule(families: number, world: World, random: Random): Generator<Slot> {
  const total = fields.reduce((sum, field) => sum + world.plan[field].weight, 0);
  const end = dayNumber(cutOff);
  const carried = new Map<Field, number>();
  for (let year = firstYear; year <= lastYear; year++) {
    const slots: Slot[] = [];
    const start = dayNumber(`${year}-01-01`);
    for (const field of fields) {
      const { weight, growth } = world.plan[field];
      let all = 0;
      for (let each = firstYear; each <= lastYear; each++) all += growth(each);
      const due = (families * weight * growth(year)) / (total * all) + (carried.get(field) ?? 0);
      const count = Math.floor(due);
      carried.set(field, due - count);
      for (let each = 0; each < count; each++) slots.push({ node: field, filed: Math.min(end, start + random.whole(0, 364)) });
    }
    yield* slots.sort((left, right) => left.filed - right.filed);
  }
}

/** Drafts in the order of filing, drawn as they are asked for; shuffled, they are dealt out anew when all are drawn. */
function* drafts(families: number, world: World, story: StoryKind, random: Random): Generator<Draft> {
  const drawn = draw(families, world, random);
  yield* story === "shuffled" ? shuffleDrafts([...drawn], random) : drawn;
}

function* draw(families: number, world: World, random: Random): Generator<Draft> {
  for (const { node, filed } of schedule(families, world, random)) {
    const year = Number(dayText(filed).slice(0, 4));
    const [applicant, partner] = world.applicants(node, year, random);
    assert(applicant !== undefined, "a family has an applicant");
    yield { node, second: world.second(node, applicant, year, random), filed, applicant, partner };
  }
}

function makeFamily(
  index: number,
  { node, second, filed, applicant, partner }: Draft,
  world: World,
  citable: Citable,
  random: Random,
): Family {
  const isChinese = /\p{Script=Han}/u.test(applicant.name);
  const draw = random.next();
  const type = !isChinese || draw < 0.6 ? "invention" : draw < 0.96 || !designs.has(node) ? "utility_model" : "design";
  return {
    index,
    node,
    ...(second && { second }),
    type,
    filed,
    organisations: partner ? [applicant, partner] : [applicant],
    inventors: world.inventors(applicant, random),
    texts: makeTexts(node, second, random),
    claims: type === "design" ? 1 : random.whole(type === "invention" ? 5 : 3, type === "invention" ? 14 : 10),
    cites: type === "design" ? [] : citable.draw(node, filed, random),
  };
}

/** Nodes whose products have a shape that can be a design. */
const designs = new Set<Field>(["press", "tools", "gems", "inspection"]);

const citableMax = 4000;

/** Numbers of each node that later families can cite: the latest few thousand. */
class Citable {
  readonly #numbers = new Map<Field, { readonly number: string; readonly from: number }[]>();
  #added = 0;

  add(node: Field, member: SyntheticPublication): void {
    const numbers = this.#numbers.get(node) ?? [];
    const entry = { number: member.number, from: dayNumber(member.publishedOn) };
    if (numbers.length < citableMax) numbers.push(entry);
    else numbers[this.#added++ % citableMax] = entry;
    this.#numbers.set(node, numbers);
  }

  /** Up to five that were published when the family was filed. */
  draw(node: Field, filed: number, random: Random): readonly string[] {
    const numbers = this.#numbers.get(node) ?? [];
    const cites = new Set<string>();
    for (let wanted = random.whole(0, 5); wanted > 0 && numbers.length > 0; wanted--) {
      // Earlier documents have had more time to be known.
      const entry = numbers[Math.floor(random.next() ** 1.3 * numbers.length)];
      if (entry && entry.from < filed) cites.add(entry.number);
    }
    return [...cites];
  }
}
