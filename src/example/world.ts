import type { NodeId } from "./chain.ts";
import { nodeIds } from "./chain.ts";
import { nameInChinese, nameInLatin } from "./names.ts";
import { leaders, makeOrganisations, type Organisation } from "./organisations.ts";
import type { PlaceId } from "./places.ts";
import { lastYear, plan, planless, type NodePlan } from "./plan.ts";
import { Choice, type Random } from "./random.ts";

export type Field = NodeId | "beside";
export const fields: readonly Field[] = [...nodeIds, "beside"];

/** Of the families of the planted pair's enterprise in these nodes, the share that its university is named on. */
const joint = { nodes: new Set<Field>(["synthesis", "press"]), share: 0.4 };
/** Of all others, the share with a second applicant from the same place. */
const jointElsewhere = 0.05;
/** Share of families that belong to a second node as well. */
const secondShare = 0.12;

/** Who files what, and where: the rules by which families are drawn. */
export class World {
  readonly plan: Readonly<Record<Field, NodePlan>>;
  readonly #planted: boolean;
  readonly #organisations: readonly Organisation[];
  readonly #candidates = new Map<string, Choice<Organisation>>();
  /** How many families each place is behind its share, by node. */
  readonly #due = new Map<Field, Map<PlaceId, number>>();
  readonly #indexes = new Map<Organisation, number>();

  /** `scale` 1 for about 2,500 families: larger corpora have more applicants. */
  constructor(scale: number, planted: boolean) {
    this.plan = planted ? plan : planless();
    this.#planted = planted;
    this.#organisations = makeOrganisations(scale, planted);
    this.#organisations.forEach((organisation, index) => this.#indexes.set(organisation, index + 1));
  }

  /** The applicants of one family, the first named first. */
  applicants(node: Field, year: number, random: Random): readonly Organisation[] {
    const place = this.#place(node, random);
    const first = this.#draw(place, node, year, random);
    if (this.#planted && first.name === leaders.xingdi.name && joint.nodes.has(node)) {
      const partner = this.#organisations.find((each) => each.name === leaders.zhengzhouUniversity.name);
      return partner && random.chance(joint.share) ? [first, partner] : [first];
    }
    if (!random.chance(jointElsewhere)) return [first];
    const second = this.#draw(place, node, year, random);
    return second === first ? [first] : [first, second];
  }

  /** What is planted comes in exact shares, whatever the seed; where nothing is, chance alone decides. */
  #place(node: Field, random: Random): PlaceId {
    const { places } = this.plan[node];
    const names = Object.keys(places) as PlaceId[];
    if (!this.#planted) return random.weighted(names, (each) => places[each] ?? 0);
    const due = this.#due.get(node) ?? new Map<PlaceId, number>(names.map((each) => [each, random.next()]));
    this.#due.set(node, due);
    const total = names.reduce((sum, each) => sum + (places[each] ?? 0), 0);
    let most = names[0] ?? "ZZ";
    for (const each of names) {
      due.set(each, (due.get(each) ?? 0) + (places[each] ?? 0) / total);
      if ((due.get(each) ?? 0) > (due.get(most) ?? 0)) most = each;
    }
    due.set(most, (due.get(most) ?? 0) - 1);
    return most;
  }

  #draw(place: PlaceId, node: Field, year: number, random: Random): Organisation {
    const key = `${place} ${node} ${year}`;
    let candidates = this.#candidates.get(key);
    if (!candidates) {
      const local = this.#organisations.filter((each) => each.place === place);
      const active = local.filter((each) => each.files(node, year) > 0);
      // Where nobody has begun yet, the first to come begin early.
      candidates =
        active.length > 0
          ? new Choice(active, (each) => each.files(node, year))
          : new Choice(local, (each) => each.files(node, lastYear));
      this.#candidates.set(key, candidates);
    }
    return candidates.draw(random);
  }

  /** Another node that the applicant works in, which its place works in too. */
  second(node: Field, organisation: Organisation, year: number, random: Random): NodeId | undefined {
    if (node === "beside" || !random.chance(secondShare)) return undefined;
    const others = nodeIds.filter(
      (each) => each !== node && (this.plan[each].places[organisation.place] ?? 0) > 0 && organisation.files(each, year) > 0,
    );
    if (others.length === 0) return undefined;
    return random.weighted(others, (each) => this.plan[each].weight * this.plan[each].growth(year));
  }

  /** One to four of the applicant's inventors; their names say that there are no such people. */
  inventors(organisation: Organisation, random: Random): readonly string[] {
    const number = this.#indexes.get(organisation) ?? 0;
    const count = random.whole(1, 4);
    const names = new Set<string>();
    while (names.size < count) {
      const person = Math.floor(random.next() ** 2 * 30) + 1;
      names.add(/\p{Script=Han}/u.test(organisation.name) ? nameInChinese(number, person) : nameInLatin(number, person));
    }
    return [...names];
  }
}
