import type { NodeId } from "./chain.ts";
import type { Organisation } from "./organisations.ts";
import type { Random } from "./random.ts";
import type { Field } from "./world.ts";

/** What is drawn of a family before its texts and members are made. */
export interface Draft {
  readonly node: Field;
  readonly second?: NodeId | undefined;
  /** Days since 1970. */
  readonly filed: number;
  readonly applicant: Organisation;
  readonly partner?: Organisation | undefined;
}

/**
 * The same nodes, second nodes, days, applicants and partners, each dealt out anew: every margin stays as it was, and nothing that ties
 * one to another is left but chance.
 *
 * out    drafts in the order of filing; where a family got its own node as second, or its own applicant as partner, the next that fits
 *        is taken instead, so that a few may lose theirs at the end
 */
export function shuffleDrafts(drafts: readonly Draft[], random: Random): readonly Draft[] {
  const nodes = shuffled(
    drafts.map(({ node }) => node),
    random,
  );
  const days = shuffled(
    drafts.map(({ filed }) => filed),
    random,
  );
  const applicants = shuffled(
    drafts.map(({ applicant }) => applicant),
    random,
  );
  const seconds = shuffled(
    drafts.map(({ second }) => second),
    random,
  );
  const partners = shuffled(
    drafts.map(({ partner }) => partner),
    random,
  );
  keepApart(seconds, nodes);
  // What lies beside the industry has no second node.
  nodes.forEach((node, index) => {
    if (node === "beside") seconds[index] = undefined;
  });
  keepApart(partners, applicants);
  return drafts
    .map((draft, index): Draft => ({
      node: nodes[index] ?? draft.node,
      second: seconds[index],
      filed: days[index] ?? draft.filed,
      applicant: applicants[index] ?? draft.applicant,
      partner: partners[index],
    }))
    .sort((left, right) => left.filed - right.filed);
}

/** Fisher and Yates. */
function shuffled<T>(values: readonly T[], random: Random): T[] {
  const dealt = [...values];
  for (let last = dealt.length - 1; last > 0; last--) {
    const other = random.whole(0, last);
    const held = dealt[last] as T;
    dealt[last] = dealt[other] as T;
    dealt[other] = held;
  }
  return dealt;
}

/** Nobody is its own partner: such a value changes places with the next that both sides can bear. */
function keepApart<T>(values: (T | undefined)[], own: readonly unknown[]): void {
  for (let index = 0; index < values.length; index++) {
    if (values[index] === undefined || values[index] !== own[index]) continue;
    const other = values.findIndex((each, place) => place > index && each !== own[index] && values[index] !== own[place]);
    const held = values[index];
    values[index] = other < 0 ? undefined : values[other];
    if (other >= 0) values[other] = held;
  }
}
